import * as z from 'zod/mini';
import { HistoryEntry } from '../../model/history/entry';
import { recall, remember } from '../store/memory';
import type { Vault } from '../store/schema';

const KEY = 'device';

/** The name is given up: somebody else writes under it. Within the caller's transaction over `memory`. */
export const forgetDevice = (db: Vault): Promise<void> => db.memory.delete(KEY);

/** The name of this browser's chain: random, made with the first entry. Within the caller's transaction over `memory`. */
export async function deviceId(db: Vault): Promise<string> {
  const known = await recall(db, KEY, z.nullable(HistoryEntry.shape.device), null);
  if (known) return known;
  const made = crypto.randomUUID().replaceAll('-', '');
  await remember(db, KEY, made);
  return made;
}
