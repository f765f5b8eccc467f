import type { LedgerEntry } from '../../model/evidence';
import type { Vault } from '../store/schema';
import { brokenAt, EMPTY_TAIL, sha256Hex, type Tail } from './ledger';

export interface LedgerProblem {
  /**
   * `chain`: the entry does not follow from the one before; `record`: its item is missing or names another hash;
   * `bytes`: the stored bytes are missing or not those that were hashed; `unlisted`: an item the chain does not know.
   */
  kind: 'chain' | 'record' | 'bytes' | 'unlisted';
  evidenceId: string;
  seq?: number;
}

export interface LedgerReport {
  ok: boolean;
  entries: number;
  /** Items the buyer deleted; the chain says when. */
  removed: number;
  /** Seals the chain: who notes it elsewhere can tell later that nothing was cut off the end. */
  tail: Tail;
  problems: LedgerProblem[];
}

const BATCH = 1000;

/**
 * Is the chain whole, and are the items those it was made over? With `bytes`, every stored byte is hashed again, which
 * takes time with the size of the vault; without, 1,000 items take some tens of milliseconds.
 */
export async function verifyLedger(db: Vault, { bytes = false } = {}): Promise<LedgerReport> {
  const problems: LedgerProblem[] = [];
  const expected = new Map<string, LedgerEntry>();
  let entries = 0;
  let removed = 0;
  let tail = EMPTY_TAIL;
  for (;;) {
    const batch = await db.ledger.where('seq').above(tail.seq).limit(BATCH).toArray();
    const broken = await brokenAt(batch, tail);
    if (broken) problems.push({ kind: 'chain', evidenceId: broken.evidenceId, seq: broken.seq });
    for (const entry of batch) {
      entries++;
      if (entry.action !== 'removed') expected.set(entry.evidenceId, entry);
      else if (expected.delete(entry.evidenceId)) removed++;
    }
    tail = batch.at(-1) ?? tail;
    if (batch.length < BATCH || broken) break;
  }
  problems.push(...(await compareRecords(db, expected)));
  if (bytes) problems.push(...(await compareBytes(db, expected)));
  return { ok: problems.length === 0, entries, removed, tail: { seq: tail.seq, hash: tail.hash }, problems };
}

async function compareRecords(db: Vault, expected: ReadonlyMap<string, LedgerEntry>): Promise<LedgerProblem[]> {
  const problems: LedgerProblem[] = [];
  const missing = new Map(expected);
  for (let from = ''; ; ) {
    const batch = await db.evidence.where('id').above(from).limit(BATCH).toArray();
    for (const { id, sha256 } of batch) {
      const entry = expected.get(id);
      missing.delete(id);
      if (!entry) problems.push({ kind: 'unlisted', evidenceId: id });
      else if (entry.sha256 !== sha256) problems.push({ kind: 'record', evidenceId: id, seq: entry.seq });
    }
    const last = batch.at(-1);
    if (!last || batch.length < BATCH) break;
    from = last.id;
  }
  for (const { evidenceId, seq } of missing.values()) problems.push({ kind: 'record', evidenceId, seq });
  return problems;
}

async function compareBytes(db: Vault, expected: ReadonlyMap<string, LedgerEntry>): Promise<LedgerProblem[]> {
  const problems: LedgerProblem[] = [];
  for (const { evidenceId, sha256, seq } of expected.values()) {
    const stored = await db.blobs.get(sha256);
    if (!stored || (await sha256Hex(stored.bytes)) !== sha256) problems.push({ kind: 'bytes', evidenceId, seq });
  }
  return problems;
}
