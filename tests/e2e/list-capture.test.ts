import { beforeEach, describe, expect, test } from 'vitest';
import { jdOrders } from '../mall/data/jd.ts';
import { BUYER, type MallOrder, totalOf } from '../mall/data/order.ts';
import { pinduoduoOrders } from '../mall/data/pinduoduo.ts';
import { taobaoOrders } from '../mall/data/taobao.ts';
import { orderOf, phonesOf, storedPhones } from './harness/expected.ts';
import { freshSession, type Session } from './harness/session.ts';

const TAOBAO_LIST = 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm';

/** Every list page and the orders it shows. */
const LISTS: [name: string, url: string, orders: () => MallOrder[]][] = [
  ['JD, table', 'https://order.jd.com/center/list.action', () => jdOrders().slice(0, 8)],
  ['JD, table, second page', 'https://order.jd.com/center/list.action?page=2', () => jdOrders().slice(8)],
  ['JD, cards', 'https://order.jd.com/center/list.action?layout=cards', () => jdOrders().slice(0, 8)],
  ['Taobao and Tmall, second generation', TAOBAO_LIST, () => taobaoOrders().slice(0, 6)],
  ['Taobao and Tmall, first generation', `${TAOBAO_LIST}?route_to=tm1`, () => taobaoOrders().slice(0, 6)],
  ['Pinduoduo', 'https://mobile.yangkeduo.com/orders.html?type=0', () => pinduoduoOrders().slice(0, 10)],
  ['Pinduoduo, other host', 'https://mobile.pinduoduo.com/orders.html?type=0', () => pinduoduoOrders().slice(0, 10)],
];

let session: Session;
beforeEach(async () => {
  session = await freshSession({ pictures: false });
});

describe('an open order list', () => {
  test.each(LISTS)('stores its phones and nothing else: %s', async (_name, url, ordersOf) => {
    const orders = ordersOf();
    const expected = phonesOf(orders);
    await session.open(url);
    const stored = await session.vault.until(({ purchases }) => purchases.length >= expected.length, 'the phones');

    expect(storedPhones(stored)).toEqual(expected);
    for (const record of stored.orders) {
      const order = orderOf(orders, record.orderId ?? '');
      expect(record.platform).toBe(order.platform);
      expect(record.total).toBe(totalOf(order));
      expect(record.placedAt?.slice(0, 10)).toBe(order.placed.slice(0, 10));
      expect(record.shop?.name).toBe(order.shop.name);
      expect(record.otherLines).toBe(order.lines.filter(({ item }) => !item.phone).length);
    }
  });

  test.each(LISTS)('stores neither the buyer nor other goods: %s', async (_name, url, ordersOf) => {
    const orders = ordersOf();
    await session.open(url);
    const { orders: records, purchases } = await session.vault.until(
      ({ purchases: found }) => found.length >= phonesOf(orders).length,
      'the phones',
    );
    const facts = JSON.stringify({ records, purchases });
    const others = orders.flatMap(({ lines }) => lines.filter(({ item }) => !item.phone).map(({ item }) => item.title));
    for (const secret of [BUYER.name, BUYER.masked, BUYER.phone, BUYER.address, 'PassKey', ...others]) {
      expect(facts).not.toContain(secret);
    }
  });
});
