import type { CivilDate, Moment } from '@/lib/model/dates';
import type { Platform } from '@/lib/model/order';

/** The product's words for what the data says. */

export const PLATFORM_NAMES: Readonly<Record<Platform, string>> = {
  jd: '京东',
  tmall: '天猫',
  taobao: '淘宝',
  pinduoduo: '拼多多',
};

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
