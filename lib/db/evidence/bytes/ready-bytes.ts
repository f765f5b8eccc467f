import type { BlobRow } from '../../store/rows';
import type { Vault } from '../../store/schema';
import { sha256Hex } from '../ledger';
import { closed, isEncrypted } from './stored-form';

/** Bytes that are hashed and in the form they lie in: all that is left is to store them, in whatever transaction. */
export interface ReadyBytes {
  sha256: string;
  /** Of the plain bytes. */
  size: number;
  row: BlobRow;
}

export const bytesTables = (db: Vault) => [db.blobs];

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
  await db.blobs.bulkPut(ready.map(({ row }) => row));
}

/** Those of these bytes that are not there yet, stored as {@link putBytes} does. @returns the sums that are new */
export async function addBytes(db: Vault, ready: readonly ReadyBytes[]): Promise<string[]> {
  const here = await db.blobs.bulkGet(ready.map(({ sha256 }) => sha256));
  const fresh = ready.filter((_, i) => !here[i]);
  await putBytes(db, fresh);
  return fresh.map(({ sha256 }) => sha256);
}

/** Takes away those of these bytes that no item has, within the caller's transaction over {@link bytesTables} and `evidence`. */
export async function dropUnusedBytes(db: Vault, sums: readonly string[]): Promise<void> {
  for (let from = 0; from < sums.length; from += 500) {
    const some = sums.slice(from, from + 500);
    const used = new Set<string>();
    await db.evidence
      .where('sha256')
      .anyOf(some)
      .eachKey((key) => used.add(String(key)));
    await db.blobs.bulkDelete(some.filter((sha256) => !used.has(sha256)));
  }
}
