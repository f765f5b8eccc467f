import { beforeAll, beforeEach, expect, it } from 'vitest';
import { newDay } from '@/lib/background/daily/daily';
import { exportBackup } from '@/lib/backup/export';
import { importBackup } from '@/lib/backup/import';
import { Staged } from '@/lib/backup/staged';
import { addEvidence } from '@/lib/db/evidence/store-evidence';
import { verifyVault } from '@/lib/db/history/verify';
import type { Vault } from '@/lib/db/store/schema';
import { freshVault, NOW, wholeRows } from '../db/examples';
import { contents, filled, KEY } from './examples';

const HOUR = 3_600_000;

let file: Blob;
let other: Vault;
beforeAll(async () => {
  other = await filled();
  file = await exportBackup(other, NOW);
});

let db: Vault;
beforeEach(async () => {
  db = await filled();
});

/** What an import has put aside when the browser ends. */
async function leftInTheMiddle(): Promise<void> {
  const staged = new Staged(db);
  await staged.begin(NOW);
  await staged.add(await other.history.toArray());
  for (const blob of await wholeRows(other)) await staged.addOriginal(blob.sha256, new Uint8Array(blob.bytes));
  await staged.flush();
}

it('what an import had put aside when the browser ended accuses nobody, and goes by itself', async () => {
  const before = await contents(db);
  await leftInTheMiddle();
  expect(await verifyVault(db, { bytes: true })).toMatchObject({ ok: true, faults: [] });
  await newDay(() => db, NOW + HOUR / 2);
  expect(await db.staged.count()).toBeGreaterThan(0);
  await newDay(() => db, NOW + HOUR);
  expect(await db.staged.count()).toBe(0);
  expect(await contents(db)).toBe(before);
  expect(await verifyVault(db, { bytes: true })).toMatchObject({ ok: true, faults: [] });
});

it('is not mixed into the next import', async () => {
  await leftInTheMiddle();
  const empty = await exportBackup(freshVault(), NOW);
  const before = (await db.history.toArray()).length;
  expect(await importBackup(db, empty, NOW + 1)).toMatchObject({ ok: true, value: { added: 0 } });
  expect((await db.history.toArray()).length).toBe(before);
});

it('accuses nobody either when the next import fails, is done, or was of other things', async () => {
  await leftInTheMiddle();
  const sums = await db.blobs.count();
  expect(await importBackup(db, file.slice(0, 500), NOW + 1)).toMatchObject({ ok: false });
  expect((await verifyVault(db)).faults).toEqual([]);
  expect(await importBackup(db, await exportBackup(freshVault(), NOW), NOW + 2)).toMatchObject({ ok: true });
  expect((await verifyVault(db)).faults).toEqual([]);
  expect(await db.blobs.count()).toBe(sums);
  await newDay(() => db, NOW + HOUR);
  expect(await db.blobs.count()).toBeLessThan(sums);
  expect((await verifyVault(db)).faults).toEqual([]);
});

it('an import leaves nothing aside when it is done', async () => {
  await importBackup(db, file, NOW);
  expect(await db.staged.count()).toBe(0);
  await db.blobs.add({ sha256: 'f'.repeat(64), bytes: new ArrayBuffer(1) });
  expect((await verifyVault(db)).faults).toEqual([{ kind: 'unlisted' }]);
});

it('bytes that an item got meanwhile stay', async () => {
  await leftInTheMiddle();
  const [blob] = await wholeRows(other);
  if (!blob) throw new Error('no example');
  const content = new Blob([blob.bytes]);
  await addEvidence(db, [{ orderKey: KEY, kind: 'note', method: 'added-by-hand', mime: 'text/plain', content }], NOW);
  await newDay(() => db, NOW + HOUR);
  expect(await db.blobs.get(blob.sha256)).toEqual(blob);
});
