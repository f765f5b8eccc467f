import { beforeEach, describe, expect, it } from 'vitest';
import { exportBackup } from '@/lib/backup/export';
import { importBackup } from '@/lib/backup/import';
import { verifyVault } from '@/lib/db/history/verify';
import { emptyBin } from '@/lib/db/merge/empty-bin';
import { recordPage } from '@/lib/db/orders/record-page';
import { joinLine, splitLine } from '@/lib/db/orders/split-line';
import { deletePurchase, restorePurchase, updateSays } from '@/lib/db/purchases/purchases';
import { getPurchase } from '@/lib/db/purchases/queries';
import { searchPurchases } from '@/lib/db/search/search-purchases';
import { purchaseOf } from '@/lib/db/store/rows';
import type { Vault } from '@/lib/db/store/schema';
import type { OrderReading } from '@/lib/model/order';
import { phoneName, phonesIn } from '@/lib/model/phone/phone-name';
import { PURGED_TITLE, type Purchase } from '@/lib/model/purchase';
import { detailReport, freshVault, NOW, PHONE, phoneOrder, reading, report, TODAY } from '../examples';

const ID = 'jd:350000000000/1';
const SECOND = `${ID}.2`;
const TWO = { ...PHONE, quantity: 2 };

let db: Vault;
const page = (fields: Partial<OrderReading> = {}) =>
  report({ orders: [phoneOrder(reading({ lines: [TWO], ...fields }))] });
const phones = async (vault = db): Promise<Purchase[]> => (await vault.purchases.toArray()).map(purchaseOf);
const ids = async (vault = db) => (await phones(vault)).map(({ id }) => id);
const imeis = async (vault = db) => Object.fromEntries((await phones(vault)).map(({ id, says }) => [id, says.imei]));
const whole = async (vault = db) => (await verifyVault(vault)).faults;

beforeEach(async () => {
  db = freshVault();
  await recordPage(db, page(), NOW, TODAY);
});

describe('two pieces on one line', () => {
  it('are one record until they are taken apart, then two, and the first keeps its number', async () => {
    expect((await phones()).map(phonesIn)).toEqual([2]);
    expect(await splitLine(db, ID, TODAY, NOW + 1)).toEqual({ ok: true, value: [ID, SECOND] });
    expect((await phones()).map((phone) => [phone.id, phonesIn(phone)])).toEqual([
      [ID, 1],
      [SECOND, 1],
    ]);
    expect(await whole()).toEqual([]);
  });

  it('have each its own IMEI, state, repairs and deadline, and are named apart', async () => {
    await recordPage(db, page({ signedAt: '2026-11-18', status: { text: '完成', phase: 'completed' } }), NOW, TODAY);
    await splitLine(db, ID, TODAY, NOW + 1);
    await updateSays(db, ID, { imei: '860000000000011' }, TODAY);
    await updateSays(db, SECOND, { imei: '860000000000029', state: 'sold', repairs: [{ sent: '2026-11-19' }] }, TODAY);
    const [first, second] = await phones();
    expect([first?.says.imei, first?.shelf, first?.says.repairs]).toEqual(['860000000000011', 'active', undefined]);
    expect([second?.says.imei, second?.shelf, second?.says.repairs]).toEqual([
      '860000000000029',
      'ended',
      [{ sent: '2026-11-19' }],
    ]);
    expect(first?.nextDeadline).not.toBe(second?.nextDeadline);
    expect([first, second].map((phone) => phone && phoneName(phone))).toEqual([
      'Apple iPhone 17 Pro Max 256GB（第 1 台）',
      'Apple iPhone 17 Pro Max 256GB（第 2 台）',
    ]);
    expect((await searchPurchases(db, '860000000000029')).rows.map(({ purchase }) => purchase.id)).toEqual([SECOND]);
    expect(await whole()).toEqual([]);
  });

  it('begin with what was said of both, and not with what can be of one only', async () => {
    await updateSays(db, ID, { signedOn: '2026-11-15', imei: '860000000000011', nickname: '妈妈的' }, TODAY);
    await splitLine(db, ID, TODAY, NOW + 1);
    expect((await getPurchase(db, SECOND))?.purchase.says).toEqual({ signedOn: '2026-11-15' });
  });

  it('stay two when their page is read again, and both learn what it says', async () => {
    await splitLine(db, ID, TODAY, NOW + 1);
    await updateSays(db, SECOND, { imei: '860000000000029' }, TODAY);
    const later = detailReport({ orders: [phoneOrder(reading({ lines: [{ ...TWO, promises: ['7天无理由退货'] }] }))] });
    await recordPage(db, later, NOW + 2, TODAY);
    expect(await ids()).toEqual([ID, SECOND]);
    expect((await phones()).map(({ line }) => line.promises)).toEqual([['7天无理由退货'], ['7天无理由退货']]);
    expect((await imeis())[SECOND]).toBe('860000000000029');
    expect(await whole()).toEqual([]);
  });

  it('become one again by the way back', async () => {
    const before = await phones();
    await splitLine(db, ID, TODAY, NOW + 1);
    expect(await joinLine(db, ID, NOW + 2)).toMatchObject({ ok: true });
    expect(await phones()).toEqual(before);
    expect(await whole()).toEqual([]);
  });

  it('are not joined over something that is known of one of them alone', async () => {
    await splitLine(db, ID, TODAY, NOW + 1);
    await updateSays(db, SECOND, { imei: '860000000000029' }, TODAY);
    expect(await joinLine(db, ID, NOW + 2)).toMatchObject({ ok: false });
    expect(await ids()).toEqual([ID, SECOND]);
  });

  it('are offered again where the page counts more of them', async () => {
    await splitLine(db, ID, TODAY, NOW + 1);
    await recordPage(db, page({ lines: [{ ...PHONE, quantity: 3 }] }), NOW + 2, TODAY);
    expect((await phones()).map(phonesIn)).toEqual([2, 1]);
    expect(await splitLine(db, SECOND, TODAY, NOW + 3)).toMatchObject({ value: [ID, SECOND, `${ID}.3`] });
    expect((await phones()).map(phonesIn)).toEqual([1, 1, 1]);
  });
});

