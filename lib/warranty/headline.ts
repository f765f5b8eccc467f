import type { RightGroup } from './rules/rule';
import { isByMaker, standingRights } from './standing';
import type { Window } from './window';

/** From the law or from what the shop promised: return for a fault, exchange, free repair. */
const RANKS: Partial<Record<RightGroup, number>> = {
  'no-reason-return': 1,
  'fault-return': 2,
  'two-repairs': 3,
  exchange: 3.5,
  host: 4,
  'repair-again': 5,
};
const OF_MAKER = 6;
const OF_COVER = 7;
/** What the other side owes, the weightiest first. */
const DUTIES: readonly RightGroup[] = ['no-parts', 'late-repair', 'spare'];

/**
 * What a worried buyer is told first: a duty of the other side that is due, then the strongest right of the phone that can be used
 * on `today`. The no-reason return leads only while nothing known spoils it; accessories, price protection and the burden of proof
 * never do. `undefined` where nothing can be used, or nothing is known.
 */
export function headlineOf(windows: readonly Window[], today: string): Window | undefined {
  return dueDuty(windows) ?? strongest(standingRights(windows, today));
}

/** What the other side owes today. */
export function dueDuty(windows: readonly Window[]): Window | undefined {
  const due = windows.filter(({ state, doubtful }) => state === 'due' && !doubtful);
  for (const duty of DUTIES) {
    const window = due.find(({ group }) => group === duty);
    if (window) return window;
  }
  return undefined;
}

function strongest(rights: readonly Window[]): Window | undefined {
  let best: Window | undefined;
  let bestRank = Number.POSITIVE_INFINITY;
  for (const window of rights) {
    const rank = rankOf(window);
    if (rank === undefined || rank >= bestRank) continue;
    best = window;
    bestRank = rank;
  }
  return best;
}

function rankOf({ group, ruleId, spoilt, conditions }: Window): number | undefined {
  if (group === undefined || (group === 'no-reason-return' && (spoilt || conditions))) return undefined;
  if (isByMaker(ruleId)) return OF_MAKER;
  return group === 'cover' ? OF_COVER : RANKS[group];
}
