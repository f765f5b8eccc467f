/**
 * Dates as pages write them. China has one time zone and no summer time (since 1991), so a page's clock is always
 * UTC+8 whatever the viewer's machine says: no `Date` of the local zone is ever involved.
 */

/** `YYYY-MM-DD`, a day in Asia/Shanghai. */
export type CivilDate = string;
/** `YYYY-MM-DDTHH:mm:ss+08:00`, or a bare {@link CivilDate} where a page shows only the day. */
export type Moment = string;

const MOMENT = /(20\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?(?:[\sT]*(\d{1,2}):(\d{2})(?::(\d{2}))?)?/;

/** The first date (and time, if it stands beside it) in a text; `undefined` if there is none or it is no real day. */
export function readMoment(text: string): Moment | undefined {
  const found = MOMENT.exec(text);
  if (!found) return undefined;
  const [, year = '', month = '', day = '', hour, minute = '00', second = '00'] = found;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isCivilDate(date)) return undefined;
  if (hour === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return date;
  return `${date}T${hour.padStart(2, '0')}:${minute}:${second}+08:00`;
}

/** Unix seconds -> Beijing time. `undefined` outside 2001..2100, where it cannot be the time of an order. */
export function momentFromUnix(seconds: number): Moment | undefined {
  if (!Number.isFinite(seconds) || seconds < 1e9 || seconds > 4.1e9) return undefined;
  return `${new Date((Math.trunc(seconds) + 8 * 3600) * 1000).toISOString().slice(0, 19)}+08:00`;
}

/** The day in Asia/Shanghai of an instant, e.g. `Date.now()`. */
export function civilDateOf(epochMilliseconds: number): CivilDate {
  return new Date(epochMilliseconds + 8 * 3600_000).toISOString().slice(0, 10);
}

/** Is it a day that exists? (`2026-02-30` does not.) */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

export function addDays(day: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Epoch milliseconds of 2001 and of 2096: what lies outside is no time of an order or of anything we keep. */
export const EARLIEST = 1e12;
export const LATEST = 4e12;

/** What a machine calls its clock may be anything; what is written down lies in the calendar. */
export function inCalendar(now: number): number {
  return Math.min(LATEST, Math.max(EARLIEST, Math.trunc(now) || EARLIEST));
}
