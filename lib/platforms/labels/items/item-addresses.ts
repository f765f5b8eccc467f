import type { ReaderId } from '../../../model/order';

/** What the address of an item's page states. */
export interface ItemIds {
  /** Tells items apart on one page. */
  key: string;
  itemId?: string;
  skuId?: string;
}

/** Takes an `href` as it stands in the page; `undefined` where it leads to no item of the platform. */
export type ItemAddress = (href: string) => ItemIds | undefined;

const jdItem: ItemAddress = (href) => {
  const [, sku] =
    /^(?:https?:)?\/\/(?:item|npcitem)(?:\.m|\.jkcs)?\.jd\.(?:com|hk)\/(?:product\/)?(\d{4,20})\.html/i.exec(href) ??
    [];
  return sku ? { key: sku, skuId: sku } : undefined;
};

const tmallItem: ItemAddress = (href) => {
  const [, item] =
    /^(?:https?:)?\/\/(?:item\.taobao\.com|(?:[a-z]{2,10}\.)?detail\.tmall\.(?:com|hk))\/item\.htm\?(?:[^#]{0,200}&)?id=(\d{5,20})/i.exec(
      href,
    ) ??
    /^(?:https?:)?\/\/a\.m\.(?:taobao|tmall)\.com\/i(\d{5,20})\.htm/i.exec(href) ??
    [];
  if (item) return { key: item, itemId: item };
  const [, snapshot] =
    /^(?:https?:)?\/\/(?:buyertrade|trade)\.taobao\.com\/trade\/(?:detail\/)?tradeSnap\.htm\?(?:[^#]{0,200}&)?trade_?id=(\d{15,20})/i.exec(
      href,
    ) ?? [];
  return snapshot ? { key: `snapshot-${snapshot}` } : undefined;
};

export const pinduoduoItem: ItemAddress = (href) => {
  const [, item] =
    /^(?:(?:https?:)?\/\/mobile\.(?:yangkeduo|pinduoduo)\.com\/|\/)?goods2?\.html\?(?:[^#]{0,200}&)?goods_id=(\d{4,20})/i.exec(
      href,
    ) ?? [];
  return item ? { key: item, itemId: item } : undefined;
};

/** The documented forms of item addresses, relative ones included; the host must be the platform's. */
export const ITEM_ADDRESSES: Readonly<Record<ReaderId, ItemAddress>> = {
  jd: jdItem,
  tmall: tmallItem,
  pinduoduo: pinduoduoItem,
};
