import { beforeEach, describe, expect, it } from 'vitest';
import { evidenceOf } from '@/lib/db/evidence/items';
import { addEvidence } from '@/lib/db/evidence/store-evidence';
import { verifyVault } from '@/lib/db/history/verify';
import { emptyBin } from '@/lib/db/merge/empty-bin';
import { addByHand } from '@/lib/db/orders/add-by-hand';
import { recordPage } from '@/lib/db/orders/record-page';
import { queuePicture } from '@/lib/db/pictures/picture-jobs';
import { deletePurchase, restorePurchase, setShelf, updateSays } from '@/lib/db/purchases/purchases';
import { getPurchase } from '@/lib/db/purchases/queries';
import type { Vault } from '@/lib/db/store/schema';
import { OrderRecord, PURGED_TITLE, Purchase } from '@/lib/model/purchase';
import { detailReport, freshVault, NOW, PHONE, phoneOrder, reading, report, TODAY } from '../examples';

const KEY = 'jd:350000000000';
const ID = `${KEY}/1`;

let db: Vault;
beforeEach(() => {
  db = freshVault();
});

const purchase = async (id = ID) => (await getPurchase(db, id))?.purchase;
const signed = report({ orders: [phoneOrder(reading({ signedAt: '2026-11-18T10:00:00+08:00' }))] });

describe('what the buyer says', () => {
  beforeEach(() => recordPage(db, signed, NOW, TODAY));

  it('moves the deadline at once', async () => {
    const before = (await purchase())?.nextDeadline ?? '';
    await updateSays(db, ID, { signedOn: '2026-11-20' }, TODAY);
    expect(((await purchase())?.nextDeadline ?? '') > before).toBe(true);
  });

  it('is taken back by emptying the field', async () => {
    await updateSays(db, ID, { nickname: '旧手机', note: '碎屏' }, TODAY);
    await updateSays(db, ID, { nickname: undefined }, TODAY);
    expect((await purchase())?.says).toEqual({ note: '碎屏' });
  });

  it('is refused with the name of the field when it cannot be', async () => {
    expect(await updateSays(db, ID, { imei: '12' }, TODAY)).toEqual({
      ok: false,
      reason: '“IMEI”填得不对，没有保存。',
    });
    expect((await purchase())?.says).toEqual({});
    expect((await updateSays(db, 'jd:1/1', {}, TODAY)).ok).toBe(false);
  });

  it.each([
    [{ isPhone: false }, 'not-phone'],
    [{ state: 'sold' }, 'ended'],
    [{ state: 'returned' }, 'ended'],
    [{ state: 'in-repair' }, 'active'],
  ] as const)('puts %o on the shelf %s', async (says, shelf) => {
    await updateSays(db, ID, says, TODAY);
    expect((await purchase())?.shelf).toBe(shelf);
    await setShelf(db, ID, 'active', TODAY);
    expect((await purchase())?.shelf).toBe('active');
  });

  it('keeps a returned phone out of the bin when it is restored', async () => {
    await updateSays(db, ID, { state: 'returned' }, TODAY);
    await deletePurchase(db, ID, NOW);
    expect(await purchase()).toMatchObject({ shelf: 'deleted', deletedAt: NOW });
    await restorePurchase(db, ID, TODAY);
    expect(await purchase()).toMatchObject({ shelf: 'ended' });
    expect(await purchase()).not.toHaveProperty('deletedAt');
  });
});

describe('a phone added by hand', () => {
  it('keeps to the model and is judged like any other', async () => {
    const added = await addByHand(
      db,
      { platform: 'taobao', title: '小米17 12GB+256GB', signedOn: '2026-11-18' },
      NOW,
      TODAY,
    );
    const found = added.ok ? await getPurchase(db, added.value) : undefined;
    expect(Purchase.parse(found?.purchase)).toMatchObject({ shelf: 'active', kind: 'phone', says: { isPhone: true } });
    expect(found?.purchase.nextDeadline).not.toBe('9999-12-31');
    expect(OrderRecord.parse(found?.order).sources).toMatchObject([{ page: 'hand' }]);
  });

  it('is found again by its page, which corrects it and does not double it', async () => {
    const input = { platform: 'jd', title: '苹果17pm', orderId: '350000000000', placedOn: '2026-11-02' } as const;
    expect(await addByHand(db, input, NOW, TODAY)).toEqual({ ok: true, value: ID });
    await recordPage(db, report({ orders: [phoneOrder(reading({ placedAt: '2026-11-01' }))] }), NOW + 1, TODAY);
    expect(await db.purchases.count()).toBe(1);
    expect(await purchase()).toMatchObject({ placedAt: '2026-11-01', line: PHONE, says: { isPhone: true } });
  });

  it.each([
    ['a title of nothing', { platform: 'jd', title: '' }, '型号'],
    ['an order number of letters', { platform: 'jd', title: 'vivo X300', orderId: 'abcdefghij' }, '订单号'],
    ['a date that is none', { platform: 'jd', title: 'vivo X300', placedOn: '昨天' }, '下单日'],
  ] as const)('is refused with %s', async (_name, input, field) => {
    const refused = await addByHand(db, input, NOW, TODAY);
    expect(refused).toEqual({ ok: false, reason: `“${field}”填得不对，没有保存。` });
    expect([await db.orders.count(), await db.purchases.count()]).toEqual([0, 0]);
  });

  it('does not write over an order that is there', async () => {
    await recordPage(db, report(), NOW, TODAY);
    const again = await addByHand(db, { platform: 'jd', title: 'x', orderId: '350000000000' }, NOW, TODAY);
    expect(again.ok).toBe(false);
    expect((await purchase())?.line).toEqual(PHONE);
  });
});

