import type { LawText } from './law-text';
import { COMPLAINTS_2026, INTERNET_COURTS, PROCEDURE_INTERPRETATION } from './statutes/authorities';
import { CIVIL_CODE } from './statutes/civil-code';
import { CONSUMER_LAW } from './statutes/consumer-law';
import { E_COMMERCE_LAW } from './statutes/e-commerce-law';
import { INVOICES } from './statutes/invoices';
import { ONLINE_DISPUTES } from './statutes/online-disputes';
import { ONLINE_TRADE, PLATFORM_RULES_2026 } from './statutes/online-trade';
import { PENALTIES } from './statutes/penalties';
import { PRODUCT_QUALITY_LAW } from './statutes/product-quality-law';
import { REGULATION } from './statutes/regulation-2024';
import { SANBAO } from './statutes/sanbao';
import { SEVEN_DAY_RETURN } from './statutes/seven-day-return';

/** The law as the rules quote it. Large: load it with `import()`, when somebody wants to read an article. */
export const LAW_TEXTS: readonly LawText[] = [
  CONSUMER_LAW,
  SEVEN_DAY_RETURN,
  REGULATION,
  CIVIL_CODE,
  PENALTIES,
  ONLINE_DISPUTES,
  E_COMMERCE_LAW,
  PRODUCT_QUALITY_LAW,
  INVOICES,
  ONLINE_TRADE,
  SANBAO,
  PLATFORM_RULES_2026,
  COMPLAINTS_2026,
  PROCEDURE_INTERPRETATION,
  INTERNET_COURTS,
];
