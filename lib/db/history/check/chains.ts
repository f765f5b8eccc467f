import type { LedgerEntry } from '../../../model/evidence';
import type { Head } from '../../../model/history/entry';
import { brokenAt } from '../../evidence/ledger';
import { chainFaults, chainsOf, type Link } from '../chain';
import { furthestOf } from '../heads';
import type { Fault } from './fault';
import { oldChains, type Rows } from './read-rows';

/** Are the chains whole, and do they lead to every end we know of? */
export async function chainsAltered(rows: Rows, heads: readonly Head[]): Promise<Fault[]> {
  const { links, noted, end } = rows;
  const broken = chainFaults(links).map(
    ({ device, seq, orderKey }): Fault => ({ kind: 'chain', device, seq, orderKey }),
  );
  const old = await Promise.all(oldChains(rows).map(brokenOld));
  return [
    ...broken,
    ...old.flat(),
    ...cut(links, [...noted, ...heads, ...(end ? [end] : [])]),
    ...after(links, [...noted, ...(end ? [end] : [])]),
    ...forked(links),
    ...oldEnds(rows),
  ];
}

async function brokenOld(chain: readonly LedgerEntry[]): Promise<Fault[]> {
  const entry = await brokenAt(chain);
  return entry ? [{ kind: 'chain', seq: entry.seq, evidenceId: entry.evidenceId }] : [];
}

/** Every end that was noted must still be an entry of its chain, as it was. */
function cut(links: readonly Link[], noted: readonly Head[]): Fault[] {
  const known = new Map(links.map((link) => [link.hash, link]));
  const missing = noted.filter(({ device, seq, hash, at }) => {
    const link = known.get(hash);
    return !link || link.device !== device || link.seq !== seq || link.at !== at;
  });
  return [...new Map(missing.map((head) => [`${head.device} ${head.seq} ${head.hash}`, head])).values()].map(
    ({ device, seq }) => ({ kind: 'cut', device, seq }),
  );
}

/** Whoever writes through us, or brings another device's chain, notes the end it has then. */
function after(links: readonly Link[], noted: readonly Head[]): Fault[] {
  const ends = furthestOf(noted);
  const more = links.filter(({ device, seq }) => !device.startsWith('v1-') && seq > (ends.get(device)?.seq ?? 0));
  const first = new Map<string, Link>();
  for (const link of more)
    if (link.seq < (first.get(link.device)?.seq ?? Number.POSITIVE_INFINITY)) first.set(link.device, link);
  return [...first.values()].map(({ device, seq }) => ({ kind: 'extra', device, seq }));
}

/** Of each device the place from where its chain says two things. */
function forked(links: readonly Link[]): Fault[] {
  return chainsOf(links).flatMap((chain) => {
    const second = chain.find(({ seq }, i) => chain[i - 1]?.seq === seq);
    return second ? [{ kind: 'forked' as const, device: second.device, seq: second.seq }] : [];
  });
}

/** The first entry of a device seals the end of the chain it kept before; that of another machine lies under its end. */
function oldEnds(rows: Rows): Fault[] {
  const { links, ledger, foreign, end, oldEnds: noted } = rows;
  const [, ...others] = oldChains(rows);
  const hashes = new Set([...ledger, ...others.flat()].map(({ hash }) => hash));
  const faults = links.flatMap(({ device, after: sealed }): Fault[] =>
    sealed !== undefined && !hashes.has(sealed) ? [{ kind: 'cut', device, seq: 0 }] : [],
  );
  for (const [i, entries] of others.entries())
    if (entries.at(-1)?.hash !== foreign[i]?.end) faults.push({ kind: 'cut', seq: entries.length });
  const there = new Set(foreign.map(({ end: key }) => key));
  for (const key of noted) if (!there.has(key)) faults.push({ kind: 'cut' });
  // Nothing is added to the own chain of version 1 since there is a history.
  const last = ledger.at(-1);
  const sealed = links.flatMap(({ after: hash }) => hash ?? []);
  if (end && last && !sealed.includes(last.hash)) faults.push({ kind: 'extra', seq: last.seq });
  return faults;
}
