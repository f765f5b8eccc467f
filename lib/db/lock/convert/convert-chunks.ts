import type { LockRow } from '../../../lock/lock-row';
import { closed, opened } from '../../evidence/bytes/stored-form';
import type { ChunkedRow } from '../../store/rows';
import type { Vault } from '../../store/schema';

type Converted = 'done' | 'altered' | 'shut';

/**
 * Encrypts or decrypts something big, a chunk at a time; its row says that it is done only when all of them are. Ended in
 * between, it begins anew: each chunk says by itself how it lies, and reads as before either way.
 */
export async function convertChunked(db: Vault, lock: LockRow, row: ChunkedRow): Promise<Converted> {
  for (let n = 0; n < row.count; n++) {
    const done = await convertChunk(db, lock, [row.of, n]);
    if (done !== 'done') return done;
  }
  const { locked: _locked, ...plain } = row;
  const next: ChunkedRow = lock.state === 'opening' ? plain : { ...plain, locked: 1 };
  return db.transaction('rw', db.blobs, db.lock, async () => {
    if (!(await isSame(db, lock))) return 'shut';
    const kept = await db.blobs.get(row.sha256);
    if (kept && 'of' in kept && kept.of === row.of) await db.blobs.put(next);
    return 'done';
  });
}

async function convertChunk(db: Vault, lock: LockRow, key: [of: string, n: number]): Promise<Converted> {
  const chunk = await db.chunks.get(key);
  // It was deleted meanwhile, or somebody took it away: a check tells.
  if (!chunk) return 'done';
  const plain = await opened(db, await chunk.bytes.arrayBuffer()).catch(() => undefined);
  if (!plain) return db.keyring.keys ? 'altered' : 'shut';
  const { keyring } = db;
  if (keyring.lock?.keyId !== lock.keyId || keyring.lock.state !== lock.state || !keyring.keys) return 'shut';
  const bytes = new Blob([await closed(db, plain)]);
  return db.transaction('rw', db.chunks, db.lock, async () => {
    if (!(await isSame(db, lock))) return 'shut';
    if ((await db.chunks.where('[of+n]').equals(key).count()) > 0) await db.chunks.put({ ...chunk, bytes });
    return 'done';
  });
}

async function isSame(db: Vault, lock: LockRow): Promise<boolean> {
  const now = await db.lock.get('lock');
  return now?.keyId === lock.keyId && now.state === lock.state;
}
