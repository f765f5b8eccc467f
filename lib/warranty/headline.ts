import { lastDayOf } from './next-deadline';
import type { RightGroup } from './rules/rule';
import type { Window } from './window';

/** From the law or from what the shop promised: return for a fault, exchange, free repair. */
const RANKS: Partial<Record<RightGroup, number>> = {
  'no-reason-return': 1,
  'fault-return': 2,
  'two-repairs': 3,
  exchange: 3,
  host: 4,
  'repair-again': 5,
};
const OF_MAKER = 6;
const OF_COVER = 7;
/** What the other side owes, the weightiest first. */
const DUTIES: Partial<Record<RightGroup, number>> = { 'no-parts': 0.1, 'late-repair': 0.2, spare: 0.3 };

/**
 * What a worried buyer is told first: a duty of the other side that is due, then the strongest right of the phone that can be used
 * on `today`. The no-reason return leads only while nothing known spoils it; accessories, price protection and the burden of proof
 * never do. `undefined` where nothing can be used, or nothing is known.
 */
export function headlineOf(windows: readonly Window[], today: string): Window | undefined {
  let best: Window | undefined;
  let bestRank = Number.POSITIVE_INFINITY;
  for (const window of windows) {
    const rank = rankOf(window, today);
    if (rank === undefined || rank > bestRank) continue;
    if (best && rank === bestRank && !isLonger(window, best)) continue;
    best = window;
    bestRank = rank;
  }
  return best;
}

function rankOf(window: Window, today: string): number | undefined {
  const { group, state, ruleId, doubtful, spoilt, conditions } = window;
  if (group === undefined || doubtful) return undefined;
  if (state === 'due') return DUTIES[group];
  if (!canUse(window, today)) return undefined;
  if (group === 'no-reason-return' && (spoilt || conditions)) return undefined;
  if (ruleId.startsWith('brand.') || ruleId === 'promise.brand-warranty') return OF_MAKER;
  return group === 'cover' ? OF_COVER : RANKS[group];
}

/** Can the buyer still act on it? */
export function canUse(window: Window, today: string): boolean {
  const end = lastDayOf(window);
  return end !== undefined && end >= today;
}

/** Of one right that several give, the one that lasts. */
function isLonger(window: Window, than: Window): boolean {
  return (lastDayOf(window) ?? '') > (lastDayOf(than) ?? '');
}
