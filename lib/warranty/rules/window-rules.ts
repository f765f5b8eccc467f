import { ANSWER_TIME_RULES } from './answer-times';
import { BRAND_PROMISE_RULES } from './brand-promises';
import { JD_RULES } from './platform-jd';
import { OTHER_PLATFORM_RULES } from './platform-other';
import { PROOF_RULES } from './proof';
import { REPAIR_RULES } from './repair';
import { RETURN_RULES } from './returns';
import type { Rule } from './rule';
import { WARRANTY_YEAR_RULES } from './warranty-year';

/** Every rule with a period, in the order a buyer meets them. */
export const WINDOW_RULES: readonly Rule[] = [
  ...RETURN_RULES,
  ...WARRANTY_YEAR_RULES,
  ...PROOF_RULES,
  ...REPAIR_RULES,
  ...JD_RULES,
  ...OTHER_PLATFORM_RULES,
  ...BRAND_PROMISE_RULES,
  ...ANSWER_TIME_RULES,
];
