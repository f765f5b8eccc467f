import { type Day, dayFromCivil, dayOf, weekdayOf } from './counting';
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
  const numbers = years.map(({ year }) => year).sort((a, b) => a - b);
  const firstYear = numbers[0] ?? 0;
  const lastYear = numbers.at(-1) ?? -1;
  if (numbers.some((year, i) => year !== firstYear + i)) throw new Error('a year of the calendar is missing');
  const first = dayFromCivil(firstYear, 1, 1) ?? 0;
  const last = dayFromCivil(lastYear, 12, 31) ?? -1;
  const off = new Set(years.flatMap(({ year, off: ranges }) => ranges.flatMap((range) => daysOf(year, range))));
  const work = new Set(years.flatMap(({ year, work: ranges }) => ranges.flatMap((range) => daysOf(year, range))));
  const knows = (day: Day) => day >= first && day <= last;
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
    mayChange: (day) => day <= last && day > last - 7,
  };
}

function daysOf(year: number, range: string): Day[] {
  const [from = '', to = from] = range.split('..');
  const begin = dayOf(`${year}-${from}`);
  const end = dayOf(`${year}-${to}`);
  if (begin === undefined || end === undefined) throw new Error(`no such holiday: ${year} ${range}`);
  return Array.from({ length: end - begin + 1 }, (_, i) => begin + i);
}

export const CHINA: Calendar = calendarOf(HOLIDAYS);
