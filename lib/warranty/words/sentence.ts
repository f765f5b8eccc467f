import { dayInWords } from '../../model/words/day';
import { dayOf } from '../calendar/counting';
import { lastDayOf } from '../next-deadline';
import type { Window } from '../window';
import { nameOf } from './right-names';

/** One window as a sentence that can be read out: `无理由退：还剩3天，到11月25日`. */
export function sentenceOf(window: Window, today: string): string {
  return `${nameOf(window)}：${window.estimated ? guessWords(window, today) : stateWords(window, today)}`;
}

/** Of a guess nothing is the last day. */
function guessWords(window: Window, today: string): string {
  const end = lastDayOf(window);
  return end ? `约到${dayInWords(end, today)}（按最早的算，只会更晚）` : stateWords(window, today);
}

function stateWords(window: Window, today: string): string {
  const { state, safeEnd, legalEnd } = window;
  const end = lastDayOf(window);
  const last = legalEnd ?? safeEnd;
  switch (state) {
    case 'not-started':
      return '还没签收，签收后开始算';
    case 'open':
      return end ? `还剩${daysBetween(today, end)}天，到${dayInWords(end, today)}` : '期限内';
    case 'last-day':
      return '今天是最后一天';
    case 'extended':
      return `建议日已过，按节假日顺延通常可到${end ? dayInWords(end, today) : '今天'}，请今天就办`;
    case 'closed':
      return last ? `已在${dayInWords(last, today)}结束` : '已结束';
    case 'waiting':
      return last ? `对方的期限到${dayInWords(last, today)}，过了才可主张` : '对方的期限还没到';
    case 'due':
      return last ? `对方的期限已在${dayInWords(last, today)}过去，可以主张` : '可以主张';
    case 'unknown':
      return safeEnd ? `是否已结束不能确定（最早到${dayInWords(safeEnd, today)}）` : '缺日期，算不出来';
  }
}

/**
 * The two dates and how to read them; never said as if the shift were certain. `undefined` where no date is known, and
 * where it is over: nobody can act in the past.
 */
export function adviceOf({ safeEnd, legalEnd, state, estimated }: Window, today: string): string | undefined {
  if (!safeEnd) return undefined;
  if (estimated && state !== 'unknown' && state !== 'closed')
    return `最早的算法到${dayInWords(safeEnd, today)}为止，真实期限只会更晚：填上签收日就准了。`;
  if (state === 'waiting' || state === 'due') return `对方应在${dayInWords(legalEnd ?? safeEnd, today)}前办好。`;
  const shifted =
    legalEnd && legalEnd !== safeEnd ? `；按民法典第203条通常可顺延到${dayInWords(legalEnd, today)}。` : '。';
  switch (state) {
    case 'open':
      return `建议在${dayInWords(safeEnd, today)}前办理${shifted}`;
    case 'last-day':
      return `今天是建议的最后一天${shifted}`;
    case 'extended':
      return `建议的日子${dayInWords(safeEnd, today)}已过${shifted}`;
    case 'unknown':
      return `最早的算法到${dayInWords(safeEnd, today)}为止，真实期限可能还没过：先去办，同时补上日期。`;
    case 'closed':
    case 'not-started':
      return undefined;
  }
}

export function daysBetween(from: string, to: string): number {
  return (dayOf(to) ?? 0) - (dayOf(from) ?? 0);
}
