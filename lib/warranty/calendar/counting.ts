/**
 * Days as integers (0 = 1970-01-01). The engine counts in them and needs neither `Date`, `Temporal` nor a time zone:
 * older browsers carry no polyfill for it, the popup stays small, and ten thousand phones take well under a second.
 */
export type Day = number;

const MOMENT =
  /^\s*(\d{4})-(\d{2})-(\d{2})(?:[T\s]+(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?\s*$/i;
/** Beijing time, without summer time since 1991. */
const BEIJING_MINUTES = 8 * 60;

/**
 * The Beijing calendar day of `YYYY-MM-DD` or of an ISO 8601 time stamp; a time without an offset is Beijing time.
 * `undefined` for nothing and for anything that is no real day.
 */
export function dayOf(text: string | null | undefined): Day | undefined {
  const minutes = minutesOf(text);
  return minutes === undefined ? undefined : Math.floor(minutes / 1440);
}

/** Minutes of Beijing's clock since 1970-01-01 00:00 there; midnight where only the day is known. */
export function minutesOf(text: string | null | undefined): number | undefined {
  const found = text ? MOMENT.exec(text) : null;
  if (!found) return undefined;
  const [, year = '', month = '', date = '', hour, minute, , offset] = found;
  const day = dayFromCivil(Number(year), Number(month), Number(date));
  if (day === undefined) return undefined;
  if (hour === undefined) return day * 1440;
  if (Number(hour) > 24 || Number(minute) > 59) return undefined;
  const shift = offset === undefined ? 0 : BEIJING_MINUTES - offsetMinutes(offset);
  return day * 1440 + Number(hour) * 60 + Number(minute) + shift;
}

/** Was a time of day given, or only the day? */
export function hasTime(text: string | null | undefined): boolean {
  return MOMENT.exec(text ?? '')?.[4] !== undefined;
}

function offsetMinutes(offset: string): number {
  if (offset.toUpperCase() === 'Z') return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3).replace(':', '') || 0);
  return offset.startsWith('-') ? -minutes : minutes;
}

/** `undefined` if there is no such day. */
export function dayFromCivil(year: number, month: number, date: number): Day | undefined {
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return undefined;
  // Years begin in March here, so that the leap day comes last (Hinnant, days_from_civil).
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const ofEra = (y - era * 400) * 365 + Math.floor((y - era * 400) / 4) - Math.floor((y - era * 400) / 100) + ofYear;
  return era * 146_097 + ofEra - 719_468;
}

export interface Civil {
  year: number;
  month: number;
  date: number;
}

export function civilOf(day: Day): Civil {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch + (fromMarch < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** `YYYY-MM-DD`. */
export function isoOf(day: Day): string {
  const { year, month, date } = civilOf(day);
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}`;
}

/** `YYYY-MM-DDTHH:MM:00+08:00` of minutes on Beijing's clock. */
export function momentIso(minutes: number): string {
  const day = Math.floor(minutes / 1440);
  const ofDay = minutes - day * 1440;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${isoOf(day)}T${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}:00+08:00`;
}

/** 民法典 202: the same day number `months` later; if that month lacks it, its last day. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = civilOf(day);
  const total = year * 12 + month - 1 + months;
  const toYear = Math.floor(total / 12);
  const toMonth = total - toYear * 12 + 1;
  return dayFromCivil(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth))) ?? day;
}

/** 0 = Sunday. 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
