import type { CaseRecord } from '../../model/case';
import type { HistoryEntry } from '../../model/history/entry';
import { append, historyTables } from '../history/append';
import { withoutParts } from '../history/read-part';
import { purchaseOf } from '../store/rows';
import type { Vault } from '../store/schema';
import { arguedEntries, chunks } from './argued-entries';
import { foldCases } from './fold-cases';
import { inNormalForm } from './seal-case';
import { changedWords } from './words-of-case';

/** Sums that one part of a deletion names. */
const DROPS = 1000;

/** What {@link noteCase} and {@link withdrawCases} read and write: part of the caller's transaction. */
export const caseTables = (db: Vault) => [db.cases, db.purchases, ...historyTables(db)];

/** Stores a dispute as it is now, with an entry for what changed. Within the caller's transaction over {@link caseTables}. */
export async function noteCase(db: Vault, record: CaseRecord, now: number): Promise<CaseRecord> {
  const before = await db.cases.get(record.id);
  const row = await db.purchases.get(record.purchaseId);
  const words = changedWords(before, record, now);
  if (before && words.length === 0) {
    const { updatedAt } = before;
    const same = { ...record, updatedAt };
    await db.cases.put(same);
    return same;
  }
  const after = inNormalForm({ ...record, updatedAt: Math.max(now, record.openedAt, before?.updatedAt ?? 0) });
  await db.cases.put(after);
  await append(db, arguedEntries(after, row && purchaseOf(row), words), now);
  return after;
}

/** Deletes disputes of one order with all that was said in them. Within the caller's transaction over {@link caseTables}. */
export async function withdrawCases(
  db: Vault,
  orderKey: HistoryEntry['orderKey'],
  wanted: (record: CaseRecord) => boolean,
  now: number,
): Promise<void> {
  const entries = await db.history.where({ orderKey }).toArray();
  const purchases = (await db.purchases.where({ orderKey }).toArray()).map(purchaseOf);
  for (const [id, { parts, record }] of foldCases(entries, purchases)) {
    if (record && wanted(record)) await withdraw(db, { id, orderKey, parts, entries }, now);
  }
}

/** The words go, and an entry says which. */
export async function withdraw(
  db: Vault,
  {
    id,
    orderKey,
    parts,
    entries,
  }: { id: string; orderKey: HistoryEntry['orderKey']; parts: string[]; entries: readonly HistoryEntry[] },
  now: number,
): Promise<void> {
  await db.history.bulkPut(cutWords(entries, new Set(parts)));
  const drops = chunks([...new Set(parts)], DROPS).map((some) => ({ drops: some }));
  await append(db, [{ kind: 'withdrawn', orderKey, parts: [{ case: id }, ...drops] }], now);
  await db.cases.delete(id);
}

/** The entries that hold any of these parts, without their words. */
export function cutWords(entries: readonly HistoryEntry[], gone: ReadonlySet<string>): HistoryEntry[] {
  return entries.flatMap((entry) => {
    const cut = withoutParts(entry, gone);
    return cut === entry ? [] : cut;
  });
}
