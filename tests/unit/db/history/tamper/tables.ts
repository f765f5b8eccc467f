import { storedBytes } from '@/lib/db/evidence/bytes/stored-bytes';
import { sha256Hex } from '@/lib/db/evidence/ledger';
import { notesIn } from '@/lib/db/evidence/note-evidence';
import { type Link, linkOf } from '@/lib/db/history/chain';
import type { Fault } from '@/lib/db/history/check/fault';
import { knownHeads, knownOldEnds, ownEnd } from '@/lib/db/history/heads';
import { verifyRows } from '@/lib/db/history/verify';
import type { EvidenceSaysRow, ForeignChainRow, PurchaseRow, WholeRow } from '@/lib/db/store/rows';
import type { Vault } from '@/lib/db/store/schema';
import type { CaseRecord } from '@/lib/model/case';
import type { EvidenceRecord, LedgerEntry } from '@/lib/model/evidence';
import type { Head, HistoryEntry } from '@/lib/model/history/entry';
import type { OrderRecord } from '@/lib/model/purchase';
import { freshVault, wholeRows } from '../../examples';

/** A vault without a lock: bytes lie as they are. */
const UNLOCKED = freshVault();

/** All rows of a vault, as who has the database in hand may change them. */
export interface Tables {
  history: readonly HistoryEntry[];
  ledger: readonly LedgerEntry[];
  foreign: readonly ForeignChainRow[];
  evidence: readonly EvidenceRecord[];
  says: readonly EvidenceSaysRow[];
  orders: readonly OrderRecord[];
  purchases: readonly PurchaseRow[];
  cases: readonly CaseRecord[];
  blobs: readonly WholeRow[];
  noted: readonly Head[];
  end: Head | undefined;
  oldEnds: readonly string[];
}
export type TableName = Exclude<keyof Tables, 'end' | 'oldEnds' | 'noted'>;

export async function tablesOf(db: Vault): Promise<Tables> {
  return {
    history: await db.history.toArray(),
    ledger: await db.ledger.toArray(),
    foreign: await db.foreignChains.toArray(),
    evidence: await db.evidence.toArray(),
    says: await db.evidenceSays.toArray(),
    orders: await db.orders.toArray(),
    purchases: await db.purchases.toArray(),
    cases: await db.cases.toArray(),
    blobs: await wholeRows(db),
    noted: await knownHeads(db),
    end: await ownEnd(db),
    oldEnds: await knownOldEnds(db),
  };
}

/** Entries and bytes that stay as they are need not be hashed for each of a thousand checks. */
const links = new WeakMap<HistoryEntry, Link>();
const whole = new WeakMap<WholeRow, Promise<boolean>>();

function once<K extends object, V>(known: WeakMap<K, V>, key: K, make: () => V): V {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

/** What the check of the vault finds in these rows, every byte included. */
export async function faultsOf(tables: Tables, heads: readonly Head[] = []): Promise<Fault[]> {
  const { history, blobs, evidence, ...rest } = tables;
  const found = await verifyRows(
    {
      ...rest,
      evidence,
      notes: notesIn(history),
      links: history.map((entry) => once(links, entry, () => linkOf(entry))),
      blobs: blobs.map(({ sha256 }) => sha256),
      staging: false,
    },
    heads,
  );
  const bytes = await Promise.all(
    blobs.map(async (blob): Promise<Fault[]> => {
      const sound = await once(whole, blob, async () => (await sha256Hex(blob.bytes)) === blob.sha256);
      const of = evidence.filter(({ sha256 }) => sha256 === blob.sha256);
      const fit = sound && of.every(({ bytes }) => bytes === blob.bytes.byteLength);
      return fit || (await Promise.all(of.map((item) => storedBytes(UNLOCKED, blob).isWhole(item)))).every(Boolean)
        ? []
        : [{ kind: 'bytes' }];
    }),
  );
  return [...found.faults, ...bytes.flat()];
}
