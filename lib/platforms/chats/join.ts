import type { ChatMessage } from './chat';

/** A message where it was seen: CSS pixels from the top of the talk, as the page counted them then. */
export interface Seen extends ChatMessage {
  y: number;
}

export interface Joiner {
  /**
   * Messages that stood one under the other, none missing between them.
   *
   * @param height of the whole talk just then, as the page counted it: what is put above moves everything down
   */
  add(run: readonly Seen[], height: number): void;
  /** All that was seen, in order; between two parts something may be missing. */
  parts(): ChatMessage[][];
}

/** Pixels by which places may differ that are one: lines wrap, pictures come. */
const NEAR = 12;
/** So many equal messages in a row are no chance, where places say nothing. */
const SURE = 3;

/**
 * Puts together what a page showed of a talk, a piece at a time and in any order. Pages that drop what is out of view never
 * show all of it, and people say the same thing twice: so two pieces are joined only where every message they share is the
 * same, at the same place.
 */
export function joiner(): Joiner {
  let parts: Seen[][] = [];
  /** What is taken off a page's count of pixels, so that all counts agree. */
  let shift = 0;
  let before: number | undefined;

  return {
    add(run, height) {
      if (run.length === 0) return;
      const grown = before === undefined ? 0 : height - before;
      before = height;
      const shifts = grown === 0 ? [shift] : [shift, shift + grown];
      const all = parts.flatMap((part) => overlaps(part, run).map((overlap) => ({ part, ...overlap })));
      const placed = shifts.flatMap((by) => all.map((overlap) => ({ ...overlap, by, off: offOf(overlap, run, by) })));
      const best = placed.filter(({ off }) => off <= NEAR).toSorted((a, b) => a.off - b.off || b.length - a.length)[0];
      const found = best ?? (grown === 0 ? undefined : byWords(all, run));
      if (found) shift = found.by;
      const own = run.map((message) => ({ ...message, y: message.y - shift }));
      parts = settle(found ? replace(parts, found.part, together(found.part, own, found.from)) : [...parts, own]);
    },
    parts: () => parts.map((part) => part.map(({ y: _y, ...message }) => message)),
  };
}

interface Overlap {
  /** Of the part, the place of the run's first message; below zero the run begins before the part. */
  from: number;
  /** Messages they share. */
  length: number;
}

/** Every way in which a run can lie over a part so that all messages they then share are the same. */
function overlaps(part: readonly Seen[], run: readonly Seen[]): Overlap[] {
  const found: Overlap[] = [];
  for (let from = 1 - run.length; from < part.length; from++) {
    const start = Math.max(0, from);
    const end = Math.min(part.length, from + run.length);
    let same = true;
    for (let i = start; same && i < end; i++) same = equal(part[i], run[i - from]);
    if (same) found.push({ from, length: end - start });
  }
  return found;
}

function equal(a: Seen | undefined, b: Seen | undefined): boolean {
  return a !== undefined && b !== undefined && a.text === b.text && a.who === b.who && a.at === b.at;
}

/** How far the shared messages are from where they were. The middle one counts: a picture that came moves some, not most. */
function offOf({ part, from }: Overlap & { part: readonly Seen[] }, run: readonly Seen[], by: number): number {
  return Math.abs(middle(differences(part, run, from)) - by);
}

function differences(part: readonly Seen[], run: readonly Seen[], from: number): number[] {
  return run.flatMap(({ y }, i) => {
    const known = part[from + i];
    return known ? [y - known.y] : [];
  });
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The page counts anew and nobody knows how: then by the words alone, where these leave no doubt. */
function byWords<P extends Overlap & { part: readonly Seen[] }>(
  all: readonly P[],
  run: readonly Seen[],
): (P & { by: number }) | undefined {
  const [first, second] = all.filter(({ length }) => length >= SURE).toSorted((a, b) => b.length - a.length);
  if (!first || first.length === second?.length) return undefined;
  return { ...first, by: middle(differences(first.part, run, first.from)) };
}

/** The part and what the run adds before and after it. */
function together(part: readonly Seen[], run: readonly Seen[], from: number): Seen[] {
  return [...run.slice(0, Math.max(0, -from)), ...part, ...run.slice(Math.max(0, part.length - from))];
}

function replace(parts: readonly Seen[][], old: readonly Seen[], by: Seen[]): Seen[][] {
  return parts.map((part) => (part === old ? by : part));
}

/** In the order of their places; parts that have come to touch each other are one. */
function settle(parts: readonly Seen[][]): Seen[][] {
  const sorted = parts.toSorted((a, b) => (a[0]?.y ?? 0) - (b[0]?.y ?? 0));
  const settled: Seen[][] = [];
  for (const part of sorted) {
    const last = settled.at(-1);
    const over = last && overlaps(last, part).filter((one) => offOf({ part: last, ...one }, part, 0) <= NEAR);
    const [best] = over?.toSorted((a, b) => b.length - a.length) ?? [];
    if (last && best) settled[settled.length - 1] = together(last, part, best.from);
    else settled.push(part);
  }
  return settled;
}
