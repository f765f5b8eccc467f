import type { Source, ToldBy } from '../../../model/purchase';
import { contradicts } from './contradictions';

/** `<page> <layout>`: how a source is named in `told`. */
export function sourceName(source: Pick<Source, 'page' | 'layout'>): string {
  return `${source.page} ${source.layout}`;
}

/**
 * Who may correct whom: an order's own page, and that of its parcel, know more than a list, a described layout more than the reader that goes by
 * labels, and any page more than what was typed in by hand.
 */
export function sourceRank(source: string | undefined): number {
  const [page, layout, translated] = source?.split(' ', 3) ?? [];
  const rank = page === 'order-detail' || page === 'order-logistics' ? 2 : page === 'order-list' ? 1 : 0;
  // Its words are a translator's: they fill gaps, and correct nothing but another translation.
  if (translated) return 0.1 * rank;
  return rank === 0 || layout === 'labels' ? rank : rank + 2;
}

/** What two records say about their fields' sources, and the list that the merged record gets. */
export interface Votes {
  known: ToldBy;
  seen: ToldBy;
  merged: ToldBy;
  /** Filled with what a source of the same standing contradicted. */
  replaced?: { field: string; was: string; source: string }[];
}

/**
 * Field by field: what is missing is filled in, what is there is corrected only by a source of the same or a higher
 * standing, and nothing is ever blanked. Of two moments on one day the one with a clock wins, whoever tells it.
 */
export function mergeFields<T extends object>(
  known: T,
  seen: T,
  fields: readonly (keyof T & string)[],
  votes: Votes,
  prefix = '',
): T {
  const merged = { ...known };
  for (const field of fields) {
    const name = prefix + field;
    const value = seen[field];
    const source = votes.seen[name];
    if (value === undefined) continue;
    if (known[field] === undefined || replaces(known[field], votes.known[name], value, source)) {
      noteContradiction(votes, name, known[field], value);
      merged[field] = value;
      if (source !== undefined) votes.merged[name] = source;
    }
  }
  return merged;
}

function noteContradiction(votes: Votes, name: string, was: unknown, is: unknown): void {
  const [before, after] = [votes.known[name], votes.seen[name]];
  if (!votes.replaced || was === undefined || before === undefined || sourceRank(before) !== sourceRank(after)) return;
  if (contradicts(name, was, is)) votes.replaced.push({ field: name, was: String(was).slice(0, 500), source: before });
}

function replaces(known: unknown, knownSource: string | undefined, seen: unknown, source: string | undefined): boolean {
  const clock = clockOf(seen) - clockOf(known);
  if (clock !== 0 && dayOf(known) === dayOf(seen)) return clock > 0;
  return sourceRank(source) >= sourceRank(knownSource);
}

const MOMENT = /^\d{4}-\d{2}-\d{2}(T|$)/;

function dayOf(value: unknown): string | undefined {
  return typeof value === 'string' && MOMENT.test(value) ? value.slice(0, 10) : undefined;
}

function clockOf(value: unknown): 0 | 1 {
  return dayOf(value) !== undefined && String(value).length > 10 ? 1 : 0;
}
