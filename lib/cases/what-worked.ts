import type { CaseOutcome, CaseRecord, StageId } from '../model/case';
import { civilDateOf, daysBetween } from '../model/dates';
import type { Fen } from '../model/money';

/** What one's own closed cases came to, counted. */
export interface Worked {
  kind: CaseOutcome['kind'];
  count: number;
  /** Mean, from the day the case began to the day it was done. */
  days: number;
  /** Of those that named one. */
  amount: Fen;
  /** At which steps the other side gave in, the commonest first. */
  steps: StageId[];
}

/** By outcome, the commonest first. Nothing is compared with anybody else's cases: none are known. */
export function whatWorked(records: readonly CaseRecord[]): Worked[] {
  const closed = records.flatMap((record) => (record.outcome ? [{ record, outcome: record.outcome }] : []));
  const groups = groupedBy(closed, ({ outcome }) => outcome.kind);
  return groups
    .map(([kind, all]) => ({
      kind,
      count: all.length,
      days: Math.round(all.reduce((sum, { record }) => sum + (daysOf(record) ?? 0), 0) / all.length),
      amount: all.reduce((sum, { outcome }) => sum + (outcome.amount ?? 0), 0),
      steps: kind === 'gave-up' ? [] : commonest(all.map(({ record }) => turnedAt(record))),
    }))
    .toSorted((a, b) => b.count - a.count);
}

/** Days from the beginning to the end of one case. */
export function daysOf({ openedAt, outcome }: CaseRecord): number | undefined {
  return outcome && Math.max(0, daysBetween(civilDateOf(openedAt), outcome.on));
}

/** Where they agreed or did it; where nothing says so, the step on which it ended. */
function turnedAt({ entries, stage }: CaseRecord): StageId {
  const yes = entries.findLast(({ kind }) => YES.has(kind));
  return yes?.stage ?? stage;
}

const YES: ReadonlySet<string> = new Set(['agreed', 'promised', 'refunded', 'exchanged', 'repair-back']);

function commonest(steps: readonly StageId[]): StageId[] {
  return groupedBy(steps, (step) => step)
    .toSorted((a, b) => b[1].length - a[1].length)
    .map(([step]) => step);
}

function groupedBy<T, K>(all: readonly T[], key: (one: T) => K): [K, T[]][] {
  const groups = new Map<K, T[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return [...groups];
}
