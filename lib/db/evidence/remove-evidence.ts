import type { EvidenceRecord } from '../../model/evidence';
import type { Happened } from '../history/append';
import type { Vault } from '../store/schema';

/**
 * Deletes items with bytes that no other item shares, within the caller's transaction over `evidence` and `blobs`.
 *
 * @param of clock of the deletion it follows; see `Removed`
 * @returns the entries that say so, for the caller to append
 */
export async function removeEvidence(db: Vault, items: readonly EvidenceRecord[], of: number): Promise<Happened[]> {
  await db.evidence.bulkDelete(items.map(({ id }) => id));
  for (const { sha256 } of items) {
    if ((await db.evidence.where({ sha256 }).count()) === 0) await db.blobs.delete(sha256);
  }
  return items.map(({ id, sha256, orderKey }) => ({
    kind: 'removed',
    orderKey,
    item: { evidenceId: id, sha256 },
    parts: [{ evidenceId: id, sha256, of }],
  }));
}
