import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lastCheck, seenCheck } from '@/lib/background/daily/last-check';
import { quietCheck } from '@/lib/background/daily/quiet-check';
import { checkVault } from '@/lib/background/daily/vault-check';
import { ownEnd } from '@/lib/db/history/heads';
import { recordPage } from '@/lib/db/orders/record-page';
import type { Vault } from '@/lib/db/store/schema';
import { freshVault, NOW, phoneOrder, reading, report, TODAY } from '../../db/examples';

const WEEK = 7 * 86_400_000;

let db: Vault;
beforeEach(async () => {
  fakeBrowser.reset();
  db = freshVault();
  await recordPage(db, report(), NOW, TODAY);
  await recordPage(db, report({ orders: [phoneOrder(reading({ orderId: '350000000009' }))] }), NOW + 1, TODAY);
});

const altered = () => db.orders.update('jd:350000000000', { total: 1 });

/** The database as who rewrites all of it leaves it: an earlier state, with nothing in it that speaks of a later one. */
async function putBack(vault = db) {
  const end = await ownEnd(vault);
  if (!end) throw new Error('nothing was written');
  const last = await vault.history.get(end.hash);
  const before = await vault.history.get(last?.prev ?? '');
  if (!last || !before) throw new Error('too short');
  await vault.history.delete(last.hash);
  await vault.orders.delete(last.orderKey);
  await vault.purchases.where({ orderKey: last.orderKey }).delete();
  const { device, seq, hash, at } = before;
  await vault.memory.put({ key: 'own-end', value: { device, seq, hash, at } });
}

describe('the quiet check', () => {
  it('looks once a week, and says nothing of a whole vault', async () => {
    await quietCheck(() => db, NOW);
    expect(await lastCheck()).toMatchObject({ at: NOW, faults: 0 });
    await altered();
    await quietCheck(() => db, NOW + WEEK - 1);
    expect(await lastCheck()).toMatchObject({ at: NOW, faults: 0 });
    await quietCheck(() => db, NOW + WEEK);
    expect(await lastCheck()).toMatchObject({ at: NOW + WEEK, faults: 1 });
  });

  it('does not open an empty vault’s chains for nothing', async () => {
    await quietCheck(freshVault, NOW);
    expect(await lastCheck()).toBeUndefined();
  });

  it('tells the same thing once, and another thing again', async () => {
    await altered();
    await checkVault(db, NOW);
    await seenCheck();
    await checkVault(db, NOW + 1);
    expect(await lastCheck()).toMatchObject({ faults: 1, seen: true });
    await db.orders.update('jd:350000000009', { total: 1 });
    await checkVault(db, NOW + 2);
    expect((await lastCheck())?.seen).toBeUndefined();
  });

  it('that breaks is not taken for a good one', async () => {
    const broken = { history: { count: () => Promise.reject(new Error('disk')) } } as unknown as Vault;
    await quietCheck(() => broken, NOW);
    expect(await lastCheck()).toBeUndefined();
  });
});

describe('an end noted outside of the database', () => {
  it('is what it takes: nothing in a database that was put back speaks of it', async () => {
    await putBack();
    expect(await checkVault(db, NOW)).toMatchObject({ ok: true });
  });

  it('finds it once the end was noted', async () => {
    await checkVault(db, NOW);
    await putBack();
    expect(await checkVault(db, NOW + 1)).toMatchObject({ ok: false, faults: [{ kind: 'cut' }] });
  });

  it('finds a database that was emptied', async () => {
    await checkVault(db, NOW);
    await quietCheck(freshVault, NOW + WEEK);
    expect(await lastCheck()).toMatchObject({ faults: 1 });
  });

  it('is given up when the buyer knows: who begins anew after a loss is not accused for ever', async () => {
    await checkVault(db, NOW);
    const other = freshVault();
    expect(await checkVault(other, NOW + 1)).toMatchObject({ ok: false });
    await seenCheck();
    await recordPage(other, report(), NOW + 2, TODAY);
    expect(await checkVault(other, NOW + 3)).toMatchObject({ ok: true });
    await putBack(other);
    expect(await checkVault(other, NOW + 4)).toMatchObject({ ok: false });
  });

  it('does not go on from an end that is wrong', async () => {
    await checkVault(db, NOW);
    const before = await browser.storage.local.get('vault-heads');
    await putBack();
    await checkVault(db, NOW + 1);
    expect(await browser.storage.local.get('vault-heads')).toEqual(before);
  });
});
