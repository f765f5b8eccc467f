import * as z from 'zod/mini';
import { bytesTables, dropUnusedBytes } from '../evidence/bytes/ready-bytes';
import { recall, remember } from './memory';
import type { Vault } from './schema';

/** Since when an import puts things aside: until it is done, or undone, bytes may lie here that no item has. */
const STAGING = 'staging';
/** No import takes longer. */
const HOUR = 3_600_000;

/**
 * Clears the entries that an import before left. Its bytes stay until the next day's work, if nothing takes them over.
 *
 * @returns since when bytes may lie here that an import before left
 */
export function beginStaging(db: Vault, now: number): Promise<number | null> {
  return db.transaction('rw', db.staged, db.memory, async () => {
    const left = await stagingSince(db);
    await db.staged.clear();
    await remember(db, STAGING, now);
    return left;
  });
}

const stagingSince = (db: Vault): Promise<number | null> => recall(db, STAGING, z.nullable(z.number()), null);

export const isStaging = async (db: Vault): Promise<boolean> => (await stagingSince(db)) !== null;

/**
 * All of it was taken over. Within the caller's transaction over `staged` and `memory`. `left`: what {@link beginStaging} said;
 * what lies here from an import before this one is still nobody's.
 */
export async function stagingDone(db: Vault, left: number | null): Promise<void> {
  await db.staged.clear();
  if (left === null) await db.memory.delete(STAGING);
  else await remember(db, STAGING, left);
}

/** Takes away what was put aside; of the bytes those that nothing names. `left`: what {@link beginStaging} said. */
export function endStaging(db: Vault, sums: readonly string[], left: number | null = null): Promise<void> {
  return db.transaction('rw', [db.staged, db.memory, db.evidence, ...bytesTables(db)], async () => {
    await dropUnusedBytes(db, sums);
    await stagingDone(db, left);
  });
}

/** After a browser that was ended in the middle of an import. */
export async function clearLeftStaging(db: Vault, now: number): Promise<void> {
  const since = await stagingSince(db);
  if (since === null || Math.abs(now - since) < HOUR) return;
  await endStaging(db, await db.blobs.toCollection().primaryKeys());
}
