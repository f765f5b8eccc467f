import { addDays, type CivilDate } from '../../model/dates';
import { CHINA } from '../../warranty/calendar/calendar';
import { dayOf, isoOf } from '../../warranty/calendar/counting';
import { daysIn } from './talk';

/** What they promised, in their words, and by when. */
export interface Promised {
  by: CivilDate;
  /** The sentence. */
  words: string;
}

const WITHIN = /(\d{1,2}|[一二两三四五六七八九十])\s*(?:个)?\s*(工作日|自然日|天|日|小时|周|星期)(?:之?内|左右|后)/;
/** What is asked of the buyer is no promise: 请您3天内寄回. */
const OURS = /请您|麻烦您|需要您|(?<![给为帮替跟和])您(?:先|这边)?[^，。]{0,6}(?:寄|提交|上传|提供|填写|补充|确认)/;
const NOT = /不(?:能|会|可以|支持|予|承诺|保证)|无法|没法/;

/** The last promise in what one side said. `on`: the day it was said. */
export function promiseIn(text: string, on: CivilDate, today: CivilDate): Promised | undefined {
  let found: Promised | undefined;
  for (const words of text.split(/[。！!；;\n]/).map((part) => part.trim())) {
    if (NOT.test(words)) continue;
    const theirs = words.split(/[，,]/).filter((clause) => !OURS.test(clause));
    const by = dayIn(theirs.join('，'), on, today);
    if (by !== undefined) found = { by, words: words.slice(0, 200) };
  }
  return found;
}

function dayIn(words: string, on: CivilDate, today: CivilDate): CivilDate | undefined {
  const ahead = daysIn(words, today).find((day) => day > on);
  if (ahead !== undefined) return ahead;
  if (/后天/.test(words)) return addDays(on, 2);
  if (/明天|明日|明早|明晚/.test(words)) return addDays(on, 1);
  if (/今天|今日|今晚|下班前/.test(words)) return /会|将|给您|前|内/.test(words) ? on : undefined;
  const weekday = /(下|本|这)?(?:个)?(?:周|星期)([一二三四五六日天])/.exec(words);
  if (weekday)
    return nextWeekday(
      on,
      weekday[1] === '下',
      '一二三四五六日'.indexOf(weekday[2] === '天' ? '日' : (weekday[2] ?? '')),
    );
  if (/月底/.test(words)) return endOfMonth(on);
  const within = WITHIN.exec(words);
  if (!within) return undefined;
  const [, amount = '', unit] = within;
  const n = /\d/.test(amount) ? Number(amount) : amount === '两' ? 2 : '一二三四五六七八九十'.indexOf(amount) + 1;
  if (unit === '小时') return addDays(on, Math.ceil(n / 24));
  if (unit === '周' || unit === '星期') return addDays(on, 7 * n);
  return unit === '工作日' ? workingDays(on, n) : addDays(on, n);
}

/** Monday = 0. A day of this week that is over is the next week's. */
function nextWeekday(on: CivilDate, next: boolean, wanted: number): CivilDate {
  const today = (new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7;
  const ahead = wanted - today + (next ? 7 : 0);
  return addDays(on, ahead < 0 ? ahead + 7 : ahead);
}

function endOfMonth(on: CivilDate): CivilDate {
  const [year = 0, month = 0] = on.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** By the State Council's calendar; where it is not out yet, by weeks. */
function workingDays(on: CivilDate, n: number): CivilDate {
  let day = dayOf(on);
  for (let left = n; day !== undefined && left > 0; ) {
    day++;
    if (!CHINA.isOff(day)) left--;
  }
  return day === undefined ? addDays(on, n) : isoOf(day);
}
