/** What the address of an item's page states. */
export interface ItemIds {
  /** Tells items apart on one page. */
  key: string;
  itemId?: string;
  skuId?: string;
}

/** Takes an `href` as it stands in the page; `undefined` where it leads to no item of the platform. */
export type ItemAddress = (href: string) => ItemIds | undefined;
