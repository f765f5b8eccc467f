import { Dexie } from 'dexie';
import type { ChunkedRow } from '../../../store/rows';
import type { Vault } from '../../../store/schema';

/** Milliseconds after its last chunk at which a set that no item has come of is left over: its page was ended. */
export const LEFT_OVER = 5 * 60_000;

/** Chunks that should be there are not. */
export class ChunksGone extends Error {
  override readonly name = 'ChunksGone';
}

export const chunkTables = (db: Vault) => [db.chunks, db.chunkSets];

const chunksOf = (db: Vault, of: string) => db.chunks.where('[of+n]').between([of, Dexie.minKey], [of, Dexie.maxKey]);

/** Within the caller's transaction that stores the row and its item: from now on the chunks belong to it. */
export async function finishSet(db: Vault, { of, count, sha256 }: ChunkedRow): Promise<void> {
  const set = await db.chunkSets.get(of);
  if (!set || (await chunksOf(db, of).count()) !== count) throw new ChunksGone();
  await db.chunkSets.put({ ...set, sha256 });
}

/** Takes chunks away, within the caller's transaction over {@link chunkTables}. */
export async function dropSets(db: Vault, sets: readonly string[]): Promise<void> {
  for (const of of sets) await chunksOf(db, of).delete();
  await db.chunkSets.bulkDelete([...sets]);
}

/** Sets that hold the bytes with one of these sums. */
export async function setsOf(db: Vault, sums: readonly string[]): Promise<string[]> {
  return (
    await db.chunkSets
      .where('sha256')
      .anyOf([...sums])
      .primaryKeys()
  ).map(String);
}

/**
 * Takes away what is left of files whose page was closed, or whose browser was ended, while they were read. One that is
 * still being read, however slowly, and finds its chunks gone gives up: either all of a file is here or nothing.
 *
 * @returns how many files it was
 */
export async function sweepChunks(db: Vault, now: number): Promise<number> {
  return db.transaction('rw', chunkTables(db), async () => {
    const left = await db.chunkSets
      .filter(({ sha256, at }) => sha256 === undefined && Math.abs(now - at) > LEFT_OVER)
      .primaryKeys();
    await dropSets(db, left.map(String));
    return left.length;
  });
}
