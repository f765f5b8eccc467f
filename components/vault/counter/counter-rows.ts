import type { CivilDate } from '@/lib/model/dates';
import { fullDay } from '@/lib/model/words/day';
import { isOfHandset } from '@/lib/warranty/handset';
import { lastDayOf } from '@/lib/warranty/next-deadline';
import { canUse } from '@/lib/warranty/standing';
import type { Window } from '@/lib/warranty/window';
import { groupsOf } from '../phone/rights/groups';

export interface CounterRow {
  name: string;
  until: string;
  basis: string;
}

/** More do not fit on one page beside the lines to write on. */
const MOST = 9;

/** The rights that count today, each once, with the day and what they stand on; those of the phone itself first. */
export function rowsOf(windows: readonly Window[], today: CivilDate): CounterRow[] {
  return groupsOf(windows)
    .flatMap(({ rights }) => rights)
    .filter(({ window }) => canUse(window, today) || window.state === 'due' || window.state === 'waiting')
    .toSorted((a, b) => Number(isOfHandset(b.window)) - Number(isOfHandset(a.window)))
    .slice(0, MOST)
    .map(({ window }) => ({
      name: window.title,
      until: untilIn(window),
      basis: [window.basis.source, window.basis.article].filter(Boolean).join(' '),
    }));
}

function untilIn(window: Window): string {
  const end = lastDayOf(window) ?? window.legalEnd ?? window.safeEnd;
  if (window.state === 'due') return '已经可以要求';
  return end ? `${window.estimated ? '约 ' : ''}${fullDay(end)}` : '';
}
