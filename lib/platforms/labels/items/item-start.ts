export interface Item {
  title: string;
  quantity: number;
  itemId?: string;
  skuId?: string;
  /** Service marks, in the page's words. */
  promises?: string[];
}

/** An item where its title stands, before its quantity is known. */
export type Start = Omit<Item, 'quantity'> & { offset: number };
