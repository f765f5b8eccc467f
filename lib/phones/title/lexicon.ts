import { CLASSES, type WordClass } from '../names/words';
import { pairsOf, startOf } from '../weights/sign-pairs';

/** How often a class of words occurs in a text, and where first (-1 if nowhere). */
export interface Count {
  count: number;
  first: number;
  /** Where the last one found ends. */
  end: number;
}

export type Tally = Record<WordClass, Count>;

interface Entry {
  word: string;
  kind: WordClass;
  /** One of these signs, and none of those, stands before or follows; empty where it does not matter. */
  unlessAfter: string;
  next: string;
  unlessNext: string;
  /** Nothing Chinese may follow. */
  ends: boolean;
}

const KINDS = Object.keys(CLASSES) as WordClass[];

const CONDITION = /[=!^]/;

/** `words.ts` tells how conditions are written. Taken apart by hand: a pattern for all of it takes 4 ms of an order list. */
function entry(written: string, kind: WordClass): Entry {
  const start = written.indexOf('<') + 1;
  const at = written.search(CONDITION);
  const sign = at < 0 ? '' : written.charAt(at);
  const around = at < 0 ? '' : written.slice(at + 1);
  return {
    word: written.slice(start, at < 0 ? written.length : at),
    kind,
    unlessAfter: written.slice(0, Math.max(0, start - 1)),
    next: sign === '=' ? around : '',
    unlessNext: sign === '!' ? around : '',
    ends: sign === '^',
  };
}

/** Words by their first two signs. */
const byStart = new Map<number, Entry[]>();
/** Words of one sign, by that sign. */
const single = new Map<number, Entry>();
for (const kind of KINDS) {
  for (const written of CLASSES[kind]) {
    const made = entry(written, kind);
    if (made.word.length === 1) {
      single.set(made.word.charCodeAt(0), made);
      continue;
    }
    const start = startOf(made.word);
    const known = byStart.get(start);
    if (known === undefined) byStart.set(start, [made]);
    else known.push(made);
  }
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

function fits(found: Entry, text: string, at: number): boolean {
  const end = at + found.word.length;
  if (!text.startsWith(found.word, at)) return false;
  if (found.ends) return end === text.length || !isHan(text.charCodeAt(end));
  if (found.next !== '') return end < text.length && found.next.includes(text.charAt(end));
  if (end < text.length && found.unlessNext.includes(text.charAt(end))) return false;
  return at === 0 || !found.unlessAfter.includes(text.charAt(at - 1));
}

const none = (): Count => ({ count: 0, first: -1, end: 0 });

/** Counts the words of every class in one pass. Words of one class do not overlap; words of different classes may. */
export function tally(text: string): Tally {
  const result: Tally = {
    accessory: none(),
    device: none(),
    card: none(),
    service: none(),
    fits: none(),
    dummy: none(),
    handset: none(),
    network: none(),
    chip: none(),
    sale: none(),
    keypad: none(),
    used: none(),
  };
  const take = (found: Entry, at: number): void => {
    const class_ = result[found.kind];
    if (at < class_.end || !fits(found, text, at)) return;
    if (class_.count === 0) class_.first = at;
    class_.count++;
    class_.end = at + found.word.length;
  };
  const pairs = pairsOf(text);
  for (let at = 0; at < text.length; at++) {
    const alone = single.get(text.charCodeAt(at));
    if (alone !== undefined) take(alone, at);
    const words = byStart.get(pairs[at] ?? 0);
    if (words !== undefined) for (const word of words) take(word, at);
  }
  return result;
}
