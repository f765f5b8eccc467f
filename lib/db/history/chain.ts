import { HistoryEntry } from '../../model/history/entry';
import { partSchema } from '../../model/history/part-schema';
import { Began, Purged } from '../../model/history/parts';
import { caseDrops, caseOf } from '../cases/case-parts';
import { GENESIS } from '../evidence/ledger';
import { canonicalJson } from '../store/canonical-json';
import { readPart } from './read-part';
import { hashOfHistory, sumOf } from './sum';

/** An entry as the check of its chain needs it: looked through, and without its words, which are most of its size. */
export interface Link extends Omit<HistoryEntry, 'texts'> {
  /** It is not what was hashed, or not what an entry of its kind says. */
  altered: boolean;
  /** It may begin a chain. */
  first: boolean;
  /** Parts whose words are not there. */
  missing: readonly string[];
  /** Parts whose words it took away. */
  drops: readonly string[];
  /** The end of the chain of version 1 that it goes on from. */
  after?: string;
  /** The dispute it is about. */
  caseId?: string;
}

export function linkOf(entry: HistoryEntry): Link {
  if (!HistoryEntry.safeParse(entry).success) return noLink(entry);
  const { texts, ...rest } = entry;
  const caseId = caseOf(entry);
  const after = entry.kind === 'began' ? readPart(entry, Began)?.ledger?.hash : undefined;
  return {
    ...rest,
    altered: isAltered(entry),
    first: isFirst(entry, after),
    // The record of an item lies with the item.
    missing: entry.kind === 'kept' ? [] : entry.parts.filter((_, i) => texts[i] === null),
    drops: entry.kind === 'purged' ? (readPart(entry, Purged)?.drops ?? []) : caseDrops(entry),
    ...(after === undefined ? {} : { after }),
    ...(caseId === undefined ? {} : { caseId }),
  };
}

/** A row that is no entry at all, whoever wrote it. */
function noLink({ hash, kind }: HistoryEntry): Link {
  const zero = { device: '', seq: 0, prev: '', clock: 0, at: 0, orderKey: '' as const, parts: [] };
  return { ...zero, hash: String(hash), kind, altered: true, first: false, missing: [], drops: [] };
}

/** The first entry that does not follow from the one before it, or does not say what its sums say. */
export const chainFault = (entries: readonly HistoryEntry[]): Link | undefined => chainFaults(entries.map(linkOf))[0];

/** Of each device the first such entry. */
export function chainFaults(links: readonly Link[]): Link[] {
  const dropped = new Set(links.flatMap(({ drops }) => drops));
  const gone = new Set(links.flatMap(({ kind, evidenceId }) => (kind === 'removed' && evidenceId ? evidenceId : [])));
  const purged = new Set(links.flatMap(({ kind, orderKey }) => (kind === 'purged' ? orderKey : [])));
  // With an item goes what was said of it.
  const ofGone = ({ kind, evidenceId = '', orderKey }: Link) =>
    kind === 'noted' && (gone.has(evidenceId) || purged.has(orderKey));
  const wordless = (link: Link) => !ofGone(link) && link.missing.some((part) => !dropped.has(part));
  return chainsOf(links).flatMap((chain) => faultIn(chain, wordless) ?? []);
}

export function chainsOf(links: readonly Link[]): Link[][] {
  const byDevice = new Map<string, Link[]>();
  for (const link of links) {
    const chain = byDevice.get(link.device);
    if (chain) chain.push(link);
    else byDevice.set(link.device, [link]);
  }
  return [...byDevice.values()].map((chain) => chain.sort((a, b) => a.seq - b.seq));
}

/** One device's entries. A chain may have two ends: a disk was put back to an earlier state and went on from there. */
function faultIn(chain: readonly Link[], wordless: (link: Link) => boolean): Link | undefined {
  const byHash = new Map(chain.map((link) => [link.hash, link]));
  if (byHash.size < chain.length) return chain[0];
  return chain.find((link) => !follows(link, byHash.get(link.prev)) || link.altered || wordless(link));
}

function follows(link: Link, before: Link | undefined): boolean {
  if (link.seq === 1) return link.first;
  return before !== undefined && before.seq === link.seq - 1 && before.clock < link.clock && link.kind !== 'began';
}

/** A device's first entry goes on from the chain it kept in version 1, if it did. */
function isFirst(entry: HistoryEntry, after: string | undefined): boolean {
  if (entry.kind === 'began') return entry.prev === (after ?? GENESIS);
  return (
    (entry.kind === 'recorded' || entry.kind === 'argued') && entry.device.startsWith('v1-') && entry.prev === GENESIS
  );
}

/** Is any of it not what was hashed? */
function isAltered(entry: HistoryEntry): boolean {
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
