import type { EvidenceRecord } from '../../model/evidence';
import { Removed } from '../../model/history/parts';
import { removeEvidence } from '../evidence/remove-evidence';
import { keptEntry } from '../evidence/store-evidence';
import { append } from '../history/append';
import { readPart } from '../history/read-part';
import { isTombstone } from '../history/steps';
import type { Vault } from '../store/schema';

/** The items of both vaults, without those that one of them deleted. An item is never changed, so there is no more to it. */
export async function mergeEvidence(db: Vault, others: readonly EvidenceRecord[], now: number): Promise<void> {
  const removed = await removedItems(db);
  const here = new Set(await db.evidence.toCollection().primaryKeys());
  const dead = await deadOrders(db, others);
  const added = others.filter(({ id, orderKey }) => !here.has(id) && !removed.has(id) && !dead.has(orderKey));
  await db.evidence.bulkAdd(added);
  // Their own entries say when and where they were kept; this one ties them to the chain that is signed and shown here.
  await append(db, added.map(keptEntry), now);
  const gone = (await db.evidence.bulkGet([...removed])).flatMap((item) => item ?? []);
  await removeEvidence(db, gone, 0);
}

/** What was deleted together with a phone that somebody restored meanwhile is not deleted. */
async function removedItems(db: Vault): Promise<Set<string>> {
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
    if (item && (restored.get(entry.orderKey) ?? 0) <= item.of) removed.add(item.evidenceId);
  }
  return removed;
}

/** Orders all of whose phones were deleted for good. */
async function deadOrders(db: Vault, items: readonly EvidenceRecord[]): Promise<Set<string>> {
  const alive = new Map<string, boolean>();
  const keys = [...new Set(items.map(({ orderKey }) => orderKey))];
  for (const row of await db.purchases.where('orderKey').anyOf(keys).toArray()) {
    alive.set(row.orderKey, alive.get(row.orderKey) === true || !isTombstone(row));
  }
  return new Set(keys.filter((key) => alive.get(key) !== true));
}
