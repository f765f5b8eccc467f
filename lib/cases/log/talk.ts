import { addDays, type CivilDate, isCivilDate } from '../../model/dates';

/** One thing somebody said in a pasted talk. */
export interface Message {
  who?: string;
  on?: CivilDate;
  /** `HH:MM` */
  at?: string;
  text: string;
}

const DAY = /(?:(20\d\d)\s*[-/.年])?\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?/;
const TIME = /(?<!\d)([01]?\d|2[0-3])[:：]([0-5]\d)(?:[:：][0-5]\d)?(?!\d)/;
/** As chats write names: 白鹭通讯-小李, 客服(12), w***8. No sentence. */
const NAME = /^[\p{L}\d·_\-*()（）【】 ]{1,24}$/u;
/** What a line has that says something, and a name has not. */
const SAYS = /[退换修寄发款请已不会在了吗的给]/;
const OF_SHOP = /客服|小二|旗舰|专营|专卖|官方|售后|商家|店家|卖家|平台|专员|店$/;

/**
 * A pasted talk, message by message: a line that is only a name and a moment heads what follows it; `小李：好的` is both in one. Lines
 * without either go on with what was said before. `today`: what a day without a year is read by.
 */
export function messagesOf(text: string, today: CivilDate): Message[] {
  const found: Message[] = [];
  let head: Omit<Message, 'text'> = {};
  for (const line of text.slice(0, 20_000).split(/\r?\n/)) {
    const { day, time, rest } = momentOf(line, today);
    const [name, said] = nameIn(rest, day !== undefined || time !== undefined);
    const moment = { ...(day ? { on: day } : {}), ...(time ? { at: time } : {}) };
    if (name !== undefined || (rest === '' && Object.keys(moment).length > 0)) {
      head = { ...head, ...moment, ...(name === undefined ? {} : { who: name }) };
      if (said) found.push({ ...head, text: said });
      else if (name !== undefined) found.push({ ...head, text: '' });
      continue;
    }
    const last = found.at(-1);
    const fresh = Object.keys(moment).length > 0 && LEADS.test(line);
    const words = fresh ? rest.replace(/^[：:，,]\s*/, '') : line.trim();
    if (!words) continue;
    if (fresh) head = { ...head, ...moment };
    if (last && !fresh) last.text = last.text ? `${last.text}\n${words}` : words;
    else found.push({ ...head, text: words });
  }
  return found.filter(({ text: said }) => said);
}

/** A moment counts as one of the talk where it stands in front. */
const LEADS = /^[\s[(（【]*(?:(?:20\d\d\s*[-/.年])?\s*\d{1,2}\s*[-/.月]|[01]?\d[:：]|2[0-3][:：])/;

function momentOf(line: string, today: CivilDate): { day?: CivilDate; time?: string; rest: string } {
  const date = DAY.exec(line);
  const named = date ? dayOf(date, today) : undefined;
  const after = date ? line.slice(date.index + date[0].length) : '';
  // What lies ahead, or is 之前, is a promise and no moment of the talk.
  const day = named !== undefined && named <= today && !/^\s*(?:之?前|以前)/.test(after) ? named : undefined;
  const clock = TIME.exec(line);
  const time = clock ? `${clock[1]?.padStart(2, '0')}:${clock[2]}` : undefined;
  const rest = (day === undefined ? line : line.replace(date?.[0] ?? '', ' ')).replace(clock?.[0] ?? '', ' ');
  const bare = rest.replace(/[[\]()（）【】]\s*[[\]()（）【】]/g, ' ').trim();
  return { ...(day ? { day } : {}), ...(time ? { time } : {}), rest: bare };
}

/** Who speaks in this line, and what; with a moment beside it, a name may stand alone. */
function nameIn(rest: string, dated: boolean): [who?: string, said?: string | undefined] {
  const colon = /^([^：:]{1,24})[：:](?!\/\/)\s*(.*)$/su.exec(rest);
  const name = (colon?.[1] ?? rest).trim();
  if (!NAME.test(name) || (SAYS.test(name) && !OF_SHOP.test(name))) return [];
  if (colon) return [name, colon[2]?.trim()];
  return dated ? [name] : [];
}

/** Every day in a text that the calendar has, one without a year the nearest to `today`. */
export function daysIn(text: string, today: CivilDate): CivilDate[] {
  return [...text.matchAll(new RegExp(DAY, 'g'))].flatMap((match) => dayOf(match, today) ?? []);
}

function dayOf([, year, month = '', date = '']: RegExpMatchArray, today: CivilDate): CivilDate | undefined {
  const of = (its: number | string) => `${its}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const thisYear = Number(today.slice(0, 4));
  const day = of(year ?? thisYear);
  if (year !== undefined) return isCivilDate(day) ? day : undefined;
  // 12月30日 read in January is last year's, 1月5日 in December the next year's.
  const near = day > addDays(today, 180) ? of(thisYear - 1) : day < addDays(today, -180) ? of(thisYear + 1) : day;
  return isCivilDate(near) ? near : undefined;
}

/** Is this the shop, the platform or the maker, by its name? */
export const isShop = (who: string): boolean => OF_SHOP.test(who);
