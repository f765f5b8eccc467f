import { beforeEach, describe, expect, test } from 'vitest';
import type { OrderRecord } from '@/lib/model/purchase';
import { jdOrders } from '../mall/data/jd.ts';
import type { MallOrder } from '../mall/data/order.ts';
import { pinduoduoOrders } from '../mall/data/pinduoduo.ts';
import { taobaoOrders } from '../mall/data/taobao.ts';
import { orderOf } from './harness/expected.ts';
import { freshSession, type Session } from './harness/session.ts';

interface Case {
  name: string;
  list: string;
  detail: (id: string) => string;
  order: () => MallOrder;
  /** What only the order's page says. */
  adds: (record: OrderRecord | undefined) => unknown;
}

const TAOBAO_LIST = 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm';
const tmall = (id: string) => `https://trade.tmall.com/detail/orderDetail.htm?bizOrderId=${id}`;
const taobao = (id: string) => `https://trade.taobao.com/trade/detail/trade_order_detail.htm?biz_order_id=${id}`;

/** JD's script writes the milestones into the page after it has been read once. */
const lastMilestone = (record: OrderRecord | undefined) => record?.completedAt;

const CASES: Case[] = [
  {
    name: 'JD',
    list: 'https://order.jd.com/center/list.action',
    detail: (id) => `https://details.jd.com/normal/item.action?orderid=${id}`,
    order: () => orderOf(jdOrders(), '3512079655120417'),
    adds: lastMilestone,
  },
  {
    name: 'JD, order with other goods',
    list: 'https://order.jd.com/center/list.action?layout=cards',
    detail: (id) => `https://details.jd.com/normal/item.action?orderid=${id}`,
    order: () => orderOf(jdOrders(), '323771200984'),
    adds: lastMilestone,
  },
  {
    name: 'Tmall, second generation',
    list: TAOBAO_LIST,
    detail: tmall,
    order: () => orderOf(taobaoOrders(), '4917740912530028817'),
    adds: (record) => record?.paidAt,
  },
  {
    name: 'Tmall, first generation',
    list: `${TAOBAO_LIST}?route_to=tm1`,
    detail: (id) => `${tmall(id)}&route_to=tm1`,
    order: () => orderOf(taobaoOrders(), '4917740912530028817'),
    adds: (record) => record?.paidAt,
  },
  {
    name: 'Taobao, second generation',
    list: TAOBAO_LIST,
    detail: taobao,
    order: () => orderOf(taobaoOrders(), '4917962281160028817'),
    adds: (record) => record?.paidAt,
  },
  {
    name: 'Taobao, first generation',
    list: `${TAOBAO_LIST}?route_to=tm1`,
    detail: (id) => `${taobao(id)}&route_to=tm1`,
    order: () => orderOf(taobaoOrders(), '4917962281160028817'),
    adds: (record) => record?.paidAt,
  },
  {
    name: 'Pinduoduo',
    list: 'https://mobile.yangkeduo.com/orders.html?type=0',
    detail: (id) => `https://mobile.yangkeduo.com/order.html?order_sn=${id}`,
    order: () => orderOf(pinduoduoOrders(), pinduoduoOrders()[2]?.id ?? ''),
    // The list knows all the page does; that the page was read is what it adds.
    adds: (record) => record?.sources.some(({ page }) => page === 'order-detail'),
  },
];

let session: Session;
beforeEach(async () => {
  session = await freshSession({ pictures: false });
});

describe.each(CASES)('one order seen twice: $name', ({ list, detail, order, adds }) => {
  const recordOf = (records: OrderRecord[]) => records.filter(({ orderId }) => orderId === order().id);
  const phones = () => order().lines.filter(({ item }) => item.phone).length;

  test('the list first, then its own page, which adds what the list lacked', async () => {
    const { vault, open } = session;
    await open(list);
    const { orders } = await vault.until(({ orders: all }) => recordOf(all).length > 0, 'the order from the list');
    const [before] = recordOf(orders);
    await open(detail(order().id));
    const stored = await vault.until(({ orders: all }) => Boolean(adds(recordOf(all)[0])), 'what the order page adds');
    const [after, ...more] = recordOf(stored.orders);

    expect(more).toEqual([]);
    expect(stored.purchases.filter(({ orderKey }) => orderKey === after?.key)).toHaveLength(phones());
    expect(after?.sources.map(({ page }) => page).toSorted()).toEqual(['order-detail', 'order-list']);
    expect(after?.total).toBe(before?.total);
    expect(after?.otherLines).toBe(before?.otherLines);
  });

  test('its own page first, then the list, which takes nothing away', async () => {
    const { vault, open } = session;
    await open(detail(order().id));
    const { orders } = await vault.until(
      ({ orders: all }) => Boolean(adds(recordOf(all)[0])),
      'the order from its page',
    );
    const [before] = recordOf(orders);
    await open(list);
    const stored = await vault.until(
      ({ orders: all }) => recordOf(all)[0]?.sources.some(({ page }) => page === 'order-list') ?? false,
      'the order from the list',
    );
    const [after, ...more] = recordOf(stored.orders);

    expect(more).toEqual([]);
    expect(stored.purchases.filter(({ orderKey }) => orderKey === after?.key)).toHaveLength(phones());
    for (const field of ['placedAt', 'paidAt', 'shippedAt', 'completedAt', 'total'] as const) {
      expect(after?.[field]).toBe(before?.[field]);
    }
  });
});
