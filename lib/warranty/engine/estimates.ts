import type { Calendar } from '../calendar/calendar';
import type { RightWindow } from '../rules/rule';
import type { Dates } from '../window';
import type { Known } from './dated-facts';
import { type Period, periodOf } from './periods';
import type { Start } from './starts';
import { estimatedState, stateOf } from './states';

/** The same period counted from the latest day the phone can have come; `undefined` where nothing says how late that is. */
export function latestPeriod(start: Start, calc: RightWindow, known: Known, calendar: Calendar): Period | undefined {
  if (!start.estimated || start.latest === undefined) return undefined;
  const { minutes: _earliest, ...rest } = start;
  return periodOf(calc, { ...rest, day: start.latest }, known, calendar);
}

/** State of a period, known or guessed. */
export function stateFrom(start: Start, period: Period, latest: Period | undefined, known: Known): Dates['state'] {
  return start.estimated ? estimatedState(known.today, period, latest, known.doubtful) : stateOf(known.today, period);
}