describe('a piece in the bin', () => {
  beforeEach(async () => {
    await splitLine(db, ID, TODAY, NOW + 1);
    await updateSays(db, SECOND, { imei: '860000000000029' }, TODAY);
  });

  it.each([ID, SECOND])('%s is deleted and comes back alone', async (id) => {
    await deletePurchase(db, id, NOW + 2);
    await recordPage(db, page({ total: 1 }), NOW + 3, TODAY);
    expect((await phones()).map((phone) => [phone.id, phone.shelf === 'deleted'])).toEqual([
      [ID, id === ID],
      [SECOND, id === SECOND],
    ]);
    await restorePurchase(db, id, TODAY);
    expect((await phones()).map(({ shelf }) => shelf)).toEqual(['active', 'active']);
    expect(await whole()).toEqual([]);
  });

  it.each([ID, SECOND])('%s is purged, and the other lives on and goes on learning', async (id) => {
    await deletePurchase(db, id, NOW + 2);
    expect(await emptyBin(db, NOW + 3, NOW + 3)).toBe(1);
    await recordPage(db, page({ lines: [{ ...TWO, promises: ['15天价保'] }] }), NOW + 4, TODAY);
    const live = (await phones()).find((phone) => phone.id !== id);
    expect(live).toMatchObject({ shelf: 'active', line: { title: PHONE.title, promises: ['15天价保'] }, pieces: 2 });
    expect((await phones()).find((phone) => phone.id === id)?.line.title).toBe(PURGED_TITLE);
    expect(await whole()).toEqual([]);
  });

  it('leaves nothing once both are purged', async () => {
    await deletePurchase(db, ID, NOW + 2);
    await emptyBin(db, NOW + 3, NOW + 3);
    await deletePurchase(db, SECOND, NOW + 4);
    await emptyBin(db, NOW + 5, NOW + 5);
    await recordPage(db, page(), NOW + 6, TODAY);
    expect((await phones()).map(({ shelf }) => shelf)).toEqual(['deleted', 'deleted']);
    const left = JSON.stringify([await db.orders.toArray(), await db.purchases.toArray(), await db.history.toArray()]);
    expect(left).not.toMatch(/iPhone|860000000000029/);
    expect(await whole()).toEqual([]);
  });
});

describe('pieces and other machines', () => {
  it('go with a backup, and a second import changes nothing', async () => {
    await splitLine(db, ID, TODAY, NOW + 1);
    await updateSays(db, SECOND, { imei: '860000000000029' }, TODAY);
    const file = await exportBackup(db, NOW + 2);
    const other = freshVault();
    for (const _ of [1, 2]) expect(await importBackup(other, file, NOW + 3)).toMatchObject({ ok: true });
    expect(await phones(other)).toEqual(await phones());
    expect(await whole(other)).toEqual([]);
  });

  it('taken apart on both are the same two, each with what either said', async () => {
    const other = freshVault();
    await recordPage(other, page(), NOW, TODAY);
    for (const vault of [db, other]) await splitLine(vault, ID, TODAY, NOW + 1);
    await updateSays(db, ID, { imei: '860000000000011' }, TODAY);
    await updateSays(other, SECOND, { imei: '860000000000029' }, TODAY);
    await importBackup(db, await exportBackup(other, NOW + 2), NOW + 3);
    expect(await imeis()).toEqual({ [ID]: '860000000000011', [SECOND]: '860000000000029' });
  });

  it('joined on one while the other wrote something down of the second: the word is not lost', async () => {
    await splitLine(db, ID, TODAY, NOW + 1);
    const other = freshVault();
    await importBackup(other, await exportBackup(db, NOW + 2), NOW + 2);
    await joinLine(db, ID, NOW + 3);
    await updateSays(other, SECOND, { imei: '860000000000029' }, TODAY);
    await importBackup(db, await exportBackup(other, NOW + 4), NOW + 5);
    await importBackup(other, await exportBackup(db, NOW + 6), NOW + 7);
    for (const vault of [db, other]) expect((await imeis(vault))[SECOND]).toBe('860000000000029');
    expect([await whole(), await whole(other)]).toEqual([[], []]);
  });
});
