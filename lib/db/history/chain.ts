import type { HistoryEntry } from '../../model/history/entry';
import { Began, partSchema } from '../../model/history/parts';
import { GENESIS } from '../evidence/ledger';
import { canonicalJson } from '../store/canonical-json';
import { readPart } from './read-part';
import { hashOfHistory, sumOf } from './sum';

/** The first entry that does not follow from the one before it, or does not say what its sums say. */
export const chainFault = (entries: readonly HistoryEntry[]): HistoryEntry | undefined => chainFaults(entries)[0];

/** Of each device the first such entry. */
export function chainFaults(entries: readonly HistoryEntry[]): HistoryEntry[] {
  const byDevice = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    const chain = byDevice.get(entry.device);
    if (chain) chain.push(entry);
    else byDevice.set(entry.device, [entry]);
  }
  return [...byDevice.values()].flatMap((chain) => faultIn(chain) ?? []);
}

/** One device's entries. A chain may have two ends: a disk was put back to an earlier state and went on from there. */
function faultIn(chain: readonly HistoryEntry[]): HistoryEntry | undefined {
  const byHash = new Map(chain.map((entry) => [entry.hash, entry]));
  if (byHash.size < chain.length) return chain[0];
  return chain
    .toSorted((a, b) => a.seq - b.seq)
    .find((entry) => !follows(entry, byHash.get(entry.prev)) || isAltered(entry));
}

function follows(entry: HistoryEntry, before: HistoryEntry | undefined): boolean {
  if (entry.seq === 1) return isFirst(entry);
  return before !== undefined && before.seq === entry.seq - 1 && before.clock < entry.clock && entry.kind !== 'began';
}

/** A device's first entry goes on from the chain it kept in version 1, if it did. */
function isFirst(entry: HistoryEntry): boolean {
  if (entry.kind === 'began') return entry.prev === (readPart(entry, Began)?.ledger?.hash ?? GENESIS);
  return entry.kind === 'recorded' && entry.device.startsWith('v1-') && entry.prev === GENESIS;
}

/** Is any of it not what was hashed? */
export function isAltered(entry: HistoryEntry): boolean {
  if (entry.hash !== hashOfHistory(entry) || entry.texts.length !== entry.parts.length) return true;
  if (entry.device.startsWith('v1-') && entry.device !== `v1-${sumOf(canonicalJson(entry.parts)).slice(0, 32)}`)
    return true;
  return entry.texts.some((text, i) => text !== null && (sumOf(text) !== entry.parts[i] || !isPart(entry, text, i)));
}

function isPart({ kind }: HistoryEntry, text: string, index: number): boolean {
  const schema = partSchema(kind, index);
  try {
    return schema?.safeParse(JSON.parse(text)).success === true;
  } catch {
    return false;
  }
}
