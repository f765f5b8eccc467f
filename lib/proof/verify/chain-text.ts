import { GENESIS } from '../../db/evidence/ledger';
import { sumOf } from '../../db/history/sum';
import { canonicalJson } from '../../db/store/canonical-json';
import { LedgerEntry } from '../../model/evidence';
import { HistoryEntry } from '../../model/history/entry';

/** What a line says that matters here, of whichever version it is. */
export interface Line {
  text: string;
  hash: string;
  prev: string;
  seq: number;
  evidenceId?: string | undefined;
  sha256?: string | undefined;
  removed: boolean;
}

/** The lines of a chain's file; `undefined` where it is none. */
export function chainOf(text: string | undefined): Line[] | undefined {
  if (text === undefined || (text !== '' && !text.endsWith('\n'))) return undefined;
  const chain: Line[] = [];
  for (const line of text.split('\n').slice(0, -1)) {
    const entry = line[64] === ' ' ? lineOf(line.slice(0, 64), line.slice(65)) : undefined;
    if (!entry) return undefined;
    chain.push(entry);
  }
  return chain;
}

function lineOf(hash: string, text: string): Line | undefined {
  const fields = json(text);
  if (typeof fields !== 'object' || fields === null || canonicalJson(fields) !== text) return undefined;
  const old = LedgerEntry.safeParse({ ...fields, hash });
  if (old.success) return { ...old.data, text, removed: old.data.action === 'removed' };
  const entry = HistoryEntry.safeParse({ ...fields, hash, texts: [] });
  return entry.success ? { ...entry.data, text, removed: entry.data.kind === 'removed' } : undefined;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where the first line stands that does not follow from the one before it, or was altered; -1 = all is well. */
export function brokenAt(chain: readonly Line[]): number {
  return chain.findIndex(({ text, hash, prev }, i) => sumOf(text) !== hash || prev !== (chain[i - 1]?.hash ?? GENESIS));
}
