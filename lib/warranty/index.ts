import { type Calendar, CHINA } from './calendar/calendar';
import { dayOf, isoOf } from './calendar/counting';
import { markBinding } from './engine/binding';
import { knownFrom } from './engine/dated-facts';
import { lawWindows } from './engine/law-windows';
import { remarkOnFacts } from './engine/remarks/of-facts';
import { withMarks } from './promises/law-against-marks';
import { promiseWindows } from './promises/promise-windows';
import { readPromises } from './promises/read-marks';
import type { PurchaseFacts, Window } from './window';

/**
 * Every right of one purchase on one day. `today`: `YYYY-MM-DD` in Asia/Shanghai. A plain function of its arguments; the calendar is
 * one of them only so that a year to come can be tried.
 */
export function windowsFor(facts: PurchaseFacts, today: string, calendar: Calendar = CHINA): Window[] {
  const day = dayOf(today);
  if (day === undefined) throw new Error(`no such day: ${today}`);
  if (facts.ended) return [];
  const known = knownFrom(facts, day);
  const marks = facts.promises?.length ? readPromises(facts.promises) : [];
  const law = withMarks(lawWindows(known, calendar), marks);
  const windows = remarkOnFacts([...law, ...promiseWindows(marks, facts, known, calendar)], known);
  return known.condition === 'new' ? markBinding(windows) : windows;
}

/**
 * The last day on which 「还没签收」 is believed without a new word: from then on the windows are estimates. `undefined` where nothing was
 * said, or where no day is known to count from.
 */
export function notStartedUntil(facts: PurchaseFacts): string | undefined {
  const { notStartedUntil: until } = knownFrom(facts, 0);
  return until === undefined || !Number.isFinite(until) ? undefined : isoOf(until);
}

export { headlineOf } from './headline';
