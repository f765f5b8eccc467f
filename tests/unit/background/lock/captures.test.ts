import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { boxPageItems } from '@/lib/background/lock/box-page';
import { boxPhotographs } from '@/lib/background/lock/in-locked-vault';
import { lookAtLock } from '@/lib/background/lock/keep-locked';
import { takeOut } from '@/lib/background/lock/take-out';
import { onPageRead } from '@/lib/background/tab/on-page-read';
import { onSnapshot } from '@/lib/background/tab/on-snapshot';
import { evidenceBlob } from '@/lib/db/evidence/bytes/stored-bytes';
import { verifyVault } from '@/lib/db/history/verify';
import { convert } from '@/lib/db/lock/convert/convert';
import { damagedInBox } from '@/lib/db/lock/inbox';
import { isLocked, lockNow, unlock } from '@/lib/db/lock/lock';
import type { Vault } from '@/lib/db/store/schema';
import { ID } from '../../backup/examples';
import { detailReport, NOW, PHONE, phoneOrder, reading, report } from '../../db/examples';
import { onDisk, PASSPHRASE, readable, reopened, typedVault, withLock } from '../../db/lock/examples';

const SENDER = { kind: 'content', tabId: 7, platform: 'jd', visit: 'first' } as const;
const NEW = 'jd:350000000777';
const order = reading({ orderId: '350000000777', lines: [{ ...PHONE, title: '华为 Mate 80 Pro 锁着时买的' }] });
const told = report({ orders: [phoneOrder(order)] });
const snapshot = { markup: '<p>锁着时的画面</p>', width: 10, height: 10, scale: 1, images: [] };
const sent = (url = report().url) => ({ orderKey: NEW, snapshot, url, takenAt: NOW });
const photo = () => ({
  orderKey: NEW,
  blob: new Blob(['锁着时拍下的'], { type: 'image/webp' }),
  width: 10,
  height: 10,
  url: report().url,
  takenAt: NOW + 5,
  remarks: ['照屏幕原样拍下'],
});

let db: Vault;
beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  db = await withLock(await typedVault());
  await convert(db);
  await lockNow(db);
});

const readPage = (page = told, now = NOW) => onPageRead(() => db, page, SENDER, now);
const send = (url?: string) =>
  onSnapshot(
    () => db,
    sent(url),
    SENDER,
    NOW,
    async () => undefined,
  );
const open = () => unlock(db, PASSPHRASE, Date.now());

describe('a page that is read while the vault is locked', () => {
  it('is asked for its pictures, kept in the box, and in the vault once it is open, with its own time', async () => {
    const before = await db.history.count();
    expect(await readPage()).toMatchObject({ ok: true, value: { wantPictures: [NEW] } });
    expect(await send()).toEqual({ ok: true, value: {} });
    expect(await boxPhotographs(db, [photo()], NOW)).toHaveLength(1);
    expect([await db.orders.get(NEW), await db.history.count(), await db.inbox.count()]).toEqual([
      undefined,
      before,
      3,
    ]);
    expect(await onDisk(db.name)).not.toMatch(/锁着时/);
    expect(await takeOut(db)).toBe(0);
    await open();
    expect(await takeOut(db)).toBe(3);
    expect((await db.orders.get(NEW))?.firstSeenAt).toBe(NOW);
    const items = await db.evidence.where({ orderKey: NEW }).toArray();
    expect(items.map(({ kind }) => kind).sort()).toEqual(['screenshot', 'snapshot']);
    const bytes = await Promise.all(items.map(async ({ sha256 }) => (await evidenceBlob(db, sha256))?.text()));
    expect(bytes.sort()).toEqual(['<p>锁着时的画面</p>', '锁着时拍下的'].sort());
    expect(await db.inbox.count()).toBe(0);
    expect(await verifyVault(db, { bytes: true })).toMatchObject({ ok: true, faults: [] });
    expect(await onDisk(db.name)).not.toContain('锁着时的画面');
  });

  it('is kept once, however often it is looked at', async () => {
    for (const later of [0, 1, 2]) await readPage(told, NOW + later);
    await send();
    await send();
    expect(await readPage()).toMatchObject({ value: { wantPictures: [] } });
    expect(await db.inbox.count()).toBe(2);
  });

  it('brings the signing day of a phone that is here already, once the vault is open', async () => {
    const page = detailReport({ orders: [phoneOrder(reading({ signedAt: '2026-11-17' }))] });
    expect(await readPage(page)).toMatchObject({ ok: true, value: { orders: [{ state: 'known' }] } });
    const before = await readable(db);
    await open();
    expect(await takeOut(db)).toBe(1);
    expect(await readable(db)).not.toBe(before);
    expect((await db.orders.get('jd:350000000000'))?.signedAt).toBe('2026-11-17');
  });

  it('shows on its tab that it waits', async () => {
    await readPage();
    expect(Object.values(await browser.storage.session.get('tab:7'))).toMatchObject([{ locked: true }]);
  });

  it('of nothing that concerns us leaves nothing', async () => {
    expect(await readPage(report({ orders: [] }))).toMatchObject({ ok: true, value: { orders: [], wantPictures: [] } });
    expect(await db.inbox.count()).toBe(0);
  });
});

