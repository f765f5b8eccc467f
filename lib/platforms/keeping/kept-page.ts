/** Pages that are no orders and prove something all the same: the popup proposes to keep them. */
export type KeptKind = 'chat' | 'invoice' | 'after-sales' | 'trade-snapshot' | 'repair';

/** Where such a page names what it is about. Parameters as the address writes them, also behind its `#`. */
export interface KeptPage {
  kind: KeptKind;
  /** Parameters that hold an order's number. */
  orders?: readonly string[];
  /** Parameters that hold the number of an order's line. */
  lines?: readonly string[];
  skus?: readonly string[];
  items?: readonly string[];
  /** Elements whose text is an order's number; of a list several. */
  orderText?: string;
  /** Links to what was bought, whose address ends with its number: `/100000000001.html`. */
  itemLinks?: string;
}

/** By `host/path`, both exact. */
export type KeptPages = Readonly<Record<string, KeptPage>>;

/** By what a page is tied to a phone: its order's number says most, what was bought least. */
export type FoundBy = 'order' | 'line' | 'item';

/** What a page says it is about; of each kind of number at most a few. */
export interface PageKeys {
  orders: string[];
  lines: string[];
  skus: string[];
  items: string[];
}
