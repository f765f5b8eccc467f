import { beforeEach, describe, expect, test } from 'vitest';
import { jdOrders } from '../mall/data/jd.ts';
import { BUYER, type MallOrder } from '../mall/data/order.ts';
import { pinduoduoOrders } from '../mall/data/pinduoduo.ts';
import { taobaoOrders } from '../mall/data/taobao.ts';
import { orderOf } from './harness/expected.ts';
import { sees } from './harness/find.ts';
import { freshSession, type Session } from './harness/session.ts';
import { until } from './harness/until.ts';

const CASES: [name: string, list: string, track: (id: string) => string, order: () => MallOrder][] = [
  [
    'JD',
    'https://order.jd.com/center/list.action',
    (id) => `https://trade.m.jd.com/order/deal_wuliu_jdm.shtml?dealState=18&dealId=${id}`,
    () => orderOf(jdOrders(), '3512079655120417'),
  ],
  [
    'Tmall',
    'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm',
    (id) => `https://market.m.taobao.com/app/dinamic/pc-trade-logistics/home.html?orderId=${id}&entrance=pc`,
    () => orderOf(taobaoOrders(), '4917740912530028817'),
  ],
  [
    'Pinduoduo',
    'https://mobile.yangkeduo.com/orders.html?type=0',
    (id) => `https://mobile.yangkeduo.com/goods_express.html?order_sn=${id}`,
    () => orderOf(pinduoduoOrders(), pinduoduoOrders()[4]?.id ?? ''),
  ],
];

let session: Session;
beforeEach(async () => {
  session = await freshSession({ pictures: false });
});

describe.each(CASES)('the tracking page of %s', (_name, list, track, ordered) => {
  const signedOn = () => ordered().signed?.slice(0, 10) ?? '';

  test('gives the exact day of signing to the phone of the list, and the popup counts from it', async () => {
    const { open, openOwn, vault } = session;
    const { id } = ordered();
    await open(list);
    await vault.until(({ orders }) => orders.some(({ orderId }) => orderId === id), 'the order');
    await open(track(id));
    const stored = await vault.until(
      ({ orders }) => orders.some(({ orderId, signedAt }) => orderId === id && signedAt !== undefined),
      'the day of signing',
    );
    const order = stored.orders.find(({ orderId }) => orderId === id);
    expect(order?.signedAt?.slice(0, 10)).toBe(signedOn());
    expect(JSON.stringify(stored)).not.toContain(BUYER.address);

    const popup = await openOwn('popup.html');
    const card = () =>
      popup.evaluate(
        (key) =>
          [...document.querySelectorAll('li.phone')].find((one) =>
            decodeURIComponent(one.querySelector('a')?.href ?? '').includes(key),
          )?.textContent ?? '',
        order?.key ?? '',
      );
    await until(async () => (await card()) !== '', 'the phone in the popup');
    expect(await card()).not.toContain('估');
  });
});

test('a tracking page of an order without a known phone leaves nothing', async () => {
  const [, , track, ordered] = CASES[1] ?? [];
  const tab = await session.open(track?.(ordered?.().id ?? '') ?? '');
  await sees(tab, '已签收');
  // What is stored of a page comes within its first readings; the list that follows is stored after it.
  await session.open('https://mobile.yangkeduo.com/orders.html?type=0');
  const stored = await session.vault.until(({ purchases }) => purchases.length > 0, 'the phones of another list');
  expect(stored.orders.every(({ key }) => key.startsWith('pinduoduo:'))).toBe(true);
});
