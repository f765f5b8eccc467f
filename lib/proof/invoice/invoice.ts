import type { CivilDate } from '../../model/dates';
import type { Fen } from '../../model/money';

export type InvoiceKind =
  | 'dzfp-ordinary' // 数电票, 普通发票
  | 'dzfp-special' // 数电票, 增值税专用发票
  | 'old-electronic-ordinary' // 增值税电子普通发票, to about 2024
  | 'old-electronic-special'
  | 'red' // 红字: takes back another invoice
  | 'other';

export interface InvoiceLine {
  name: string;
  spec?: string;
  unit?: string;
  /** As printed: `1`, `0.5`. Absent for a discount. */
  quantity?: string;
  unitPrice?: string;
  /** Without tax, as printed. Negative for a discount. */
  amount: Fen;
  tax?: Fen;
}

/** What one source says. Ids and numbers are text: they start with zeros. */
export interface InvoiceFields {
  kind?: InvoiceKind;
  number?: string;
  /** Only the kinds before 数电票 have one. */
  code?: string;
  date?: CivilDate;
  checkCode?: string;
  sellerName?: string;
  sellerTaxId?: string;
  buyerName?: string;
  buyerTaxId?: string;
  /** Without tax. */
  net?: Fen;
  tax?: Fen;
  /** With tax: 价税合计. */
  total?: Fen;
  /** The total in capitals, a second reading of the same number. */
  totalInWords?: Fen;
  remark?: string;
  /** Of a red invoice: the one it takes back. */
  originalNumber?: string;
  lines?: InvoiceLine[];
}

/** Where a value stands, the most trusted first: a value of an earlier one is kept, a later one is compared with it. */
export const SOURCES = ['xml', 'ofd-data', 'text', 'ofd-tags', 'qr'] as const;
export type Source = (typeof SOURCES)[number];

export interface Sourced {
  source: Source;
  fields: InvoiceFields;
}

/** Two sources of one file that say different things. */
export interface Disagreement {
  field: keyof InvoiceFields;
  kept: { source: Source; value: string };
  other: { source: Source; value: string };
}

/** An invoice as it was read: nothing is corrected, what does not fit is said in `warnings`. */
export interface Invoice extends Omit<InvoiceFields, 'lines' | 'number'> {
  number: string;
  lines: InvoiceLine[];
  sellerTaxIdValid?: boolean;
  buyerTaxIdValid?: boolean;
  imeis: string[];
  /** Order numbers in the remark. */
  orderIds: string[];
  /** field -> the sources that say the same. */
  sources: Partial<Record<keyof InvoiceFields, Source[]>>;
  disagreements: Disagreement[];
  /** Sentences for the user. */
  warnings: string[];
}

/** Either an invoice, or one plain sentence why there is none. The file is kept either way. */
export type InvoiceReading =
  | { ok: true; invoice: Invoice }
  | { ok: false; problem: string; accountingEntry?: InvoiceFields };
