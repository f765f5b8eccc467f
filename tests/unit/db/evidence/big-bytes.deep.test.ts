import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { LEFT_OVER, sweepChunks } from '@/lib/db/evidence/bytes/chunks/chunk-sets';
import { ChunkWriter } from '@/lib/db/evidence/bytes/chunks/chunk-writer';
import { hashInSlices } from '@/lib/db/evidence/bytes/chunks/hash-in-slices';
import { evidenceBlob, findBytes } from '@/lib/db/evidence/bytes/stored-bytes';
import { CHUNK, WHOLE } from '@/lib/db/evidence/bytes/stored-form';
import { removeForGood } from '@/lib/db/evidence/evidence-bin';
import { noteEvidence } from '@/lib/db/evidence/note-evidence';
import { verifyVault } from '@/lib/db/history/verify';
import { recordPage } from '@/lib/db/orders/record-page';
import type { Vault } from '@/lib/db/store/schema';
import { addFile } from '@/lib/evidence/add-file';
import { bigFile, sumOfNode } from '../../evidence/big-file';
import { freshVault, NOW, phoneOrder, reading, report, TODAY } from '../examples';

const PHONE = { orderKey: 'jd:350000000000', id: 'jd:350000000000/1' };
const OTHER = { orderKey: 'jd:350000000001', id: 'jd:350000000001/1' };

let db: Vault;
beforeEach(async () => {
  db = freshVault();
  const orders = [phoneOrder(), phoneOrder(reading({ orderId: '350000000001' }))];
  await recordPage(db, report({ found: 2, orders }), NOW, TODAY);
});

const add = (content: Blob, filling = {}, phone = PHONE) =>
  addFile(db, phone, { content, name: '开箱.mp4' }, 'Chrome 156', NOW, filling);
const sizes = async () => [await db.evidence.count(), await db.chunks.count(), await db.chunkSets.count()];
const SIZE = WHOLE + 3 * CHUNK + 7;
const CHUNKS = Math.ceil(SIZE / CHUNK);

