import { describe, expect, it } from 'vitest';
import { exportBackup } from '@/lib/backup/export';
import { importBackup } from '@/lib/backup/import';
import { evidenceBlob } from '@/lib/db/evidence/bytes/stored-bytes';
import { sha256Hex } from '@/lib/db/evidence/ledger';
import { addEvidence } from '@/lib/db/evidence/store-evidence';
import { verifyVault } from '@/lib/db/history/verify';
import { convert } from '@/lib/db/lock/convert/convert';
import { VaultLocked } from '@/lib/db/lock/keyring';
import { changePassphrase, isLocked, lockNow, setLock, takeOffLock, unlock } from '@/lib/db/lock/lock';
import { admitWaiting } from '@/lib/db/orders/admit-waiting';
import { phonesWaiting, waitingRows } from '@/lib/db/orders/waiting';
import { nextJobs } from '@/lib/db/pictures/picture-jobs';
import { updateSays } from '@/lib/db/purchases/purchases';
import { refreshDeadlines } from '@/lib/db/purchases/refresh-deadlines';
import { searchPurchases } from '@/lib/db/search/search-purchases';
import { ID, KEY } from '../../backup/examples';
import { freshVault, NOW, TODAY, wholeRows } from '../examples';
import {
  CHOICES,
  found,
  onDisk,
  PASSPHRASE,
  putPlain,
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

describe('what an earlier release left plain under a lock', () => {
  it('is encrypted once the vault is opened, however it is ended meanwhile', async () => {
    const db = await withLock(await typedVault());
    await convert(db);
    const before = await readable(db);
    const [job] = await db.pictureJobs.toArray();
    const waiting = await waitingRows(db).toArray();
    await restarted(db);
    await putPlain(db.name, { pictureJobs: [job], memory: waiting });
    expect(found(await onDisk(db.name))).toEqual(['等着点头的小店', '网页被放大过']);
    for (const goesOn of [false, true]) {
      const shut = await restarted(db);
      await unlock(shut, PASSPHRASE, now());
      expect((await shut.lock.get('lock'))?.state).toBe('closing');
      expect(await readable(shut)).toBe(before);
      if (goesOn) await convert(shut);
      shut.close();
    }
    expect(found(await onDisk(db.name))).toEqual([]);
    const shut = await restarted(db);
    await unlock(shut, PASSPHRASE, now());
    expect((await shut.lock.get('lock'))?.state).toBe('on');
    expect(await readable(shut)).toBe(before);
  });
});

describe('phones that wait for a yes, and pictures that wait to be drawn', () => {
  it('are not told of, not dropped and not drawn while the vault is locked', async () => {
    const db = await withLock(await typedVault());
    await convert(db);
    expect(await phonesWaiting(db)).toBe(1);
    const before = await readable(db);
    await lockNow(db);
    expect(await phonesWaiting(db)).toBe(0);
    await expect(admitWaiting(db, NOW, TODAY)).rejects.toThrow(VaultLocked);
    await expect(nextJobs(db, 1)).rejects.toThrow(VaultLocked);
    await unlock(db, PASSPHRASE, now());
    expect(await readable(db)).toBe(before);
    await admitWaiting(db, NOW, TODAY);
    expect([await phonesWaiting(db), (await db.orders.get('jd:350000009999'))?.shop?.name]).toEqual([
      0,
      '等着点头的小店',
    ]);
  });
});

describe('the bytes of evidence', () => {
  const note = (text: string) => ({
    orderKey: KEY,
    kind: 'note' as const,
    method: 'added-by-hand' as const,
    mime: 'text/plain',
    content: new Blob([text]),
  });

  it('lie encrypted under the sum of what they are, and come back whole', async () => {
    const db = await withLock(await typedVault());
    const [record] = await addEvidence(db, [note('聊天里说的每一句')], NOW);
    await convert(db);
    const row = await db.blobs.get(record?.sha256 ?? '');
    expect(await sha256Hex(row && 'bytes' in row ? row.bytes : new ArrayBuffer(0))).not.toBe(record?.sha256);
    expect(await onDisk(db.name)).not.toContain('聊天里说的每一句');
    expect(await (await evidenceBlob(db, record?.sha256 ?? ''))?.text()).toBe('聊天里说的每一句');
    expect(await db.blobs.where('locked').equals(1).count()).toBe(await db.blobs.count());
    await lockNow(db);
    await expect(evidenceBlob(db, record?.sha256 ?? '')).rejects.toThrow(VaultLocked);
    await expect(addEvidence(db, [note('锁着的时候')], NOW)).rejects.toThrow(VaultLocked);
  });

  it('that somebody altered are told, and do not hold up the taking off of the lock', async () => {
    const db = await withLock(await typedVault());
    await convert(db);
    const [row] = await wholeRows(db);
    if (!row) throw new Error('no bytes');
    const bytes = new Uint8Array(row.bytes.slice(0));
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await db.blobs.put({ ...row, bytes: bytes.buffer });
    const { ok, faults } = await verifyVault(db, { bytes: true });
    expect([ok, [...new Set(faults.map(({ kind }) => kind))]]).toEqual([false, ['bytes']]);
    await takeOffLock(db, PASSPHRASE, NOW);
    expect(await convert(db)).toBe('done');
    expect(await db.blobs.where('locked').equals(1).count()).toBe(1);
    expect(await verifyVault(db, { bytes: true })).toMatchObject({ ok: false, faults: [{ kind: 'bytes' }] });
  });

  it('are themselves whatever they begin with', async () => {
    const db = await typedVault();
    const texts = ['\u0000goujibao\u0000', '\u0000goujibao\u0000\u0001abc', '\u0000goujibao', ''];
    const records = await addEvidence(db, texts.map(note), NOW);
    const all = async () =>
      Promise.all(records.map(async ({ sha256 }) => (await evidenceBlob(db, sha256))?.text() ?? 'gone'));
    expect(await all()).toEqual(texts);
    await withLock(db);
    await convert(db);
    expect(await all()).toEqual(texts);
    await takeOffLock(db, PASSPHRASE, NOW);
    await convert(db);
    expect(await all()).toEqual(texts);
    expect(await verifyVault(db, { bytes: true })).toMatchObject({ ok: true });
  });
});

describe('a backup', () => {
  it('is made of an open vault only, and holds everything as it is', async () => {
    const db = await withLock(await typedVault());
    await convert(db);
    const before = await readable(db);
    const file = await exportBackup(db, NOW);
    await lockNow(db);
    await expect(exportBackup(db, NOW)).rejects.toThrow(VaultLocked);
    const other = freshVault();
    expect(await importBackup(other, file, NOW)).toMatchObject({ ok: true });
    expect(found(await onDisk(other.name)).sort()).toEqual(TYPED.filter((word) => !/备份|点头/.test(word)).sort());
    expect(await verifyVault(other, { bytes: true })).toMatchObject({ ok: true });
    await unlock(db, PASSPHRASE, now());
    expect(await readable(db)).toBe(before);
  });

  it('read into a vault with a lock lies encrypted there', async () => {
    const from = await typedVault();
    const file = await exportBackup(from, NOW);
    const db = await withLock(freshVault());
    await convert(db);
    expect(await importBackup(db, file, NOW)).toMatchObject({ ok: true });
    expect(found(await onDisk(db.name))).toEqual([]);
    expect(await verifyVault(db, { bytes: true })).toMatchObject({ ok: true });
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

describe('what somebody altered in a locked vault', () => {
  it('is told once it is open: words of the history, of a phone, of an item', async () => {
    const db = await withLock(await typedVault());
    await convert(db);
    for (const table of ['history', 'purchases', 'evidenceSays', 'cases'] as const) {
      const shut = await restarted(db);
      await alterFirst(shut.name, table);
      await unlock(shut, PASSPHRASE, now());
      const { ok, faults } = await verifyVault(shut);
      expect([table, ok, faults.length > 0]).toEqual([table, false, true]);
      await alterFirst(shut.name, table);
      expect(await verifyVault(shut)).toMatchObject({ ok: true });
      db.close();
    }
  });

  it('does not get lost by what is written beside it, nor hold up the taking off of the lock', async () => {
    const db = await withLock(await typedVault());
    await convert(db);
    await alterFirst(db.name, 'purchases');
    await refreshDeadlines(db, '2027-01-05');
    await alterFirst(db.name, 'purchases');
    expect((await db.purchases.toArray()).some(({ says }) => says.note !== undefined)).toBe(true);
    await alterFirst(db.name, 'history');
    await takeOffLock(db, PASSPHRASE, NOW);
    expect(await convert(db)).toBe('done');
    expect(await verifyVault(db)).toMatchObject({ ok: false });
  });
});

async function allRows(db: { tables: readonly { name: string; toArray(): PromiseLike<unknown[]> }[] }) {
  const rows = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const));
  return Object.fromEntries(rows);
}

/** Turns one bit of the first encrypted row; a second time turns it back. */
async function alterFirst(name: string, table: string): Promise<void> {
  const { openDB } = await import('idb');
  const raw = await openDB(name);
  const rows = (await raw.getAll(table)) as { sealed?: Uint8Array }[];
  const row = rows.find(({ sealed }) => sealed);
  if (!row?.sealed) throw new Error(`nothing encrypted in ${table}`);
  row.sealed[30] = (row.sealed[30] ?? 0) ^ 1;
  await raw.put(table, row);
  raw.close();
}
