import { type Day, isoOf } from './counting';
import type { Dates, Window } from './index';

/** Ends as the contract has them: absent where they could not be determined. */
export function datesOf(safe: Day | undefined, legal: Day | undefined, state: Dates['state']): Dates {
  const dates: Dates = { state };
  if (safe !== undefined) dates.safeEnd = isoOf(safe);
  if (legal !== undefined) dates.legalEnd = legal === safe && dates.safeEnd ? dates.safeEnd : isoOf(legal);
  return dates;
}

/** Days to the last one on which the buyer can act; nothing once it has passed. */
export function daysLeft(
  today: Day,
  safe: Day | undefined,
  legal: Day | undefined,
  state: Dates['state'],
): Pick<Window, 'daysLeft'> {
  if (safe !== undefined && today <= safe) return { daysLeft: safe - today };
  return state === 'extended' && legal !== undefined ? { daysLeft: legal - today } : {};
}