describe('a page that the buyer keeps while the vault is locked', () => {
  const common = { url: 'https://club.jd.com/chat', takenAt: NOW + 9, remarks: ['没有遮盖'] };
  const items = [
    { ...common, kind: 'chat', method: 'photographed', mime: 'image/webp', content: new Blob(['画面里的话']) },
    { ...common, kind: 'snapshot', method: 'serialised', mime: 'text/plain', content: new Blob(['副本里的话']) },
  ] as const;
  const page = async () =>
    Promise.all(
      (await db.evidence.where('takenAt').equals(common.takenAt).toArray()).map(async ({ sha256, purchaseId }) => [
        purchaseId,
        await (await evidenceBlob(db, sha256))?.text(),
      ]),
    );

  it('is with its phone once it is open, whole, and once', async () => {
    expect(await boxPageItems(db, items, ID, NOW)).toBe('boxed');
    expect(await onDisk(db.name)).not.toMatch(/里的话/);
    const rows = await db.inbox.toArray();
    await open();
    await takeOut(db);
    await db.inbox.bulkAdd(rows);
    await takeOut(db);
    expect((await page()).sort()).toEqual([
      [ID, '副本里的话'],
      [ID, '画面里的话'],
    ]);
  });

  it('is kept without a phone where that is gone meanwhile', async () => {
    await boxPageItems(db, items, 'jd:999999999999/1', NOW);
    await open();
    await takeOut(db);
    expect((await page()).map(([phone]) => phone)).toEqual([undefined, undefined]);
  });
});

describe('the box', () => {
  it('emptied twice, by a worker that was killed in between, gives everything once', async () => {
    await readPage();
    await send();
    await boxPhotographs(db, [photo()], NOW);
    const rows = await db.inbox.toArray();
    await open();
    await takeOut(db);
    await db.inbox.bulkAdd(rows);
    await takeOut(db);
    const evidence = await db.evidence.where({ orderKey: NEW }).count();
    expect([evidence, await db.orders.count()]).toEqual([2, 3]);
    expect(await verifyVault(db)).toMatchObject({ ok: true });
  });

  it('that somebody reached into gives the rest, and says so', async () => {
    await readPage();
    await send();
    const [first] = await db.inbox.toArray();
    if (!first) throw new Error('nothing there');
    first.box[80] = (first.box[80] ?? 0) ^ 1;
    await db.inbox.put(first);
    await open();
    await takeOut(db);
    expect([await db.inbox.count(), await damagedInBox(db)]).toEqual([1, 1]);
    await takeOut(db);
    expect(await damagedInBox(db)).toBe(1);
  });
});

describe('a vault that nobody uses', () => {
  const MINUTE = 60_000;

  it('is locked by the alarm after the minutes the buyer chose, not before', async () => {
    await open();
    const start = Date.now();
    await lookAtLock(() => db, vi.fn(), start + 14 * MINUTE);
    expect(await isLocked(db)).toBe(false);
    await lookAtLock(() => db, vi.fn(), start + 16 * MINUTE);
    expect(await isLocked(db)).toBe(true);
    expect(await isLocked(reopened(db))).toBe(true);
  });

  it('is locked when its worker wakes after a long sleep, before anything is read', async () => {
    await unlock(db, PASSPHRASE, Date.now() - 60 * MINUTE);
    expect(await isLocked(reopened(db))).toBe(true);
  });

  it('takes in what waits as soon as it is open, and has its pictures drawn', async () => {
    await readPage();
    await send();
    const arrived = vi.fn();
    await open();
    await lookAtLock(() => db, arrived, Date.now());
    expect([arrived.mock.calls.length, await db.inbox.count()]).toEqual([1, 0]);
    expect((await db.purchases.where({ orderKey: NEW }).first())?.line.title).toContain('Mate 80');
  });
});
