import { type CivilDate, daysBetween } from '@/lib/model/dates';
import { dayInWords } from '@/lib/model/words/day';
import { lastDayOf } from '@/lib/warranty/next-deadline';
import type { Window } from '@/lib/warranty/window';

export interface Until {
  /** Set large: `剩 3 天`. */
  strong?: string;
  words: string;
  tone: 'open' | 'last' | 'way' | 'due' | 'over';
}

/** Periods up to this are told as days left as well. */
const COUNTED = 31;
const LAST = 3;

/** Until when, in a few words: `剩 3 天，12月3日`, `约到 12月3日`, `11月3日 已过`. */
export function untilOf(window: Window, today: CivilDate): Until {
  const { state, safeEnd, legalEnd, estimated, provisional } = window;
  const last = legalEnd ?? safeEnd;
  const end = lastDayOf(window);
  const on = (day: CivilDate) => dayInWords(day, today);
  if (state === 'not-started') return { words: '签收后开始算', tone: 'way' };
  if (state === 'waiting') return { words: last ? `等对方，到 ${on(last)}` : '等对方', tone: 'way' };
  if (state === 'due') return { strong: '可以要求', words: last ? `${on(last)} 已逾期` : '', tone: 'due' };
  if (state === 'closed') return { words: last ? `${on(last)} 已过` : '已过', tone: 'over' };
  if (!end) return { words: safeEnd ? `可能过了，最早到 ${on(safeEnd)}` : '缺日期，算不出来', tone: 'over' };
  if (estimated) return { words: `约到 ${on(end)}`, tone: 'open' };
  if (state === 'extended') return { strong: '今天就办', words: `遇节假日通常可到 ${on(end)}`, tone: 'last' };
  const left = daysBetween(today, end);
  if (left === 0) return { strong: '今天最后一天', words: on(end), tone: 'last' };
  const tone = left <= LAST && !provisional ? 'last' : 'open';
  return left <= COUNTED ? { strong: `剩 ${left} 天`, words: `到 ${on(end)}`, tone } : { words: `到 ${on(end)}`, tone };
}