describe('a file too big for memory', () => {
  it('is kept byte for byte in chunks, sealed, and read again whole', async () => {
    const file = bigFile(SIZE);
    const seen: number[] = [];
    const added = await add(file, { progress: (bytes: number) => seen.push(bytes) });
    if (!added.ok) throw new Error(added.reason);
    const { record } = added.value;
    expect(record).toMatchObject({ bytes: SIZE, sha256: await sumOfNode(file) });
    expect(await sizes()).toEqual([1, CHUNKS, 1]);
    expect(seen.at(-1)).toBe(SIZE);
    const again = await evidenceBlob(db, record.sha256);
    expect(again && (await sumOfNode(again))).toBe(record.sha256);
    expect(again?.type).toBe(record.mime);
    expect(await verifyVault(db, { bytes: true })).toMatchObject({ ok: true, items: 1 });
  });

  it('is stored once for two phones; deleting one item keeps the other', async () => {
    const first = await add(bigFile(SIZE));
    const second = await add(bigFile(SIZE), {}, OTHER);
    if (!first.ok || !second.ok) throw new Error('not kept');
    expect(await sizes()).toEqual([2, CHUNKS, 1]);
    for (const [one, left] of [
      [first, CHUNKS],
      [second, 0],
    ] as const) {
      await noteEvidence(db, [one.value.record.id], { binnedAt: NOW }, NOW);
      await removeForGood(db, [one.value.record.id], NOW);
      expect(await db.chunks.count()).toBe(left);
      expect(await verifyVault(db, { bytes: true })).toMatchObject({ ok: true });
    }
    expect(await sizes()).toEqual([0, 0, 0]);
  });

  it('is kept once, too, where it is added twice at the same time', async () => {
    const both = await Promise.all([add(bigFile(SIZE)), add(bigFile(SIZE), {}, OTHER)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await sizes()).toEqual([2, CHUNKS, 1]);
    expect(await verifyVault(db, { bytes: true })).toMatchObject({ ok: true, items: 2 });
  });

  it('leaves nothing where it is stopped', async () => {
    const stop = new AbortController();
    const added = await add(bigFile(SIZE), {
      signal: stop.signal,
      progress: (bytes: number) => bytes > 2 * CHUNK && stop.abort(),
    });
    expect(added).toEqual({ ok: false, reason: '已停下，没有保存。' });
    expect(await sizes()).toEqual([0, 0, 0]);
  });

  it.each([0, 2, CHUNKS - 1])('leaves nothing where the disk is full at chunk %i', async (full) => {
    db.chunks.hook('creating', (_key, { n }) => {
      if (n === full) throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await add(bigFile(SIZE))).toMatchObject({ ok: false, reason: expect.stringContaining('空间不够') });
    expect(await sizes()).toEqual([0, 0, 0]);
  });

  it('leaves nothing where its record cannot be stored', async () => {
    db.evidence.hook('creating', () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await add(bigFile(SIZE))).toMatchObject({ ok: false, reason: expect.stringContaining('空间不够') });
    expect(await sizes()).toEqual([0, 0, 0]);
  });

  it('is refused before anything is written where the disk has no room for it', async () => {
    const { storage } = navigator;
    const estimate = async () => ({ quota: 100_000_000, usage: 40_000_000 });
    Object.defineProperty(navigator, 'storage', { value: { estimate }, configurable: true });
    try {
      const added = await add(bigFile(SIZE));
      expect(added).toMatchObject({ ok: false, reason: expect.stringContaining('还有 60 MB，这个文件有 29 MB') });
      expect(await sizes()).toEqual([0, 0, 0]);
    } finally {
      Object.defineProperty(navigator, 'storage', { value: storage, configurable: true });
    }
  });

  it('that becomes shorter while it is read is not kept', async () => {
    const file = bigFile(SIZE);
    const slice = file.slice.bind(file);
    const short = Object.assign(file, {
      slice: (from: number, to: number) => slice(from, from > WHOLE ? from : to),
    });
    expect(await add(short)).toMatchObject({ ok: false, reason: expect.stringContaining('读不出来') });
    expect(await sizes()).toEqual([0, 0, 0]);
  });

  it('is found altered where a chunk is gone, another, or in another place', async () => {
    const added = await add(bigFile(SIZE));
    if (!added.ok) throw new Error(added.reason);
    const { record } = added.value;
    const [first, second] = await db.chunks.toArray();
    if (!first || !second) throw new Error('no chunks');
    const bytesOk = async () => (await verifyVault(db, { bytes: true })).ok;
    await db.chunks.put({ ...first, bytes: second.bytes });
    expect(await bytesOk()).toBe(false);
    await db.chunks.bulkPut([first, { ...second, bytes: second.bytes.slice(1) }]);
    expect(await bytesOk()).toBe(false);
    await db.chunks.delete([second.of, second.n]);
    expect(await bytesOk()).toBe(false);
    await expect(findBytes(db, record.sha256).then((stored) => stored?.blob())).rejects.toThrow();
    await db.chunks.put(second);
    expect(await bytesOk()).toBe(true);
  });
});

describe('hashing', () => {
  it('lets the page answer again and again, and comes to the same sum', async () => {
    const bytes = new Uint8Array(await bigFile(CHUNK + 3).arrayBuffer());
    const sum = sha256.create();
    let answered = 0;
    let over = false;
    const answer = () => {
      answered++;
      if (!over) setImmediate(answer);
    };
    setImmediate(answer);
    await hashInSlices(sum, bytes);
    over = true;
    expect(bytesToHex(sum.digest())).toBe(await sumOfNode(new Blob([bytes])));
    expect(answered).toBeGreaterThan(10);
  });
});

it('a chunk that happens to begin as encrypted ones do comes back as it was', async () => {
  const mark = new TextEncoder().encode('\u0000goujibao\u0000\u0001');
  const file = new Blob([mark, await bigFile(SIZE).arrayBuffer()]);
  const added = await add(file);
  if (!added.ok) throw new Error(added.reason);
  const { sha256: kept } = added.value.record;
  expect(kept).toBe(await sumOfNode(file));
  const again = await evidenceBlob(db, kept);
  expect(again && (await sumOfNode(again))).toBe(kept);
});

describe('a file whose page was ended while it was read', () => {
  it('accuses nobody and goes by itself, and none that is still read', async () => {
    const left = new ChunkWriter(db, () => NOW);
    await left.add(new Uint8Array(CHUNK + 5));
    const read = new ChunkWriter(db, () => NOW + LEFT_OVER);
    await read.add(new Uint8Array(CHUNK + 5));
    expect(await verifyVault(db, { bytes: true })).toMatchObject({ ok: true });
    expect(await sweepChunks(db, NOW + LEFT_OVER)).toBe(0);
    expect(await sweepChunks(db, NOW + LEFT_OVER + 1)).toBe(1);
    expect(await sizes()).toEqual([0, 1, 1]);
    // It slept for long and wakes up: nothing half comes of it.
    await expect(left.add(new Uint8Array(CHUNK))).rejects.toThrow();
    await read.add(new Uint8Array(CHUNK));
    expect(await sizes()).toEqual([0, 2, 1]);
  });

  it('never takes what an item has', async () => {
    await add(bigFile(SIZE));
    expect(await sweepChunks(db, NOW + 1e12)).toBe(0);
    expect(await verifyVault(db, { bytes: true })).toMatchObject({ ok: true, items: 1 });
  });
});
