import type { BlobRow } from '../../store/rows';
import type { Vault } from '../../store/schema';
import { sha256Hex } from '../ledger';
import { ChunksGone, chunkTables, dropSets, finishSet, setsOf } from './chunks/chunk-sets';
import { closed, isEncrypted } from './stored-form';

/** Bytes that are hashed and in the form they lie in: all that is left is to store them, in whatever transaction. */
export interface ReadyBytes {
  sha256: string;
  /** Of the plain bytes. */
  size: number;
  /** `here`: these very bytes lie in the vault already. */
  row: BlobRow | 'here';
}

export const bytesTables = (db: Vault) => [db.blobs, ...chunkTables(db)];

/** Reads and hashes what has arrived, before any transaction is open. */
export async function readyBytes(db: Vault, content: Blob): Promise<ReadyBytes> {
  const plain = new Uint8Array(await content.arrayBuffer());
  return knownBytes(db, await sha256Hex(plain), plain);
}

/** The same of bytes whose sum was checked already. */
export async function knownBytes(db: Vault, sha256: string, plain: Uint8Array<ArrayBuffer>): Promise<ReadyBytes> {
  return { sha256, size: plain.byteLength, row: blobRow(sha256, await closed(db, plain)) };
}

export const blobRow = (sha256: string, bytes: ArrayBuffer): BlobRow => ({
  sha256,
  bytes,
  ...(isEncrypted(bytes) ? { locked: 1 as const } : {}),
});

/** Stores bytes within the caller's transaction over {@link bytesTables}. Equal bytes are kept once. */
export async function putBytes(db: Vault, ready: readonly ReadyBytes[]): Promise<void> {
  const rows: BlobRow[] = [];
  for (const { sha256, row } of ready) {
    if (row !== 'here') rows.push(row);
    else if ((await db.blobs.where({ sha256 }).count()) === 0) throw new ChunksGone();
  }
  await dropSets(db, await setsOf(db, rows.map(sumOf)));
  for (const row of rows) if ('of' in row) await finishSet(db, row);
  await db.blobs.bulkPut(rows);
}

const sumOf = ({ sha256 }: { sha256: string }) => sha256;

/** Those of these bytes that are not there yet, stored as {@link putBytes} does. @returns the sums that are new */
export async function addBytes(db: Vault, ready: readonly ReadyBytes[]): Promise<string[]> {
  const here = new Set(await keysOf(db.blobs, ready.map(sumOf)));
  const fresh = ready.filter(({ sha256 }) => !here.has(sha256));
  await putBytes(db, fresh);
  return fresh.map(sumOf);
}

/** Takes away those of these bytes that no item has, within the caller's transaction over {@link bytesTables} and `evidence`. */
export async function dropUnusedBytes(db: Vault, sums: readonly string[]): Promise<void> {
  for (let from = 0; from < sums.length; from += 500) {
    const some = sums.slice(from, from + 500);
    const used = new Set(await keysOf(db.evidence, some));
    const unused = some.filter((sha256) => !used.has(sha256));
    await dropSets(db, await setsOf(db, unused));
    await db.blobs.bulkDelete(unused);
  }
}

/** Which of these sums a table has. */
async function keysOf(table: Vault['blobs' | 'evidence'], sums: readonly string[]): Promise<string[]> {
  const counts = await Promise.all(sums.map((sha256) => table.where({ sha256 }).count()));
  return sums.filter((_, i) => counts[i]);
}
