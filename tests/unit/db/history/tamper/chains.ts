import { sumOfRecord } from '@/lib/db/evidence/store-evidence';
import { headAt } from '@/lib/db/history/heads';
import { hashOfHistory } from '@/lib/db/history/sum';
import type { EvidenceRecord } from '@/lib/model/evidence';
import type { HistoryEntry } from '@/lib/model/history/entry';
import type { Tampering } from './rows';
import type { Tables } from './tables';
import { LAST_ITEMS } from './vault';

const YEAR = 365 * 86_400_000;

type Change = (entry: HistoryEntry) => HistoryEntry;

/** Whoever can write every row: chains cut off, rewritten and backdated with all sums right again. */
export function tamperedChains(all: Tables): Tampering[] {
  const own = all.history.filter(({ device }) => device === all.end?.device).toSorted((a, b) => a.seq - b.seq);
  const items = all.evidence.slice(-6);
  const cuts = Array.from({ length: LAST_ITEMS }, (_, i) => cutOff(all, own, i + 1));
  const rewritten = items.map((item) => withItem(all, own, item, 0));
  const backdated = items.map((item) => withItem(all, own, item, YEAR));
  const forged = [forgedEntry(all, own)];
  const wiped: Tables = {
    ...all,
    history: [],
    ledger: [],
    foreign: [],
    evidence: [],
    says: [],
    orders: [],
    purchases: [],
    cases: [],
    blobs: [],
  };
  const kinds: [string, Tables[]][] = [
    ['cut off, rows and all', cuts],
    ['rewritten to its end', rewritten],
    ['rewritten and backdated by a year', backdated],
    ['a forged entry at its end', forged],
    ['everything wiped', [wiped]],
  ];
  return kinds.flatMap(([what, tables]) =>
    tables.flatMap((one, i): Tampering[] => {
      const name = String(i + 1);
      const moved = movedEnds(one);
      const before = own.at(-1);
      const outside = before ? [headAt(before)] : [];
      return [
        { group: `chain: ${what}; the end is noted here`, name, tables: one },
        { group: `chain: ${what}; no end is noted here, one in a backup is`, name, tables: moved, heads: outside },
        { group: `chain: ${what}; no end is noted anywhere`, name, tables: moved },
      ];
    }),
  );
}

/** The noted ends made to fit as well. */
function movedEnds(tables: Tables): Tables {
  const ends = new Map<string, HistoryEntry>();
  for (const entry of tables.history)
    if (!entry.device.startsWith('v1-') && (ends.get(entry.device)?.seq ?? 0) < entry.seq)
      ends.set(entry.device, entry);
  const own = tables.end && ends.get(tables.end.device);
  return {
    ...tables,
    oldEnds: tables.foreign.map(({ end }) => end),
    noted: [...ends.values()].map(headAt),
    end: own && headAt(own),
  };
}

function cutOff(all: Tables, own: readonly HistoryEntry[], count: number): Tables {
  const gone = new Set(own.slice(-count));
  const ids = new Set([...gone].map(({ evidenceId }) => evidenceId));
  const evidence = all.evidence.filter(({ id }) => !ids.has(id));
  const used = new Set(evidence.map(({ sha256 }) => sha256));
  return {
    ...all,
    history: all.history.filter((entry) => !gone.has(entry)),
    evidence,
    blobs: all.blobs.filter(({ sha256 }) => used.has(sha256)),
  };
}

/** One record says something else, and its entry with all that follow it is made anew. */
function withItem(all: Tables, own: readonly HistoryEntry[], item: EvidenceRecord, back: number): Tables {
  const other: EvidenceRecord = { ...item, takenAt: item.takenAt - 30 * 86_400_000 - back };
  const from = own.findIndex(({ kind, evidenceId }) => kind === 'kept' && evidenceId === item.id);
  const changed: Change = (entry) => (entry.evidenceId === item.id ? { ...entry, parts: [sumOfRecord(other)] } : entry);
  const before = own[from - 1];
  const tail = rechained(own.slice(from).map(changed), before, back);
  const gone = new Set(own.slice(from));
  return {
    ...all,
    history: [...all.history.filter((entry) => !gone.has(entry)), ...tail],
    evidence: all.evidence.map((one) => (one === item ? other : one)),
  };
}

function rechained(entries: readonly HistoryEntry[], before: HistoryEntry | undefined, back: number): HistoryEntry[] {
  let prev = before?.hash ?? '0'.repeat(64);
  return entries.map((entry) => {
    const next = { ...entry, at: entry.at - back, prev };
    prev = hashOfHistory(next);
    return { ...next, hash: prev };
  });
}

/** A note that nobody wrote. */
function forgedEntry(all: Tables, own: readonly HistoryEntry[]): Tables {
  const last = own.at(-1);
  const model = all.evidence.at(-1);
  if (!last || !model) throw new Error('nothing to go on from');
  const item: EvidenceRecord = { ...model, id: `${model.id.slice(0, -4)}abcd`, name: '客服承诺' };
  const { evidenceId: _id, ...rest } = last;
  const entry = {
    ...rest,
    seq: last.seq + 1,
    clock: last.clock + 1,
    evidenceId: item.id,
    parts: [sumOfRecord(item)],
    texts: [null],
  };
  return { ...all, history: [...all.history, ...rechained([entry], last, 0)], evidence: [...all.evidence, item] };
}