describe('the bin', () => {
  const evidence = async () => (await evidenceOf(db, KEY)).length;
  beforeEach(async () => {
    await recordPage(db, report(), NOW, TODAY);
    const snapshot = { markup: '<p/>', width: 1, height: 1, scale: 1, images: [] };
    await queuePicture(db, { orderKey: KEY, snapshot, url: report().url, takenAt: NOW }, NOW);
    await deletePurchase(db, ID, NOW);
  });

  it('keeps everything until its time has come', async () => {
    expect(await emptyBin(db, NOW, NOW)).toBe(0);
    expect(await evidence()).toBe(1);
  });

  it('then forgets all but the number, and the history notes it', async () => {
    expect(await emptyBin(db, NOW + 1, NOW + 2)).toBe(1);
    expect(await emptyBin(db, NOW + 1, NOW + 2)).toBe(0);
    expect([await evidence(), await db.blobs.count(), await db.pictureJobs.count()]).toEqual([0, 0, 0]);
    const left = JSON.stringify([await db.orders.toArray(), await db.purchases.toArray()]);
    expect(left).not.toMatch(/iPhone|Apple|256GB|https/);
    expect(await verifyVault(db, { bytes: true })).toMatchObject({ ok: true, removed: 1, items: 0, faults: [] });
  });

  it('still stops the page from bringing the phone back', async () => {
    await emptyBin(db, NOW + 1, NOW + 2);
    await recordPage(db, detailReport(), NOW + 3, TODAY);
    const bare = phoneOrder(reading({ lines: [{ title: PHONE.title, quantity: 1 }] }));
    await recordPage(db, report({ orders: [bare] }), NOW + 4, TODAY);
    expect((await db.purchases.toArray()).map(({ shelf }) => shelf)).toEqual(['deleted']);
  });

  it('stops it also where only the order of lines is left to know it by', async () => {
    const lines = [
      { title: '红米 K90', quantity: 1 },
      { title: 'vivo S50', quantity: 1 },
    ];
    const other = report({
      orders: [
        phoneOrder(reading({ orderId: '350000000008', lines }), {
          verdicts: lines.map(() => ({ kind: 'phone', isPhone: true, confidence: 0.5 })),
        }),
      ],
    });
    await recordPage(db, other, NOW, TODAY);
    await deletePurchase(db, 'jd:350000000008/1', NOW);
    await emptyBin(db, NOW + 1, NOW + 2);
    await recordPage(db, other, NOW + 3, TODAY);
    const left = await db.purchases.where({ orderKey: 'jd:350000000008' }).toArray();
    expect(left.map(({ shelf, line }) => [shelf, line.title])).toEqual([
      ['deleted', PURGED_TITLE],
      ['active', 'vivo S50'],
    ]);
  });

  it('leaves the order of a second phone alone', async () => {
    const two = reading({ lines: [PHONE, { title: '一加 15', skuId: '2', quantity: 1 }], total: 5 });
    await recordPage(db, detailReport({ orders: [phoneOrder(two)] }), NOW, TODAY);
    await emptyBin(db, NOW + 1, NOW + 2);
    expect((await getPurchase(db, `${KEY}/2`))?.order.total).toBe(5);
    expect(await evidence()).toBe(1);
  });
});

it('forgets two phones of one order one after the other, and the history agrees', async () => {
  const two = reading({ lines: [PHONE, { title: '一加 15', skuId: '2', quantity: 1 }] });
  await recordPage(db, report({ orders: [phoneOrder(two)] }), NOW, TODAY);
  for (const [i, id] of [ID, `${KEY}/2`].entries()) {
    await deletePurchase(db, id, NOW + 2 * i + 1);
    await emptyBin(db, NOW + 2 * i + 2, NOW + 2 * i + 2);
  }
  expect((await db.purchases.toArray()).map(({ shelf }) => shelf)).toEqual(['deleted', 'deleted']);
  expect((await verifyVault(db)).faults).toEqual([]);
});

it('keeps evidence of another order when an order is purged with the same bytes', async () => {
  await recordPage(db, report(), NOW, TODAY);
  const note = { kind: 'note', method: 'added-by-hand', mime: 'text/plain', content: new Blob(['同']) } as const;
  await addEvidence(
    db,
    [
      { ...note, orderKey: KEY },
      { ...note, orderKey: 'jd:350000000001' },
    ],
    NOW,
  );
  await deletePurchase(db, ID, NOW);
  await emptyBin(db, NOW + 1, NOW + 2);
  expect(await db.blobs.count()).toBe(1);
  expect((await verifyVault(db, { bytes: true })).ok).toBe(true);
});
