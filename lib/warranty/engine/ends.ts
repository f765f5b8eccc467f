import { type Day, isoOf } from '../calendar/counting';
import type { Dates, Window } from '../window';

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
