import { describe, expect, it } from 'vitest';
import { exportBackup } from '@/lib/backup/export';
import { importBackup } from '@/lib/backup/import';
import { evidenceBlob } from '@/lib/db/evidence/bytes/stored-bytes';
import { sha256Hex } from '@/lib/db/evidence/ledger';
import { addEvidence } from '@/lib/db/evidence/store-evidence';
import { verifyVault } from '@/lib/db/history/verify';
import { convert } from '@/lib/db/lock/convert/convert';
import { VaultLocked } from '@/lib/db/lock/keyring';
import { lockNow, takeOffLock, unlock } from '@/lib/db/lock/lock';
import { admitWaiting } from '@/lib/db/orders/admit-waiting';
import { phonesWaiting, waitingRows } from '@/lib/db/orders/waiting';
import { nextJobs } from '@/lib/db/pictures/picture-jobs';
import { refreshDeadlines } from '@/lib/db/purchases/refresh-deadlines';
import { KEY } from '../../backup/examples';
import { freshVault, NOW, TODAY, wholeRows } from '../examples';
import { found, onDisk, PASSPHRASE, putPlain, readable, restarted, TYPED, typedVault, withLock } from './examples';

const now = () => Date.now();

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
