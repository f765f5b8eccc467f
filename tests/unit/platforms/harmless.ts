import { expect } from 'vitest';
import { OrderReading, type PageReading } from '@/lib/model/order';
import { PLATFORMS, readPage } from '@/lib/platforms';
import { parsePage } from '../../fixtures/load-page';

/** One address of each kind of order page. */
export const ORDER_PAGES = {
  jdList: 'https://order.jd.com/center/list.action',
  jdDetail: 'https://details.jd.com/normal/item.action?orderid=300000000001',
  tmallList: 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm',
  taobaoDetail: 'https://trade.taobao.com/trade/detail/trade_order_detail.htm?biz_order_id=4800000000000000001',
  tmallDetail: 'https://trade.tmall.com/detail/orderDetail.htm?bizOrderId=4800000000000000001',
  pinduoduoList: 'https://mobile.yangkeduo.com/orders.html?type=0',
  pinduoduoDetail: 'https://mobile.pinduoduo.com/order.html?order_sn=261103-000000000000001',
} as const;

export function readMarkup(html: string, address: string): PageReading {
  return readPage(parsePage(html, address), new URL(address));
}

const HIDING = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** Whatever the page was: the model accepts every order, and nothing in it can lead or fool a person elsewhere. */
export function expectHarmless(reading: PageReading): void {
  expect(reading.problems.filter((problem) => problem.startsWith('reader-failed'))).toEqual([]);
  const domains = PLATFORMS.find(({ id }) => id === reading.platform)?.domains ?? [];
  for (const order of reading.orders) {
    const parsed = OrderReading.safeParse(order);
    expect(parsed.success ? [] : parsed.error.issues).toEqual([]);
    for (const text of strings(order)) {
      expect(text).not.toMatch(HIDING);
      expect(text).not.toMatch(/<\/?[a-z!]/i);
    }
    for (const link of [...Object.values(order.links), order.shop?.url].filter((url) => url !== undefined)) {
      const { protocol, hostname, username, port } = new URL(link);
      expect([protocol, username, port]).toEqual(['https:', '', '']);
      expect(domains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`))).toBe(true);
    }
  }
  const numbers = reading.orders.map(({ orderId }) => orderId);
  expect(new Set(numbers).size).toBe(numbers.length);
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}
