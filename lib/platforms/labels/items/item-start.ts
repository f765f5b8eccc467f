export interface Item {
  title: string;
  quantity: number;
  itemId?: string;
  skuId?: string;
}

/** An item where its title stands, before its quantity is known. */
export type Start = Omit<Item, 'quantity'> & { offset: number };
