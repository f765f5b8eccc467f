import { beforeAll, beforeEach, expect, it } from 'vitest';
import { exportBackup } from '@/lib/backup/export';
import { importBackup } from '@/lib/backup/import';
import { evidenceBlob } from '@/lib/db/evidence/bytes/stored-bytes';
import { CHUNK, WHOLE } from '@/lib/db/evidence/bytes/stored-form';
import { verifyVault } from '@/lib/db/history/verify';
import type { Vault } from '@/lib/db/store/schema';
import { addFile } from '@/lib/evidence/add-file';
import { freshVault, NOW } from '../db/examples';
import { bigFile, sumOfNode } from '../evidence/big-file';
import { filled, ID, KEY } from './examples';

const SIZE = WHOLE + CHUNK + 9;

let other: Vault;
let file: Blob;
let sum: string;
beforeAll(async () => {
  other = await filled();
  const content = bigFile(SIZE);
  sum = await sumOfNode(content);
  await addFile(other, { orderKey: KEY, id: ID }, { content, name: '开箱.mp4' }, 'Chrome 156', NOW);
  file = await exportBackup(other, NOW);
});

let db: Vault;
beforeEach(() => {
  db = freshVault();
});

const left = async () => [await db.chunks.count(), await db.chunkSets.count(), await db.blobs.count()];

it('a film travels in a backup, piece by piece, and comes back whole', async () => {
  expect(await importBackup(db, file, NOW)).toMatchObject({ ok: true });
  const again = await evidenceBlob(db, sum);
  expect(again && (await sumOfNode(again))).toBe(sum);
  expect((await left()).slice(0, 2)).toEqual([Math.ceil(SIZE / CHUNK), 1]);
  expect(await verifyVault(db, { bytes: true })).toMatchObject({ ok: true });
});

it('is not stored a second time where it is here', async () => {
  await importBackup(db, file, NOW);
  const before = await left();
  expect(await importBackup(db, file, NOW)).toMatchObject({ ok: true });
  expect(await left()).toEqual(before);
});

it('a file in which a byte of the film was changed is refused as a whole, and nothing of it stays', async () => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  expect(await importBackup(db, new Blob([bytes]), NOW)).toMatchObject({
    ok: false,
    reason: expect.stringContaining('指纹不符'),
  });
  expect(await left()).toEqual([0, 0, 0]);
});

it('an import that is ended in the middle of the film leaves nothing', async () => {
  const stop = new AbortController();
  const running = { signal: stop.signal, progress: (part: number) => part > 0.5 && stop.abort() };
  expect(await importBackup(db, file, NOW, running)).toMatchObject({
    ok: false,
    reason: expect.stringContaining('已取消'),
  });
  expect(await left()).toEqual([0, 0, 0]);
});

it('a film of which a chunk is gone is listed as damaged, and the rest is written', async () => {
  const hurt = await filled();
  await addFile(hurt, { orderKey: KEY, id: ID }, { content: bigFile(SIZE) }, 'Chrome 156', NOW);
  const [chunk] = await hurt.chunks.toArray();
  if (chunk) await hurt.chunks.delete([chunk.of, chunk.n]);
  expect(await importBackup(db, await exportBackup(hurt, NOW), NOW)).toMatchObject({ ok: true });
  expect((await left()).slice(0, 2)).toEqual([0, 0]);
  expect(await db.evidence.where({ sha256: sum }).count()).toBe(1);
});
