import { ITEMS, type Item, type ItemKey } from './items.ts';

/** Where an order stands; each platform has its own words for it. */
export type Stage = 'unpaid' | 'paid' | 'shipped' | 'signed' | 'done' | 'closed' | 'refunded';

export interface Shop {
  name: string;
  id: string;
  selfOperated?: boolean;
}

export interface Line {
  key: ItemKey;
  item: Item;
  quantity: number;
  /** The item's own refund mark. */
  refund?: string;
}

/** One order as a plain fact; templates show it in each layout of its platform. Moments: `YYYY-MM-DD HH:mm:ss`. */
export interface MallOrder {
  platform: 'jd' | 'tmall' | 'taobao' | 'pinduoduo';
  id: string;
  /** JD: the order this one was split from. */
  parentId?: string;
  shop: Shop;
  stage: Stage;
  lines: Line[];
  placed: string;
  paid?: string;
  shipped?: string;
  signed?: string;
  /** Fen taken off the sum of the lines. */
  discount: number;
}

export function line(key: ItemKey, quantity = 1, refund?: string): Line {
  return { key, item: ITEMS[key], quantity, ...(refund ? { refund } : {}) };
}

/** What was paid, in fen. */
export function totalOf(order: MallOrder): number {
  return goodsOf(order) - order.discount;
}

/** Price of the goods before anything is taken off, in fen. */
export function goodsOf(order: MallOrder): number {
  return order.lines.reduce((sum, { item, quantity }) => sum + item.price * quantity, 0);
}

export function hasPhone(order: MallOrder): boolean {
  return order.lines.some(({ item }) => item.phone);
}

/** The buyer on every page: nobody. */
export const BUYER = {
  name: '林小禾',
  masked: '林**',
  phone: '138****2046',
  address: '浙江省 杭州市 云溪区 松果路 18 号 3 幢 502 室',
};
