import { isOfHandset } from './handset';
import type { Window } from './window';

/**
 * The next door that closes for the buyer: among the rights of the phone that one can still use, the one whose last day comes first. Estimated
 * dates count; other ways of counting (`alternatives`) do not, nor do time limits of the other side. At a tie the order of the
 * windows decides: the law before a platform's clock. `undefined` when none is left.
 */
export function nextDeadline(windows: readonly Window[], today: string): Window | undefined {
  let next: Window | undefined;
  let nextEnd = '';
  for (const window of windows) {
    const end = isOfHandset(window) ? lastDayOf(window) : undefined;
    if (end === undefined || end < today || (next && end >= nextEnd)) continue;
    next = window;
    nextEnd = end;
  }
  return next;
}

/** The day to act by: the safe one, and once that has passed the one it was shifted to. `undefined` if the buyer cannot act. */
export function lastDayOf({ state, safeEnd, legalEnd }: Window): string | undefined {
  if (state === 'open' || state === 'last-day') return safeEnd;
  return state === 'extended' ? legalEnd : undefined;
}
