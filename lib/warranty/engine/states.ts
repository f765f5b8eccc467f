import type { Day } from '../calendar/counting';
import type { Dates } from '../window';

type State = Dates['state'];

/**
 * Where nothing says how late the phone can have come: a pre-sale may lie months between payment and delivery, a year it does not.
 * A convention, not law.
 */
const ESTIMATE_MARGIN = 365;
/** The longest holiday so far has 9 days: where the calendar is unknown, so long the shift may still carry. A convention. */
const CALENDAR_MARGIN = 10;

/** The two last days, absent where they could not be determined. */
export interface Ends {
  safe: Day | undefined;
  legal: Day | undefined;
}

/** State of a right of the buyer on `today`. */
export function stateOf(today: Day, { safe, legal }: Ends): State {
  if (safe === undefined) return 'unknown';
  if (today < safe) return 'open';
  if (today === safe) return 'last-day';
  if (legal !== undefined && today <= legal) return 'extended';
  return legal === undefined && today - safe <= CALENDAR_MARGIN ? 'unknown' : 'closed';
}

/**
 * The same for a period that begins with an estimate: past its end the true one may still lie ahead, until the end counted from the
 * latest day the phone can have come has passed too. `sent`: the phone is said to be on its way, so that no day is late enough.
 */
export function estimatedState(today: Day, ends: Ends, latest: Ends | undefined, sent: boolean): State {
  const state = stateOf(today, ends);
  if (state !== 'closed') return state;
  if (latest) return stateOf(today, latest) === 'closed' ? 'closed' : 'unknown';
  return sent || today - (ends.legal ?? ends.safe ?? today) <= ESTIMATE_MARGIN ? 'unknown' : 'closed';
}

/** State of a time limit that binds the other side: the buyer's right arises when it has passed. */
export function otherSideState(today: Day, safe: Day, legal: Day | undefined): State {
  if (today <= (legal ?? safe)) return 'waiting';
  return legal === undefined && today - safe <= CALENDAR_MARGIN ? 'unknown' : 'due';
}
