import { linksAfter, type Tail } from '../db/evidence/ledger';
import type { Vault } from '../db/store/schema';
import type { EvidenceRecord, LedgerEntry } from '../model/evidence';

/**
 * The links that bring `items` into the vault's chain. Where the backup's chain simply goes on from the vault's end (a new
 * machine, above all), its own links are taken over, dates and all; else the items are linked anew, as of now.
 *
 * @param saved the backup's chain
 * @param items evidence of the backup that the vault does not have
 */
export async function linksForImport(
  db: Vault,
  saved: readonly LedgerEntry[],
  items: readonly EvidenceRecord[],
  tail: Tail,
  now: number,
): Promise<LedgerEntry[]> {
  const rest = saved.slice(tail.seq);
  const continues = tail.seq === 0 || saved[tail.seq - 1]?.hash === tail.hash;
  if (continues && (await leadsTo(db, rest, items))) return rest;
  return linksAfter(
    tail,
    items.map(({ id, sha256 }) => ({ evidenceId: id, sha256 })),
    now,
  );
}

/** Do these links add exactly these items, and remove none that the vault still has? */
async function leadsTo(db: Vault, links: readonly LedgerEntry[], items: readonly EvidenceRecord[]): Promise<boolean> {
  const alive = new Set<string>();
  for (const { evidenceId, action } of links) {
    if (action !== 'removed') alive.add(evidenceId);
    else if (!alive.delete(evidenceId) && (await db.evidence.get(evidenceId))) return false;
  }
  return alive.size === items.length && items.every(({ id }) => alive.has(id));
}
