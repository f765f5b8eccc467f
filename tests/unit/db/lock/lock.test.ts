import { describe, expect, it } from 'vitest';
import { verifyVault } from '@/lib/db/history/verify';
import { convert } from '@/lib/db/lock/convert/convert';
import { VaultLocked } from '@/lib/db/lock/keyring';
import { changePassphrase, isLocked, lockNow, setLock, takeOffLock, unlock } from '@/lib/db/lock/lock';
import { updateSays } from '@/lib/db/purchases/purchases';
import { refreshDeadlines } from '@/lib/db/purchases/refresh-deadlines';
import { searchPurchases } from '@/lib/db/search/search-purchases';
import { ID } from '../../backup/examples';
import { TODAY } from '../examples';
import {
  CHOICES,
  found,
  onDisk,
  PASSPHRASE,
  ROUNDS,
  readable,
  reopened,
  restarted,
  TYPED,
  typedVault,
  withLock,
} from './examples';

const now = () => Date.now();

describe('a vault with a lock', () => {
  it('has nothing on the disk of what the buyer typed, and reads as before while it is open', async () => {
    const db = await typedVault();
    expect(found(await onDisk(db.name))).toEqual(TYPED);
    const before = await readable(db);
    await withLock(db);
    expect(await convert(db)).toBe('done');
    expect(found(await onDisk(db.name))).toEqual([]);
    expect(await readable(db)).toBe(before);
    expect(await verifyVault(db, { bytes: true })).toMatchObject({ ok: true, faults: [] });
    expect(await readable(reopened(db))).toBe(before);
  });

  it('writes new words encrypted, also before the old ones are', async () => {
    const db = await withLock(await typedVault());
    await updateSays(db, ID, { note: '刚刚才写下的一句话' }, TODAY);
    expect(await onDisk(db.name)).not.toContain('刚刚才写下的一句话');
    expect((await db.purchases.get(ID))?.says.note).toBe('刚刚才写下的一句话');
    expect(await verifyVault(db)).toMatchObject({ ok: true });
  });

  it('is shut after the browser was closed, keeps its deadlines, and opens with its passphrase', async () => {
    const db = await withLock(await typedVault());
    await convert(db);
    const before = await readable(db);
    const dates = (await db.purchases.get(ID))?.nextDeadline;
    const shut = await restarted(db);
    expect(await isLocked(shut)).toBe(true);
    const row = await shut.purchases.get(ID);
    expect(row?.nextDeadline).toBe(dates);
    expect(row?.says.repairs).toEqual([{ sent: '2026-11-15', returned: '2026-11-16' }]);
    expect(row?.says.note).toBeUndefined();
    expect(await refreshDeadlines(shut, '2027-01-05')).toBeGreaterThan(0);
    expect(await unlock(shut, '不是这个口令', now())).toMatchObject({ ok: false });
    expect(await isLocked(shut)).toBe(true);
    expect(await unlock(shut, PASSPHRASE, now())).toEqual({ ok: true, value: undefined });
    await refreshDeadlines(shut, TODAY);
    await shut.purchases.toCollection().modify({ nextDeadline: '2030-01-01' });
    const deadline = /"nextDeadline":"[\d-]+"/g;
    expect((await readable(shut)).replace(deadline, '')).toBe(before.replace(deadline, ''));
    expect(await verifyVault(shut, { bytes: true })).toMatchObject({ ok: true, faults: [] });
  });

  it('takes no word in plain while it is shut', async () => {
    const db = await withLock(await typedVault());
    await convert(db);
    await lockNow(db);
    const disk = await onDisk(db.name);
    await expect(updateSays(db, ID, { note: '锁着的时候写的' }, TODAY)).rejects.toThrow(VaultLocked);
    await expect(verifyVault(db)).rejects.toThrow(VaultLocked);
    expect(await onDisk(db.name)).toBe(disk);
  });

  it('finds what was typed, though no index holds it', async () => {
    const db = await withLock(await typedVault());
    await convert(db);
    expect((await searchPurchases(db, '妈妈')).rows.map(({ purchase }) => purchase.id)).toEqual([ID]);
    expect((await searchPurchases(db, 'iphone')).rows.map(({ purchase }) => purchase.id)).toEqual([ID]);
  });

  it('cannot be set twice, nor with a passphrase that is soon found', async () => {
    const db = await withLock(await typedVault());
    expect(await setLock(db, 'another one', CHOICES, now(), ROUNDS)).toMatchObject({ ok: false });
    expect(await setLock(await typedVault(), 'short', CHOICES, now(), ROUNDS)).toMatchObject({ ok: false });
  });
});

describe('another passphrase', () => {
  it('changes one row and nothing else', async () => {
    const db = await withLock(await typedVault());
    await convert(db);
    const { lock: _lock, ...before } = await allRows(db);
    expect(await changePassphrase(db, '不是这个', 'a new passphrase', ROUNDS)).toMatchObject({ ok: false });
    expect(await changePassphrase(db, PASSPHRASE, 'a new passphrase', ROUNDS)).toMatchObject({ ok: true });
    const { lock: _after, ...after } = await allRows(db);
    expect(after).toEqual(before);
    const shut = await restarted(db);
    expect(await unlock(shut, PASSPHRASE, now())).toMatchObject({ ok: false });
    expect(await unlock(shut, 'a new passphrase', now())).toMatchObject({ ok: true });
    expect(await verifyVault(shut, { bytes: true })).toMatchObject({ ok: true });
  });

  it('of two changes at once, one is refused', async () => {
    const db = await withLock(await typedVault());
    const both = await Promise.all([
      changePassphrase(db, PASSPHRASE, 'the one passphrase', ROUNDS),
      changePassphrase(db, PASSPHRASE, 'the other passphrase', ROUNDS),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const kept = both[0]?.ok ? 'the one passphrase' : 'the other passphrase';
    expect(await unlock(await restarted(db), kept, now())).toMatchObject({ ok: true });
  });
});

describe('taking the lock off', () => {
  it('leaves the vault as if it had never had one', async () => {
    const db = await typedVault();
    const before = await allRows(db);
    await withLock(db);
    await convert(db);
    expect(await takeOffLock(db, '不是这个', now())).toMatchObject({ ok: false });
    expect(await takeOffLock(db, PASSPHRASE, now())).toMatchObject({ ok: true });
    expect(await convert(db)).toBe('done');
    expect(await allRows(db)).toEqual(before);
    expect(await isLocked(await restarted(db))).toBe(false);
  });

  it('needs the key to the end: shut in the middle, it goes on once it is open', async () => {
    const db = await withLock(await typedVault());
    await convert(db);
    const before = await readable(db);
    await takeOffLock(db, PASSPHRASE, now());
    const shut = await restarted(db);
    expect(await convert(shut)).toBe('shut');
    await unlock(shut, PASSPHRASE, now());
    expect(await convert(shut)).toBe('done');
    expect(await readable(shut)).toBe(before);
    expect(found(await onDisk(shut.name))).toEqual(TYPED);
  });
});

async function allRows(db: { tables: readonly { name: string; toArray(): PromiseLike<unknown[]> }[] }) {
  const rows = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const));
  return Object.fromEntries(rows);
}
