import { CIVIL_CODE } from './civil-code';
import { CONSUMER_LAW } from './consumer-law';
import { E_COMMERCE_LAW } from './e-commerce-law';
import { INVOICES } from './invoices';
import type { LawText } from './law-text';
import { ONLINE_DISPUTES } from './online-disputes';
import { ONLINE_TRADE } from './online-trade';
import { PENALTIES } from './penalties';
import { PRODUCT_QUALITY_LAW } from './product-quality-law';
import { REGULATION } from './regulation-2024';
import { SANBAO } from './sanbao';
import { SEVEN_DAY_RETURN } from './seven-day-return';

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
];
