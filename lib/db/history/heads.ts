import * as z from 'zod/mini';
import { Head, type HistoryEntry } from '../../model/history/entry';
import { recall, remember } from '../store/memory';
import type { Vault } from '../store/schema';
import { deviceId, forgetDevice } from './device';

const KEY = 'heads';
/** Heads met in backups, for comparing: the oldest go first, but for the furthest of each device. */
const KEPT = 500;

const Heads = z.array(Head).check(z.maxLength(100_000));

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

/** Notes heads to compare with later. Within the caller's transaction over `memory`. */
export async function noteHeads(db: Vault, heads: readonly Head[]): Promise<void> {
  const known = new Map((await knownHeads(db)).map((head) => [`${head.device} ${head.seq}`, head]));
  for (const head of heads) known.set(`${head.device} ${head.seq}`, known.get(`${head.device} ${head.seq}`) ?? head);
  const all = [...known.values()];
  const furthest = new Set(furthestOf(all).values());
  const others = all.filter((head) => !furthest.has(head)).slice(-KEPT);
  await remember(db, KEY, [...others, ...furthest]);
}

/** Of each device the head that lies furthest. */
export function furthestOf<T extends Pick<Head, 'device' | 'seq'>>(heads: readonly T[]): Map<string, T> {
  const furthest = new Map<string, T>();
  for (const head of heads) {
    if ((furthest.get(head.device)?.seq ?? 0) < head.seq) furthest.set(head.device, head);
  }
  return furthest;
}

/**
 * From the next entry on this browser has a chain of its own: somebody else writes under the name it had. Within the
 * caller's transaction over `memory`.
 */
export async function becomeNewDevice(db: Vault): Promise<void> {
  const end = await ownEnd(db);
  if (end) await noteHeads(db, [end]);
  await db.memory.delete(OWN_END);
  await forgetDevice(db);
}

const OLD_ENDS = 'old-ends';

/** Ends of the chains of version 1 that backups of other machines brought. */
export const knownOldEnds = (db: Vault): Promise<string[]> => recall(db, OLD_ENDS, z.array(Head.shape.hash), []);

export const noteOldEnd = async (db: Vault, end: string): Promise<void> =>
  remember(db, OLD_ENDS, [...new Set([...(await knownOldEnds(db)), end])]);
