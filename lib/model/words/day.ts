import type { CivilDate } from '../dates';

/** `11月25日` */
export function monthAndDay(day: CivilDate): string {
  const [, month = '', date = ''] = day.slice(0, 10).split('-');
  return `${Number(month)}月${Number(date)}日`;
}

/** `2026年11月25日`: in a text that is kept the year is always said. */
export function fullDay(day: CivilDate): string {
  return `${Number(day.slice(0, day.indexOf('-')))}年${monthAndDay(day)}`;
}

/** `11月25日`; with the year where it is not that of `today`. */
export function dayInWords(day: CivilDate, today: CivilDate): string {
  return day.slice(0, 4) === today.slice(0, 4) ? monthAndDay(day) : fullDay(day);
}
