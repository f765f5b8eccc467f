import { BRAND_REFERENCE } from './reference/brand';
import { COMPLAINT_REFERENCE } from './reference/complaints';
import { COURT_REFERENCE } from './reference/court';
import { DELIVERY_REFERENCE } from './reference/delivery';
import { DISPUTE_REFERENCE } from './reference/dispute';
import { EXPIRED_REFERENCE } from './reference/expired';
import { PARTICULAR_REFERENCE } from './reference/particular';
import { PLATFORM_DUTY_REFERENCE } from './reference/platforms/duties';
import { PLATFORM_JD_REFERENCE } from './reference/platforms/jd';
import { PLATFORM_OTHER_REFERENCE } from './reference/platforms/others';
import { PURCHASE_REFERENCE } from './reference/purchase';
import { REPAIR_REFERENCE } from './reference/repair';
import { WARRANTY_REFERENCE } from './reference/warranty';
import type { Rule } from './rule';
import { WINDOW_RULES } from './window-rules';

/** Every rule. Load it with `import()` where a page does not need it at once: the popup counts with `WINDOW_RULES` alone. */
export const ALL_RULES: readonly Rule[] = [
  ...WINDOW_RULES,
  ...PURCHASE_REFERENCE,
  ...DELIVERY_REFERENCE,
  ...PLATFORM_OTHER_REFERENCE,
  ...WARRANTY_REFERENCE,
  ...REPAIR_REFERENCE,
  ...EXPIRED_REFERENCE,
  ...DISPUTE_REFERENCE,
  ...COMPLAINT_REFERENCE,
  ...PLATFORM_DUTY_REFERENCE,
  ...PARTICULAR_REFERENCE,
  ...PLATFORM_JD_REFERENCE,
  ...COURT_REFERENCE,
  ...BRAND_REFERENCE,
];
