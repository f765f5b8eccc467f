import * as z from 'zod/mini';
import { bytesTables, dropUnusedBytes } from '../evidence/bytes/ready-bytes';
import { recall, remember } from './memory';
import type { Vault } from './schema';

/** Since when an import puts things aside: until it is done, or undone, bytes may lie here that no item has. */
const STAGING = 'staging';
/** No import takes longer. */
const HOUR = 3_600_000;

/** Clears what an import before left. */
export async function beginStaging(db: Vault, now: number): Promise<void> {
  await db.transaction('rw', db.staged, db.memory, async () => {
    await db.staged.clear();
    await remember(db, STAGING, now);
  });
}

export const isStaging = async (db: Vault): Promise<boolean> =>
  (await recall(db, STAGING, z.nullable(z.number()), null)) !== null;

/** All of it was taken over. Within the caller's transaction over `staged` and `memory`. */
export async function stagingDone(db: Vault): Promise<void> {
  await db.staged.clear();
  await db.memory.delete(STAGING);
}

/** Takes away what was put aside; of the bytes those that nothing names. */
export function endStaging(db: Vault, sums: readonly string[]): Promise<void> {
  return db.transaction('rw', [db.staged, db.memory, db.evidence, ...bytesTables(db)], async () => {
    await dropUnusedBytes(db, sums);
    await stagingDone(db);
  });
}

/** After a browser that was ended in the middle of an import. */
export async function clearLeftStaging(db: Vault, now: number): Promise<void> {
  const since = await recall(db, STAGING, z.nullable(z.number()), null);
  if (since === null || Math.abs(now - since) < HOUR) return;
  await endStaging(db, await db.blobs.toCollection().primaryKeys());
}
