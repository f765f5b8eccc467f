import { pairsOf, startOf } from './pairs';
import { CLASSES, type WordClass } from './words';

/** How often each class of word occurs in a text, and where first (-1 if nowhere). */
export type Tally = Record<WordClass, { count: number; first: number }>;

interface Entry {
  word: string;
  /** Index in KINDS. */
  kind: number;
  after?: string;
  unlessAfter?: string;
  next?: string;
  unlessNext?: string;
  /** Nothing Chinese may follow. */
  ends?: boolean;
}

const KINDS = Object.keys(CLASSES) as WordClass[];

function entry(written: string, kind: number): Entry {
  const [, before, word = '', sign, around = ''] = /^(?:(.+)<)?([^<=!^]+)(?:([=!^])(.*))?$/.exec(written) ?? [];
  return {
    word,
    kind,
    ...(before === undefined ? {} : { unlessAfter: before }),
    ...(sign === '=' ? { next: around } : {}),
    ...(sign === '!' ? { unlessNext: around } : {}),
    ...(sign === '^' ? { ends: true } : {}),
  };
}

/** Words by their first two signs. */
const byStart = new Map<number, Entry[]>();
/** Words of one sign, by that sign. */
const single = new Map<number, Entry>();
for (const [kind, name] of KINDS.entries()) {
  for (const written of CLASSES[name]) {
    const made = entry(written, kind);
    const known = byStart.get(startOf(made.word));
    if (made.word.length === 1) single.set(made.word.charCodeAt(0), made);
    else if (known === undefined) byStart.set(startOf(made.word), [made]);
    else known.push(made);
  }
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

function fits(found: Entry, text: string, at: number): boolean {
  const end = at + found.word.length;
  if (!text.startsWith(found.word, at)) return false;
  if (found.ends === true) return end === text.length || !isHan(text.charCodeAt(end));
  if (found.next !== undefined) return end < text.length && found.next.includes(text.charAt(end));
  if (found.unlessNext !== undefined && end < text.length && found.unlessNext.includes(text.charAt(end))) return false;
  return found.unlessAfter === undefined || at === 0 || !found.unlessAfter.includes(text.charAt(at - 1));
}

/** Counts the words of every class in one pass. Words of one class do not overlap; words of different classes may. */
export function tally(text: string): Tally {
  const counts = KINDS.map(() => 0);
  const firsts = KINDS.map(() => -1);
  const ends = KINDS.map(() => 0);
  const take = (found: Entry, at: number): void => {
    const { kind } = found;
    if (at < (ends[kind] ?? 0) || !fits(found, text, at)) return;
    if (counts[kind] === 0) firsts[kind] = at;
    counts[kind] = (counts[kind] ?? 0) + 1;
    ends[kind] = at + found.word.length;
  };
  const pairs = pairsOf(text);
  for (let at = 0; at < text.length; at++) {
    const alone = single.get(text.charCodeAt(at));
    if (alone !== undefined) take(alone, at);
    const words = byStart.get(pairs[at] ?? 0);
    if (words !== undefined) for (const word of words) take(word, at);
  }
  return Object.fromEntries(
    KINDS.map((name, kind) => [name, { count: counts[kind] ?? 0, first: firsts[kind] ?? -1 }]),
  ) as Tally;
}
