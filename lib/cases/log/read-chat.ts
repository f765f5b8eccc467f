import type { EntryKind } from '../../model/case';
import { addDays, type CivilDate, isCivilDate } from '../../model/dates';

/** What a pasted chat seems to say; every field is shown to be confirmed before it is kept. */
export interface ChatReading {
  on?: CivilDate;
  at?: string;
  who?: string;
  kind?: EntryKind;
  promisedBy?: CivilDate;
}

const DAY = /(?:(20\d\d)\s*[-/.年])?\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?/;
const TIME = /\b([01]?\d|2[0-3]):([0-5]\d)\b/;
/** A line that is only a name, or a name before a colon or a time. */
const NAME = /^\s*([\p{L}\d·_（）() ]{2,20}?)\s*(?:[：:](?!\d)|\s+\d{1,4}[-/.:年月]|$)/u;
const WITHIN = /(\d{1,2}|[一二两三四五六七八九十])\s*(?:个)?\s*(工作日|天|日|小时)(?:之?内|左右)/;

const HINTS: readonly [EntryKind, RegExp][] = [
  ['refused', /不(?:支持|能|予|可以|同意)(?:退|换|修|受理)|无法(?:退|换|处理)|拒绝|驳回/],
  ['refunded', /(?:已经?|成功)退款|退款(?:已到账|成功)/],
  [
    'promised',
    /(?:会|将|承诺|保证|尽快|马上)[^。！\n]{0,12}(?:处理|退|换|寄|补|回复|联系)|(?:天|小时|工作日)(?:之?内)/,
  ],
  ['agreed', /同意|可以(?:退|换|修|寄)|已通过/],
];

/** Names, days and promises in a text somebody pasted. `today`: what 明天 and a day without a year are counted from. */
export function readChat(text: string, today: CivilDate): ChatReading {
  const said = text.slice(0, 20_000);
  const on = lastDay(said, today);
  const time = TIME.exec(said);
  const who = NAME.exec(said.split('\n')[0] ?? '')?.[1]?.trim();
  const kind = HINTS.find(([, pattern]) => pattern.test(said))?.[0];
  const promisedBy = kind === 'refused' ? undefined : promiseIn(said, on ?? today, today);
  return {
    ...(on ? { on } : {}),
    ...(time ? { at: `${time[1]?.padStart(2, '0')}:${time[2]}` } : {}),
    ...(who && !DAY.test(who) ? { who } : {}),
    ...(kind ? { kind } : {}),
    ...(promisedBy ? { promisedBy } : {}),
  };
}

function lastDay(text: string, today: CivilDate): CivilDate | undefined {
  let found: CivilDate | undefined;
  for (const match of text.matchAll(new RegExp(DAY, 'g'))) {
    const day = dayOf(match, today);
    // What lies ahead is a promise, not the day of the talk.
    if (day !== undefined && day <= today && (found === undefined || day > found)) found = day;
  }
  return found;
}

function dayOf([, year, month = '', date = '']: RegExpMatchArray, today: CivilDate): CivilDate | undefined {
  const day = `${year ?? today.slice(0, 4)}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (!isCivilDate(day)) return undefined;
  // 12月30日 read in January is last year's.
  return year === undefined && day > addDays(today, 180) ? `${Number(today.slice(0, 4)) - 1}${day.slice(4)}` : day;
}

const NUMBERS = '一二三四五六七八九十';

function promiseIn(text: string, from: CivilDate, today: CivilDate): CivilDate | undefined {
  for (const match of text.matchAll(new RegExp(DAY, 'g'))) {
    const day = dayOf(match, today);
    if (day !== undefined && day > today) return day;
  }
  if (/明天|明日/.test(text)) return addDays(from, 1);
  const within = WITHIN.exec(text);
  if (!within) return undefined;
  const [, amount = '', unit] = within;
  const n = /\d/.test(amount) ? Number(amount) : amount === '两' ? 2 : NUMBERS.indexOf(amount) + 1;
  if (unit === '小时') return addDays(from, Math.ceil(n / 24));
  // Working days as calendar days, with the weekends between: never earlier than they may answer.
  return addDays(from, unit === '工作日' ? n + 2 * Math.ceil(n / 5) : n);
}
