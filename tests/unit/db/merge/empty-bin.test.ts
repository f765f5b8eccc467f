import { beforeEach, describe, expect, it } from 'vitest';
import { addEvidence } from '@/lib/db/evidence/store-evidence';
import { emptyBin } from '@/lib/db/merge/empty-bin';
import { addByHand } from '@/lib/db/orders/add-by-hand';
import { recordPage } from '@/lib/db/orders/record-page';
import { queuePicture } from '@/lib/db/pictures/picture-jobs';
import { deletePurchase, restorePurchase } from '@/lib/db/purchases/purchases';
import { getPurchase } from '@/lib/db/purchases/queries';
import type { Vault } from '@/lib/db/store/schema';
import { OrderRecord, PURGED_TITLE } from '@/lib/model/purchase';
import { freshVault, NOW, PHONE, phoneOrder, reading, report, TODAY } from '../examples';

const KEY = 'jd:350000000000';
const [FIRST, SECOND] = [`${KEY}/1`, `${KEY}/2`];
const NUMBERS = { lineId: '71', itemId: '72', skuId: PHONE.skuId ?? '' };
const two = reading({
  lines: [
    { ...PHONE, ...NUMBERS },
    { title: '一加 15', skuId: '2', quantity: 1 },
  ],
  total: 5,
});
const note = (purchaseId: string | undefined, text: string) => ({
  kind: 'note' as const,
  method: 'added-by-hand' as const,
  mime: 'text/plain',
  content: new Blob([text]),
  orderKey: KEY,
  ...(purchaseId === undefined ? {} : { purchaseId }),
});

let db: Vault;
const jobs = () => db.pictureJobs.where({ orderKey: KEY }).count();
const owners = async () => (await db.evidence.toArray()).map(({ purchaseId }) => purchaseId).toSorted();
beforeEach(async () => {
  db = freshVault();
  await recordPage(db, report({ orders: [phoneOrder(two)] }), NOW, TODAY);
  const snapshot = { markup: '<p/>', width: 1, height: 1, scale: 1, images: [] };
  await queuePicture(db, { orderKey: KEY, snapshot, url: report().url, takenAt: NOW }, NOW);
});

describe('one of two phones of an order', () => {
  beforeEach(async () => {
    await db.evidence.clear();
    await addEvidence(db, [note(FIRST, 'a'), note(SECOND, 'b'), note(undefined, 'c')], NOW);
    await deletePurchase(db, FIRST, NOW + 1);
  });

  it('goes with its own evidence; that of the order and of the other phone stays, and so does what is to be drawn', async () => {
    const before = await jobs();
    expect(await emptyBin(db, NOW + 2, NOW + 3)).toBe(1);
    expect(await owners()).toEqual([SECOND, undefined]);
    expect(await jobs()).toBe(before);
    expect((await getPurchase(db, SECOND))?.purchase.line.title).toBe('一加 15');
    expect((await getPurchase(db, SECOND))?.order.total).toBe(5);
  });

  it('leaves the numbers of its line, and when it was deleted', async () => {
    await emptyBin(db, NOW + 2, NOW + 3);
    expect((await getPurchase(db, FIRST))?.purchase).toStrictEqual({
      id: FIRST,
      orderKey: KEY,
      platform: 'jd',
      line: { ...NUMBERS, title: PURGED_TITLE, quantity: 1 },
      kind: 'unknown',
      confidence: 0,
      says: {},
      shelf: 'deleted',
      nextDeadline: '9999-12-31',
      addedAt: NOW,
      updatedAt: NOW + 1,
      deletedAt: NOW + 1,
    });
  });

  it('goes when its own time has come, not before, and not when it was taken back', async () => {
    await deletePurchase(db, SECOND, NOW + 5);
    expect(await emptyBin(db, NOW + 1, NOW + 6)).toBe(0);
    expect(await emptyBin(db, NOW + 5, NOW + 6)).toBe(1);
    expect((await getPurchase(db, SECOND))?.purchase.line.title).toBe('一加 15');
    await restorePurchase(db, SECOND, TODAY);
    expect(await emptyBin(db, NOW + 100, NOW + 100)).toBe(0);
    expect((await getPurchase(db, SECOND))?.purchase.shelf).toBe('active');
  });
});

describe('the last phone of an order', () => {
  beforeEach(async () => {
    await deletePurchase(db, FIRST, NOW + 1);
    await deletePurchase(db, SECOND, NOW + 1);
  });

  it('takes all evidence and what is to be drawn, and leaves the order’s number', async () => {
    await addEvidence(db, [note(undefined, 'c')], NOW);
    expect(await emptyBin(db, NOW + 2, NOW + 3)).toBe(2);
    expect([await db.evidence.count(), await jobs()]).toEqual([0, 0]);
    const order = OrderRecord.parse(await db.orders.get(KEY));
    expect(order).toStrictEqual({
      key: KEY,
      platform: 'jd',
      orderId: '350000000000',
      status: { text: '', phase: 'unknown' },
      links: {},
      otherLines: 0,
      sources: [],
      firstSeenAt: NOW,
      updatedAt: order.updatedAt,
    });
  });

  it('of an order without a number leaves none', async () => {
    const added = await addByHand(db, { platform: 'jd', title: '小米17' }, NOW, TODAY);
    if (!added.ok) throw new Error(added.reason);
    const [id = ''] = (await db.purchases.toCollection().primaryKeys()).filter((one) => one.startsWith('hand:'));
    await deletePurchase(db, id, NOW + 1);
    await emptyBin(db, NOW + 2, NOW + 3);
    const known = await getPurchase(db, id);
    expect(known && 'orderId' in known.order).toBe(false);
    expect(known?.purchase.line).toStrictEqual({ title: PURGED_TITLE, quantity: 1 });
  });
});
