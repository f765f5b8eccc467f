import { beforeEach, describe, expect, it } from 'vitest';
import { noteEvidence } from '@/lib/db/evidence/note-evidence';
import { emptyBin } from '@/lib/db/merge/empty-bin';
import { recordPage } from '@/lib/db/orders/record-page';
import { deletePurchase, restorePurchase, updateSays } from '@/lib/db/purchases/purchases';
import { getPurchase } from '@/lib/db/purchases/queries';
import type { Vault } from '@/lib/db/store/schema';
import { PURGED_TITLE } from '@/lib/model/purchase';
import { freshVault, NOW, PHONE, report, TODAY } from '../examples';
import { give, ID, page, photo, sound } from './two-vaults';

let a: Vault;
let b: Vault;
beforeEach(async () => {
  a = freshVault();
  b = freshVault();
  await recordPage(a, report(), NOW, TODAY);
});

describe('a phone that was deleted for good in one vault', () => {
  const purge = async (db: Vault) => {
    await deletePurchase(db, ID, NOW + 10);
    expect(await emptyBin(db, NOW + 11, NOW + 12)).toBe(1);
  };

  it('takes with it what the other said of it, in both', async () => {
    await give(a, b);
    await updateSays(b, ID, { note: '另一台上的话' }, TODAY);
    const item = await photo(b);
    await noteEvidence(b, [item.id], { title: '另一台上的标题' }, NOW + 1);
    await purge(a);
    await give(b, a);
    await give(a, b);
    for (const db of [a, b]) {
      expect((await getPurchase(db, ID))?.purchase.line.title).toBe(PURGED_TITLE);
      expect(JSON.stringify(await db.history.toArray())).not.toContain('另一台上的话');
      expect([await db.evidence.count(), await db.blobs.count()]).toEqual([0, 0]);
      expect(JSON.stringify(await db.history.toArray())).not.toContain('另一台上的标题');
    }
    // Once is enough, however often they meet.
    const before = await b.history.count();
    await give(a, b);
    expect(await b.history.count()).toBe(before);
    await sound(a, b);
  });

  it('stays where the other took it out of the bin before it knew', async () => {
    const item = await photo(a);
    await deletePurchase(a, ID, NOW + 10);
    await give(a, b);
    expect(await emptyBin(a, NOW + 11, NOW + 12)).toBe(1);
    await restorePurchase(b, ID, TODAY);
    await updateSays(b, ID, { note: '还要用' }, TODAY);
    await give(a, b);
    await give(b, a);
    for (const db of [a, b]) {
      expect((await getPurchase(db, ID))?.purchase).toMatchObject({ shelf: 'active', says: { note: '还要用' } });
      expect((await getPurchase(db, ID))?.purchase.line.title).toBe(PHONE.title);
      expect(await db.evidence.toArray()).toEqual([item]);
    }
    await sound(a, b);
  });

  it('comes back with what the other kept of it, where a third vault took it out of the bin before it knew', async () => {
    const c = freshVault();
    await deletePurchase(a, ID, NOW + 10);
    await give(a, b);
    const item = await photo(b);
    for (const db of [a, b]) await give(db, c);
    await restorePurchase(c, ID, TODAY);
    await emptyBin(a, NOW + 11, NOW + 12);
    for (const [from, to] of [
      [a, b],
      [c, a],
      [a, b],
      [b, a],
      [c, b],
    ] as const)
      await give(from, to);
    for (const db of [a, b, c]) {
      expect((await getPurchase(db, ID))?.purchase.shelf).toBe('active');
      expect(await db.evidence.toArray()).toEqual([item]);
    }
    await sound(a, b, c);
  });

  it('leaves the other phone of its order, and what is kept of that', async () => {
    const two = page('350000000009', PHONE, { title: '一加 15', skuId: '2', quantity: 1 });
    await recordPage(a, two, NOW, TODAY);
    await give(a, b);
    const key = 'jd:350000000009';
    const kept = await photo(b, key, `${key}/2`);
    await updateSays(b, `${key}/1`, { note: '要删的话' }, TODAY);
    await deletePurchase(a, `${key}/1`, NOW + 10);
    await emptyBin(a, NOW + 11, NOW + 12);
    await give(b, a);
    await give(a, b);
    for (const db of [a, b]) {
      expect((await getPurchase(db, `${key}/2`))?.purchase.line.title).toBe('一加 15');
      expect((await getPurchase(db, `${key}/1`))?.purchase.line.title).toBe(PURGED_TITLE);
      expect(JSON.stringify(await db.history.toArray())).not.toContain('要删的话');
      expect(await db.evidence.toArray()).toEqual([kept]);
    }
    await sound(a, b);
  });
});

it('an item that went with its phone in one vault goes in the other, which did nothing about it', async () => {
  await photo(a);
  await deletePurchase(a, ID, NOW + 10);
  await give(a, b);
  await emptyBin(a, NOW + 11, NOW + 12);
  await give(a, b);
  expect([await b.evidence.count(), await b.blobs.count()]).toEqual([0, 0]);
  await sound(a, b);
});
