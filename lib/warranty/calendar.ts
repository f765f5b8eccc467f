import { civilOf, type Day, dayOf, weekdayOf } from './counting';
import { HOLIDAYS, type YearOfHolidays } from './holidays';

/** Which days are off in mainland China, for the years whose holiday notice is known. */
export interface Calendar {
  /** Is the day's year known? Outside, no shifted date may be computed. */
  knows(day: Day): boolean;
  isOff(day: Day): boolean;
  /** 民法典 203: the day itself, or the first one after it that is not off. `undefined` where the calendar ends first. */
  shift(day: Day): Day | undefined;
  /** In the last days of the last known year: the next year's notice may still change them. */
  mayChange(day: Day): boolean;
}

export function calendarOf(years: readonly YearOfHolidays[]): Calendar {
  const known = new Set(years.map(({ year }) => year));
  const lastYear = Math.max(...known);
  const off = new Set(years.flatMap(({ year, off: ranges }) => ranges.flatMap((range) => daysOf(year, range))));
  const work = new Set(years.flatMap(({ year, work: ranges }) => ranges.flatMap((range) => daysOf(year, range))));
  const knows = (day: Day) => known.has(civilOf(day).year);
  const isOff = (day: Day) => {
    if (off.has(day)) return true;
    const weekday = weekdayOf(day);
    return (weekday === 0 || weekday === 6) && !work.has(day);
  };
  return {
    knows,
    isOff,
    shift(day) {
      for (let candidate = day; knows(candidate); candidate++) if (!isOff(candidate)) return candidate;
      return undefined;
    },
    mayChange(day) {
      const { year, month, date } = civilOf(day);
      return year === lastYear && month === 12 && date > 24;
    },
  };
}

function daysOf(year: number, range: string): Day[] {
  const [from = '', to = from] = range.split('..');
  const first = dayOf(`${year}-${from}`);
  const last = dayOf(`${year}-${to}`);
  if (first === undefined || last === undefined) throw new Error(`no such holiday: ${year} ${range}`);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

export const CHINA: Calendar = calendarOf(HOLIDAYS);
