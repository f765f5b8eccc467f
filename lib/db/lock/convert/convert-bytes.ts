import type { LockRow } from '../../../lock/lock-row';
import { blobRow } from '../../evidence/bytes/ready-bytes';
import { closed, opened } from '../../evidence/bytes/stored-form';
import type { BlobRow } from '../../store/rows';
import type { Vault } from '../../store/schema';
import { convertChunked } from './convert-chunks';

/** Sums of bytes that lie otherwise than the lock wants them; by index, so that none of them is read. */
export async function unconvertedBytes(db: Vault, { state }: LockRow): Promise<string[]> {
  const locked = await db.blobs.where('locked').equals(1).primaryKeys();
  if (state === 'opening') return locked;
  const done = new Set(locked);
  return (await db.blobs.toCollection().primaryKeys()).filter((sum) => !done.has(sum));
}

/**
 * Encrypts or decrypts one piece of evidence, outside of a transaction since it takes longer than one lives; it is put back
 * only if nothing happened to it meanwhile.
 *
 * @returns `altered`: somebody changed it, and it opens no more; `shut`: the lock is another, or in another state, than before
 */
export async function convertOne(db: Vault, lock: LockRow, sha256: string): Promise<'done' | 'altered' | 'shut'> {
  const row = await db.blobs.get(sha256);
  if (!row) return 'done';
  if ('of' in row) return convertChunked(db, lock, row);
  const plain = await opened(db, row.bytes).catch(() => undefined);
  if (!plain) return db.keyring.keys ? 'altered' : 'shut';
  if (db.keyring.lock?.keyId !== lock.keyId || db.keyring.lock.state !== lock.state || !db.keyring.keys) return 'shut';
  const next: BlobRow = blobRow(sha256, await closed(db, plain));
  return db.transaction('rw', db.blobs, db.lock, async () => {
    const now = await db.lock.get('lock');
    if (now?.keyId !== lock.keyId || now.state !== lock.state) return 'shut';
    const kept = await db.blobs.where({ sha256 }).count();
    if (kept > 0) await db.blobs.put(next);
    return 'done';
  });
}
