import type { EvidenceRecord } from '../../model/evidence';
import type { HistoryEntry } from '../../model/history/entry';
import { Noted, Purged, Removed } from '../../model/history/parts';
import { NO_PHONE } from '../../model/order-key';
import { allNotes, foldNotes } from '../evidence/note-evidence';
import { forgetNotes, removeEvidence } from '../evidence/remove-evidence';
import { keptEntry } from '../evidence/store-evidence';
import { append } from '../history/append';
import { readPart } from '../history/read-part';
import { isTombstone } from '../history/steps';
import { rowsWith } from '../store/reads/rows-with';
import type { Vault } from '../store/schema';

/** Rows that are in memory at a time. */
const BATCH = 500;

/**
 * The items of both vaults, without those that one of them deleted, and what was said of them in either. A record is never
 * changed, so there is no more to it.
 */
export async function mergeEvidence(db: Vault, others: readonly EvidenceRecord[], now: number): Promise<void> {
  const notes = await allNotes(db);
  const removed = await removedItems(db, notes);
  const here = new Set(await db.evidence.toCollection().primaryKeys());
  const dead = await deadOrders(db, others);
  const added = others.filter(({ id, orderKey }) => !here.has(id) && !removed.has(id) && !dead.has(orderKey));
  for (let from = 0; from < added.length; from += BATCH) {
    const some = added.slice(from, from + BATCH);
    await db.evidence.bulkAdd(some);
    // Their own entries say when and where they were kept; this one ties them to the chain that is signed and shown here.
    await append(db, some.map(keptEntry), now);
  }
  const gone = (await db.evidence.bulkGet([...removed])).flatMap((item) => item ?? []);
  await removeEvidence(db, gone, { of: 0 });
  await dropWithPhones(db, now);
  await mergeNotes(db, notes);
}

/** What is said of items that are here, made anew; the words about others go. */
async function mergeNotes(db: Vault, notes: ReadonlyMap<string, readonly HistoryEntry[]>): Promise<void> {
  const items = await db.evidence.bulkGet([...notes.keys()]);
  const rows = [...notes].flatMap(([id, entries], i) => (items[i] ? { ...foldNotes(entries), id } : []));
  await db.evidenceSays.bulkPut(rows);
  const left = [...notes].flatMap(([id, [entry]], i) => (items[i] || !entry ? [] : { id, orderKey: entry.orderKey }));
  await forgetNotes(db, left);
}

/** What was deleted together with a phone, or from the bin, that somebody took back meanwhile is not deleted. */
async function removedItems(db: Vault, notes: ReadonlyMap<string, readonly HistoryEntry[]>): Promise<Set<string>> {
  const removed = new Set<string>();
  for (const chain of [
    await db.ledger.toArray(),
    ...(await db.foreignChains.toArray()).map(({ entries }) => entries),
  ]) {
    for (const { evidenceId, action } of chain) if (action === 'removed') removed.add(evidenceId);
  }
  const entries = await db.history.where('kind').anyOf('removed', 'restored').toArray();
  const restored = new Map<string, number>();
  for (const { kind, orderKey, clock } of entries) {
    if (kind === 'restored') restored.set(orderKey, Math.max(clock, restored.get(orderKey) ?? 0));
  }
  for (const entry of entries.filter(({ kind }) => kind === 'removed')) {
    const item = readPart(entry, Removed);
    if (!item) continue;
    const takenBack = item.alone ? takenFromBin(notes.get(item.evidenceId) ?? []) : (restored.get(entry.orderKey) ?? 0);
    if (takenBack <= item.of) removed.add(item.evidenceId);
  }
  return removed;
}

/** When an item was last taken out of the bin; 0 = never. */
function takenFromBin(notes: readonly HistoryEntry[]): number {
  return notes.findLast((entry) => readPart(entry, Noted)?.says.binnedAt === null)?.clock ?? 0;
}

/** Another vault deleted phones for good without knowing what is kept of them here: that goes with them, and it is noted. */
async function dropWithPhones(db: Vault, now: number): Promise<void> {
  const purges = new Map<string, number>();
  for (const entry of await db.history.where('kind').equals('purged').toArray())
    purges.set(entry.orderKey, Math.max(readPart(entry, Purged)?.of ?? 0, purges.get(entry.orderKey) ?? 0));
  const items = await rowsWith(db.evidence, 'orderKey', purges.keys());
  const dead = await deadOrders(db, items);
  for (const orderKey of dead) {
    const left = items.filter((item) => item.orderKey === orderKey);
    await append(db, await removeEvidence(db, left, { of: purges.get(orderKey) ?? 0 }), now);
  }
}

/** Orders all of whose phones were deleted for good. */
async function deadOrders(db: Vault, items: readonly EvidenceRecord[]): Promise<Set<string>> {
  const alive = new Map<string, boolean>();
  const keys = [...new Set(items.map(({ orderKey }) => orderKey))];
  for (let from = 0; from < keys.length; from += BATCH) {
    const some = keys.slice(from, from + BATCH);
    for (const row of await rowsWith(db.purchases, 'orderKey', some))
      alive.set(row.orderKey, alive.get(row.orderKey) === true || !isTombstone(row));
  }
  // What belongs to no phone cannot be gone with one.
  return new Set(keys.filter((key) => key !== NO_PHONE && alive.get(key) !== true));
}
