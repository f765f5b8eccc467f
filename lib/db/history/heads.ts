import * as z from 'zod/mini';
import { Head, type HistoryEntry } from '../../model/history/entry';
import { recall, remember } from '../store/memory';
import type { Vault } from '../store/schema';
import { deviceId } from './device';

const KEY = 'heads';
/** Heads met in backups, for comparing: the oldest of a device's go first. */
const KEPT = 500;

const Heads = z.array(Head).check(z.maxLength(KEPT + 1));

export const headAt = ({ device, seq, hash, at }: HistoryEntry): Head => ({ device, seq, hash, at });

/** The last entry of a device; `undefined` where it has none. */
export async function lastOf(db: Vault, device: string): Promise<HistoryEntry | undefined> {
  return db.history.where('[device+seq]').between([device, 0], [device, Number.MAX_SAFE_INTEGER]).last();
}

/** Where the chain of this device ends. */
export async function ownHead(db: Vault): Promise<Head | undefined> {
  return db.transaction('rw', db.history, db.memory, async () => {
    const last = await lastOf(db, await deviceId(db));
    return last && headAt(last);
  });
}

const OWN_END = 'own-end';

/** Where the own chain ended last, noted beside it: a chain that was cut off no longer leads there. */
export const ownEnd = async (db: Vault): Promise<Head | undefined> =>
  (await recall(db, OWN_END, z.nullable(Head), null)) ?? undefined;

export const noteOwnEnd = (db: Vault, end: HistoryEntry): Promise<void> => remember(db, OWN_END, headAt(end));

/** Heads this vault has seen: its own last one, and those of backups it wrote or read. */
export const knownHeads = (db: Vault): Promise<Head[]> => recall(db, KEY, Heads, []);

/** Notes heads to compare with later; of one device's the furthest stays, and those of backups. Within the caller's transaction. */
export async function noteHeads(db: Vault, heads: readonly Head[]): Promise<void> {
  const known = new Map((await knownHeads(db)).map((head) => [`${head.device} ${head.seq}`, head]));
  for (const head of heads) known.set(`${head.device} ${head.seq}`, known.get(`${head.device} ${head.seq}`) ?? head);
  await remember(db, KEY, [...known.values()].slice(-KEPT));
}
