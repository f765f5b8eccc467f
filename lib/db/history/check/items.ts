import type { EvidenceRecord, LedgerEntry } from '../../../model/evidence';
import { findBytes } from '../../evidence/bytes/stored-bytes';
import { sumOfRecord } from '../../evidence/store-evidence';
import { purchaseOf } from '../../store/rows';
import type { Vault } from '../../store/schema';
import { isTombstone } from '../steps';
import type { Fault } from './fault';
import { byOrder } from './orders';
import { oldChains, type Rows } from './read-rows';

export interface ItemsFound {
  faults: Fault[];
  /** Ids of items of which only the bytes are sealed, not what is said of them: version 1 kept them. */
  bytesOnly: string[];
  /** Items the buyer deleted; the chain says when. */
  removed: number;
}

/** Is every item what was sealed, and every sealed item there? */
export function itemsAltered(rows: Rows): ItemsFound {
  const { evidence, links, purchases, blobs, staging } = rows;
  const sealed = new Map<string, { orderKey: string; sums: Set<string> }>();
  const gone = new Set<string>();
  for (const { kind, evidenceId, orderKey, parts } of links) {
    if (evidenceId === undefined) continue;
    if (kind === 'removed') gone.add(evidenceId);
    const known = sealed.get(evidenceId) ?? { orderKey, sums: new Set() };
    if (kind === 'kept') sealed.set(evidenceId, { orderKey, sums: known.sums.add(parts[0] ?? '') });
  }
  const linked = new Map<string, LedgerEntry>();
  for (const entry of oldChains(rows).flat()) {
    if (entry.action === 'removed') gone.add(entry.evidenceId);
    else linked.set(entry.evidenceId, entry);
  }
  const faults: Fault[] = [];
  const bytesOnly: string[] = [];
  for (const item of evidence) {
    const known = sealed.get(item.id);
    const old = linked.get(item.id);
    sealed.delete(item.id);
    linked.delete(item.id);
    const { orderKey, id: evidenceId } = item;
    // An item never changes: one that was sealed twice, each time as something else, is nothing that we do.
    if (known?.sums.size === 1 && known.sums.has(sumOfRecord(item))) continue;
    if (!known && old?.sha256 === item.sha256) bytesOnly.push(item.id);
    else faults.push({ kind: known || old ? 'record' : 'unlisted', orderKey, evidenceId });
  }
  // Items of an order that was deleted for good here are not taken from another device.
  const dead = new Set(
    [...byOrder(purchases.map(purchaseOf))].flatMap(([key, phones]) => (phones.every(isTombstone) ? key : [])),
  );
  for (const [evidenceId, { orderKey }] of sealed)
    if (!gone.has(evidenceId) && !dead.has(orderKey)) faults.push({ kind: 'record', orderKey, evidenceId });
  for (const { evidenceId, seq } of linked.values())
    if (!gone.has(evidenceId)) faults.push({ kind: 'record', evidenceId, seq });
  return { faults: [...faults, ...bytesAmiss(evidence, blobs, staging)], bytesOnly, removed: gone.size };
}

/** Bytes that no item has, and items whose bytes are not there. */
function bytesAmiss(evidence: readonly EvidenceRecord[], blobs: readonly string[], staging: boolean): Fault[] {
  const used = new Set(evidence.map(({ sha256 }) => sha256));
  const there = new Set(blobs);
  return [
    ...blobs.filter((sha256) => !staging && !used.has(sha256)).map((): Fault => ({ kind: 'unlisted' })),
    ...evidence
      .filter(({ sha256 }) => !there.has(sha256))
      .map(({ orderKey, id }): Fault => ({ kind: 'bytes', orderKey, evidenceId: id })),
  ];
}

/** Hashes every stored byte again. */
export async function bytesAltered(
  db: Vault,
  evidence: readonly EvidenceRecord[],
  signal: AbortSignal | undefined,
  progress: (part: number) => void,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  const total = evidence.reduce((sum, { bytes }) => sum + bytes, 1);
  let done = 0;
  for (const item of evidence) {
    signal?.throwIfAborted();
    const stored = await findBytes(db, item.sha256);
    const reading = { signal, progress: (bytes: number) => progress(Math.min(1, (done + bytes) / total)) };
    // Bytes that are not there at all were found already.
    if (stored && !(await stored.isWhole(item, reading)))
      faults.push({ kind: 'bytes', orderKey: item.orderKey, evidenceId: item.id });
    done += item.bytes;
    progress(Math.min(1, done / total));
  }
  return faults;
}
