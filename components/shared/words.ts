import type { CivilDate, Moment } from '@/lib/model/dates';
import { PLATFORM_IDS, type Platform, platformFacts } from '@/lib/model/platform/platform';

/** The product's words for what the data says. */

export const PLATFORM_NAMES = Object.fromEntries(PLATFORM_IDS.map((id) => [id, platformFacts(id).name])) as Readonly<
  Record<Platform, string>
>;

/** `11月25日`; with the year where it is not this one. */
export function dayInWords(day: CivilDate, today: CivilDate): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const words = `${Number(month)}月${Number(date)}日`;
  return year === today.slice(0, 4) ? words : `${year}年${words}`;
}

/** `2026-11-22 09:57`, or the bare day. */
export function momentInWords(moment: Moment): string {
  return moment.length > 10 ? `${moment.slice(0, 10)} ${moment.slice(11, 16)}` : moment;
}
