import type { CaseRecord } from '../../../model/case';
import type { EvidenceRecord, LedgerEntry } from '../../../model/evidence';
import type { Head, HistoryEntry } from '../../../model/history/entry';
import type { OrderRecord } from '../../../model/purchase';
import { allNotes } from '../../evidence/note-evidence';
import type { EvidenceSaysRow, ForeignChainRow, PurchaseRow } from '../../store/rows';
import type { Vault } from '../../store/schema';
import { isStaging } from '../../store/staging';
import { type Link, linkOf } from '../chain';
import { knownHeads, knownOldEnds, ownEnd } from '../heads';

/** Entries that are looked through at a time; in between, whoever waits for the database has its turn. */
const SLICE = 400;

/** All that a check looks at, but for the bytes. */
export interface Rows {
  links: readonly Link[];
  /** The own chain of version 1. */
  ledger: readonly LedgerEntry[];
  foreign: readonly ForeignChainRow[];
  evidence: readonly EvidenceRecord[];
  orders: readonly OrderRecord[];
  purchases: readonly PurchaseRow[];
  /** What the buyer said of items, and the entries that say so, in their order, by item. */
  says: readonly EvidenceSaysRow[];
  notes: ReadonlyMap<string, readonly HistoryEntry[]>;
  cases: readonly CaseRecord[];
  blobs: readonly string[];
  /** An import is under way, or was ended in the middle: there may be bytes of items that are not here yet. */
  staging: boolean;
  noted: readonly Head[];
  end: Head | undefined;
  /** Of the chains of version 1 that came with backups. */
  oldEnds: readonly string[];
}

/**
 * The history in slices, since nothing of it is ever changed; then the rest, with what was added meanwhile, in one
 * transaction, so that the rows fit together whatever is being written.
 */
export async function readRows(
  db: Vault,
  { signal, progress }: { signal?: AbortSignal | undefined; progress?: ((part: number) => void) | undefined },
): Promise<Rows> {
  const links = new Map<string, Link>();
  const total = await db.history.count();
  let slice = await db.history.orderBy('hash').limit(SLICE).toArray();
  while (slice.length > 0) {
    signal?.throwIfAborted();
    for (const entry of slice) links.set(entry.hash, linkOf(entry));
    progress?.(Math.min(1, links.size / total));
    const last = slice.at(-1)?.hash ?? '';
    slice = slice.length < SLICE ? [] : await db.history.where('hash').above(last).limit(SLICE).toArray();
  }
  const { history, ledger, foreignChains, evidence, evidenceSays, orders, purchases, cases, memory, blobs } = db;
  const tables = [history, ledger, foreignChains, evidence, evidenceSays, orders, purchases, cases, memory, blobs];
  return db.transaction('r', tables, async () => {
    const keys = await db.history.toCollection().primaryKeys();
    const here = new Set(keys);
    for (const hash of links.keys()) if (!here.has(hash)) links.delete(hash);
    const fresh = await db.history.bulkGet(keys.filter((hash) => !links.has(hash)));
    for (const entry of fresh) if (entry) links.set(entry.hash, linkOf(entry));
    return {
      links: [...links.values()],
      ledger: await db.ledger.orderBy('seq').toArray(),
      foreign: await db.foreignChains.toArray(),
      evidence: await db.evidence.toArray(),
      says: await db.evidenceSays.toArray(),
      notes: await allNotes(db),
      orders: await db.orders.toArray(),
      purchases: await db.purchases.toArray(),
      cases: await db.cases.toArray(),
      blobs: await db.blobs.toCollection().primaryKeys(),
      staging: await isStaging(db),
      noted: await knownHeads(db),
      end: await ownEnd(db),
      oldEnds: await knownOldEnds(db),
    };
  });
}

/** The chains of version 1, the own one and those of other machines. */
export const oldChains = ({ ledger, foreign }: Pick<Rows, 'ledger' | 'foreign'>): (readonly LedgerEntry[])[] => [
  ledger,
  ...foreign.map(({ entries }) => (Array.isArray(entries) ? entries : [])),
];
