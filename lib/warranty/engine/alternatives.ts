import type { Calendar } from '../calendar/calendar';
import type { RightWindow } from '../rules/rule';
import type { Dates, Window } from '../window';
import type { Known } from './dated-facts';
import { setEnds } from './ends';
import { latestPeriod, stateFrom } from './estimates';
import { periodOf } from './periods';
import { originalStart, REGULATION_2024, restartOf, type Start } from './starts';

/**
 * The same period as others count it: from the invoice (三包 8 against 实施条例 18), and without the restart that an exchange gives
 * (实施条例 18 against the terms of some sellers and makers). To be shown beside the result, never merged with it.
 */
export function alternativesOf(
  ruleId: string,
  calc: RightWindow,
  known: Known,
  calendar: Calendar,
): Window['alternatives'] {
  const { delivered, invoice, exchanged } = known;
  const ways = calc.alternatives ?? [];
  const alternatives: NonNullable<Window['alternatives']> = {};
  // Without any date of delivery the invoice is all there is: still only another way to count, not the result.
  const counted = delivered === undefined || (delivered >= REGULATION_2024 && invoice !== delivered);
  if (ways.includes('invoice') && invoice !== undefined && counted && exchanged === undefined)
    alternatives.invoice = count(calc, { day: invoice, basis: 'invoice', estimated: false }, known, calendar);
  const original = ways.includes('no-restart') && restartOf(calc, known) && originalStart(ruleId, calc, known);
  if (original) alternatives.noRestart = count(calc, original, known, calendar);
  return alternatives.invoice || alternatives.noRestart ? alternatives : undefined;
}

function count(calc: RightWindow, start: Start, known: Known, calendar: Calendar): Dates {
  const period = periodOf(calc, start, known, calendar);
  const dates: Dates = { state: 'unknown' };
  setEnds(
    dates,
    period.safe,
    period.legal,
    stateFrom(start, period, latestPeriod(start, calc, known, calendar), known),
  );
  return dates;
}
