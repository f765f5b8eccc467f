import type { Day } from '../calendar/counting';
import type { Dates } from '../window';

type State = Dates['state'];

/** Past an estimated end the true one may still lie ahead: a parcel on its way for so long. A convention, not law. */
const ESTIMATE_MARGIN = 60;
/** The longest holiday so far has 9 days: where the calendar is unknown, so long the shift may still carry. A convention. */
const CALENDAR_MARGIN = 10;

/** State of a right of the buyer on `today`. No `safe` = no date could be determined. */
export function stateOf(today: Day, safe: Day | undefined, legal: Day | undefined, estimated: boolean): State {
  if (safe === undefined) return 'unknown';
  if (today < safe) return 'open';
  if (today === safe) return 'last-day';
  if (legal !== undefined && today <= legal) return 'extended';
  if (estimated && today - (legal ?? safe) <= ESTIMATE_MARGIN) return 'unknown';
  if (legal === undefined && today - safe <= CALENDAR_MARGIN) return 'unknown';
  return 'closed';
}

/** State of a time limit that binds the other side: the buyer's right arises when it has passed. */
export function otherSideState(today: Day, safe: Day, legal: Day | undefined): State {
  if (today <= (legal ?? safe)) return 'waiting';
  return legal === undefined && today - safe <= CALENDAR_MARGIN ? 'unknown' : 'due';
}
