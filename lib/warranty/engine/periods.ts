import type { Calendar } from '../calendar/calendar';
import { addMonths, type Day, momentIso } from '../calendar/counting';
import { isFreeByLaw } from '../calendar/statutory';
import type { Length, RightWindow } from '../rules/rule';
import type { Known } from './dated-facts';
import { type RepairDays, repairDaysWithin } from './repairs';
import { REGULATION_2024, type Start } from './starts';

/** A counted period. Both ends are inclusive last days. */
export interface Period {
  /** Not shifted. Absent where the length itself needs a calendar that is not known. */
  safe: Day | undefined;
  /** Shifted; absent where the calendar is not known. */
  legal: Day | undefined;
  /** Days in repair that were added to `legal`, and to `safe` where the rule says so. */
  repair: RepairDays;
  /** Of a period in hours whose first minute is known. */
  endsAt?: string;
}

const NO_REPAIR: RepairDays = { days: 0, open: false };

/** Counts a right of the buyer: first the length, then days in repair, then the shift. */
export function periodOf(calc: RightWindow, start: Start, known: Known, calendar: Calendar): Period {
  if (calc.length.unit === 'hour' && start.exact && !start.estimated && start.minutes !== undefined)
    return hoursFrom(start.minutes, calc.length.n);
  const base = endOf(start, calc.length, calendar);
  if (base === undefined) return { safe: undefined, legal: undefined, repair: NO_REPAIR };
  const delivered = known.delivered ?? start.day;
  const extends_ = calc.repairDays === 'both' || (calc.repairDays === 'legal' && delivered >= REGULATION_2024);
  const repair = extends_ ? repairDaysWithin(start.day, base, known.repairs, known.today) : NO_REPAIR;
  const safe = calc.repairDays === 'both' ? base + repair.days : base;
  return { safe, legal: shifted(base + repair.days, calc.shifts, calendar), repair };
}

/** Hours run from the minute itself and end in one: the day it lies in is the last. */
function hoursFrom(minutes: number, hours: number): Period {
  const end = minutes + hours * 60;
  const day = Math.floor((end - 1) / 1440);
  return { safe: day, legal: day, repair: NO_REPAIR, endsAt: momentIso(end) };
}

/** 民法典 203; `undefined` where the end or its shift leaves the known calendar. Nothing that stays put needs a calendar. */
export function shifted(end: Day, shifts: boolean, calendar: Calendar): Day | undefined {
  return shifts ? calendar.shift(end) : end;
}

/** The last day of a length, the day of its start not counted (民法典 201, 202). */
export function endOf(start: { day: Day; minutes?: number }, length: Length, calendar: Calendar): Day | undefined {
  switch (length.unit) {
    case 'day':
      return start.day + length.n;
    case 'month':
      return addMonths(start.day, length.n);
    case 'hour':
      // Only the day of its start is known: the last day that is wholly inside, if it began at midnight.
      return Math.floor((start.day * 1440 + length.n * 60) / 1440) - 1;
    case 'working-day':
      return afterWorkingDays(start.day, length.n, calendar);
  }
}

function afterWorkingDays(start: Day, count: number, calendar: Calendar): Day | undefined {
  let day = start;
  for (let left = count; left > 0; ) {
    day++;
    if (!calendar.knows(day)) return undefined;
    if (!calendar.isOff(day)) left--;
  }
  return day;
}

/** The same beyond the known calendar: weekends and the days that the law itself frees are off, more may be. */
export function earliestWorkingDay(start: Day, count: number, calendar: Calendar): Day {
  let day = start;
  for (let left = count; left > 0; ) {
    day++;
    if (!(calendar.knows(day) ? calendar.isOff(day) : isFreeByLaw(day))) left--;
  }
  return day;
}
