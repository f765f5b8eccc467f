import { addDays, type CivilDate, isCivilDate, type Moment, readMoment } from '../../model/dates';

/**
 * Times of a parcel's record. JD and Pinduoduo write them whole; Taobao's phone page without a year (`09-05 19:33`), its PC
 * page also by the day's name (`昨天 18:54`; seen 2026-09). Its siblings (大前天, 3天前, 周三) are the same idea. What needs a day to be understood has no meaning without `today`.
 */
const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::(\d{2}))?`;
const WHOLE = String.raw`20\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?`;
const SHORT = String.raw`(?<![\d.:/-])(\d{1,2})[-/月](\d{1,2})日?\s*${CLOCK}`;
const NAMED = String.raw`(今[天日]|昨[天日]|大?前[天日]|\d{1,2}\s?天前|上?(?:[周週]|星期|[礼禮]拜)[一二三四五六日天])\s*${CLOCK}`;

/** Finds each time of a text; for {@link momentOn}. Make a new one for each text. */
export const timesPattern = () => new RegExp(`${WHOLE}|${SHORT}|${NAMED}`, 'g');

/** The first time of a text, as a moment in Beijing. `undefined` where there is none, or where it cannot be told which day. */
export function momentOn(text: string, today: CivilDate | undefined): Moment | undefined {
  const whole = readMoment(text);
  if (whole !== undefined || today === undefined) return whole;
  const [, name, ...named] = new RegExp(NAMED).exec(text) ?? [];
  if (name !== undefined) return at(addDays(today, -daysAgo(name, today)), named);
  const [, month, day, ...clock] = new RegExp(SHORT).exec(text) ?? [];
  return month === undefined || day === undefined ? undefined : at(latest(month, day, today), clock);
}

const DAYS: readonly [RegExp, number][] = [
  [/^今/, 0],
  [/^昨/, 1],
  [/^大前/, 3],
  [/^前/, 2],
];
const WEEK = '一二三四五六日';

/** How long ago a day of this name was: of 周三 the last that has come, of 上周三 the one in the week before this. */
function daysAgo(name: string, today: CivilDate): number {
  const named = DAYS.find(([words]) => words.test(name));
  if (named) return named[1];
  const counted = /^\d+/.exec(name)?.[0];
  if (counted !== undefined) return Number(counted);
  // Monday is the first day.
  const now = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const then = WEEK.indexOf(name.slice(-1).replace('天', '日'));
  return name.startsWith('上') ? now + 7 - then : (now - then + 7) % 7;
}

/** The last such day that has come: of `12-30`, read in January, last year's. */
function latest(month: string, day: string, today: CivilDate): CivilDate | undefined {
  const year = Number(today.slice(0, 4));
  const tail = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  // The 29th of February may be four years away, or eight around 2100.
  for (let back = 0; back <= 8; back++) {
    const date = `${year - back}-${tail}`;
    if (isCivilDate(date) && date <= today) return date;
  }
  return undefined;
}

function at(date: CivilDate | undefined, clock: readonly (string | undefined)[]): Moment | undefined {
  const [hour = '0', minute = '00', second = '00'] = clock;
  if (date === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return `${date}T${hour.padStart(2, '0')}:${minute}:${second}+08:00`;
}
