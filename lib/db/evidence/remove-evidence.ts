import type { EvidenceRecord } from '../../model/evidence';
import type { Happened } from '../../model/history/happened';
import type { Removed } from '../../model/history/parts';
import { historyTables } from '../history/append';
import { rowsWith } from '../store/reads/rows-with';
import type { Vault } from '../store/schema';
import { bytesTables, dropUnusedBytes } from './bytes/ready-bytes';

export const removeTables = (db: Vault) => [db.evidence, db.evidenceSays, ...bytesTables(db), ...historyTables(db)];

/**
 * Deletes items with bytes that no other item shares, and with what the buyer said of them, within the caller's
 * transaction over {@link removeTables}.
 *
 * @param followed clock of the deletion it follows, and whether that was of the items alone; see `Removed`
 * @returns the entries that say so, for the caller to append
 */
export async function removeEvidence(
  db: Vault,
  items: readonly EvidenceRecord[],
  followed: Pick<Removed, 'of' | 'alone'>,
): Promise<Happened[]> {
  const ids = items.map(({ id }) => id);
  await db.evidence.bulkDelete(ids);
  await db.evidenceSays.bulkDelete(ids);
  await forgetNotes(db, items);
  await dropUnusedBytes(
    db,
    items.map(({ sha256 }) => sha256),
  );
  return items.map(({ id, sha256, orderKey }) => ({
    kind: 'removed',
    orderKey,
    item: { evidenceId: id, sha256 },
    parts: [{ evidenceId: id, sha256, ...followed }],
  }));
}

/** The words go, their sums stay: the chain still holds. */
export async function forgetNotes(db: Vault, items: readonly Pick<EvidenceRecord, 'id' | 'orderKey'>[]): Promise<void> {
  const gone = new Set(items.map(({ id }) => id));
  const keys = [...new Set(items.map(({ orderKey }) => orderKey))];
  const entries = await rowsWith(db.history, 'orderKey', keys);
  const noted = entries.filter(
    ({ kind, evidenceId, texts }) =>
      kind === 'noted' && evidenceId !== undefined && gone.has(evidenceId) && texts.some((text) => text !== null),
  );
  await db.history.bulkPut(noted.map((entry) => ({ ...entry, texts: entry.texts.map(() => null) })));
}
