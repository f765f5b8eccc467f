import { beforeEach, expect, it } from 'vitest';
import { recordPage } from '@/lib/db/orders/record-page';
import { deletePurchase, updateSays } from '@/lib/db/purchases/purchases';
import type { Vault } from '@/lib/db/store/schema';
import type { PageReport } from '@/lib/model/page-report';
import { OrderRecord } from '@/lib/model/purchase';
import { factsOf } from '@/lib/warranty/facts';
import { freshVault, NOW, reading, report, TODAY } from '../examples';

let db: Vault;
beforeEach(() => {
  db = freshVault();
});

const record = (page: PageReport, at = NOW) => recordPage(db, page, at, TODAY);
const tracking = (signedAt?: string) =>
  report({
    page: 'order-logistics',
    layout: 'jd-track-phone',
    url: 'https://trade.m.jd.com/order/deal_wuliu_jdm.shtml?dealId=350000000000',
    orders: [
      {
        order: reading({
          lines: [],
          status: { text: '', phase: 'unknown' },
          ...(signedAt ? { signedAt } : {}),
        }),
        verdicts: [],
        otherLines: 0,
      },
    ],
  });
const SIGNED = '2026-11-18T15:20:00+08:00';
const stored = async () => {
  const [[order], [purchase]] = await Promise.all([db.orders.toArray(), db.purchases.toArray()]);
  if (!order || !purchase) throw new Error('nothing stored');
  return { order, purchase };
};

it('a tracking page of an order without a known phone leaves nothing', async () => {
  expect(await record(tracking(SIGNED))).toEqual({ orders: [], wantPictures: [] });
  expect(await db.orders.count()).toBe(0);
});

it('a tracking page of a known phone gives the day of signing, and takes nothing away', async () => {
  await record(report());
  const before = (await stored()).order;
  const { orders, wantPictures } = await record(tracking(SIGNED), NOW + 1000);
  expect(orders).toEqual([{ key: 'jd:350000000000', state: 'changed' }]);
  expect(wantPictures).toEqual([]);
  const { order, purchase } = await stored();
  expect(OrderRecord.parse(order)).toMatchObject({ signedAt: SIGNED, status: before.status, otherLines: 0 });
  expect(order.phoneLines).toBe(before.phoneLines);
  expect(purchase.nextDeadline).toBe('2026-11-25');
});

it('a tracking page of a parcel on its way is no news', async () => {
  await record(report());
  expect((await record(tracking(), NOW + 1000)).orders[0]?.state).toBe('known');
});

it('the buyer’s own word about the day stays, and the page’s is kept beside it', async () => {
  await record(report());
  await updateSays(db, 'jd:350000000000/1', { signedOn: '2026-11-17' }, TODAY);
  await record(tracking(SIGNED), NOW + 1000);
  const { order, purchase } = await stored();
  expect(order.signedAt).toBe(SIGNED);
  expect(factsOf(purchase, order).signedAt).toBe('2026-11-17');
});

it('a tracking page does not bring back what the buyer deleted', async () => {
  await record(report());
  await deletePurchase(db, 'jd:350000000000/1', NOW);
  expect((await record(tracking(SIGNED), NOW + 1000)).wantPictures).toEqual([]);
  expect((await stored()).order.signedAt).toBeUndefined();
});
