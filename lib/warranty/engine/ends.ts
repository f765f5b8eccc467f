import { type Day, isoOf } from '../calendar/counting';
import type { Dates, Window } from '../window';
import type { Ends } from './states';

/** Writes the ends as the contract has them: absent where they could not be determined. */
export function setEnds(dates: Dates, safe: Day | undefined, legal: Day | undefined, state: Dates['state']): void {
  dates.state = state;
  if (safe !== undefined) dates.safeEnd = isoOf(safe);
  if (legal !== undefined) dates.legalEnd = legal === safe && dates.safeEnd ? dates.safeEnd : isoOf(legal);
}

/** Days to the last one on which the buyer can act; nothing once it has passed. */
export function setDaysLeft(window: Window, today: Day, safe: Day | undefined, legal: Day | undefined): void {
  if (safe === undefined) return;
  if (today <= safe) window.daysLeft = safe - today;
  else if (legal !== undefined && today <= legal) window.daysLeft = legal - today;
}

/** Says that the ends are a guess, and how far it may be off. */
export function setEstimated(window: Window, latest: Ends | undefined): void {
  window.estimated = true;
  const last = latest?.legal ?? latest?.safe;
  if (last !== undefined) window.latestEnd = isoOf(last);
}
