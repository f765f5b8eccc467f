import { isOfHandset } from './handset';
import { lastDayOf } from './next-deadline';
import type { RightGroup } from './rules/rule';
import type { Window } from './window';

/** Can the buyer still act on it? */
export function canUse(window: Window, today: string): boolean {
  const end = lastDayOf(window);
  return end !== undefined && end >= today;
}

/**
 * For each right of the phone that can be used on `today` the one window that stands for it: what the law or the shop gives before what
 * depends on a condition, on a maker's word or on a platform's clock; of two alike the one that lasts. One right, one line.
 */
export function standingRights(windows: readonly Window[], today: string): Window[] {
  const standing = new Map<RightGroup | string, Window>();
  for (const window of windows) {
    if (!isOfHandset(window) || window.doubtful || !canUse(window, today)) continue;
    // Two covers are two rights, though both are covers.
    const right = window.group === 'cover' || window.group === undefined ? window.ruleId : window.group;
    const before = standing.get(right);
    if (!before || comesBefore(window, before)) standing.set(right, window);
  }
  return [...standing.values()];
}

function comesBefore(window: Window, than: Window): boolean {
  const [own, other] = [reserveOf(window), reserveOf(than)];
  return own === other ? (lastDayOf(window) ?? '') > (lastDayOf(than) ?? '') : own < other;
}

/** How much there is to be said against it. */
function reserveOf({ ruleId, spoilt, conditions }: Window): number {
  const of = isByMaker(ruleId) ? 2 : /^(law|promise)\./.test(ruleId) ? 0 : 1;
  return of + (spoilt ? 10 : conditions ? 5 : 0);
}

export function isByMaker(ruleId: string): boolean {
  return ruleId.startsWith('brand.') || ruleId === 'promise.brand-warranty';
}
