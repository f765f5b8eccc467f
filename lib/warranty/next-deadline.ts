import type { Window } from './index';

/** The window of the buyer that ends first and has not ended, judged by its safe date; `undefined` when none is left. */
export function nextDeadline(windows: readonly Window[], today: string): Window | undefined {
  let next: Window | undefined;
  for (const window of windows) {
    const end = window.state === 'extended' ? window.legalEnd : window.safeEnd;
    if (!end || end < today || window.state === 'waiting' || window.state === 'due' || window.state === 'closed')
      continue;
    if (!next || end < (next.safeEnd ?? '')) next = window;
  }
  return next;
}
