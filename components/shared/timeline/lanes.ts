import type { CivilDate } from '@/lib/model/dates';
import type { Window } from '@/lib/warranty/window';
import type { TimelineEvent } from './events';

/** One window as a bar. */
export interface Bar {
  window: Window;
  kind: 'law' | 'promise' | 'other-side';
  start: CivilDate;
  safe: CivilDate;
  /** With the shift over a holiday. */
  end: CivilDate;
}

/** The windows that have an end. What was typed in with its last day only begins with the phone. */
export function barsOf(windows: readonly Window[], events: readonly TimelineEvent[]): Bar[] {
  const begin = [...windows.flatMap(({ start }) => start ?? []), ...events.map(({ day }) => day)].toSorted()[0];
  return windows.flatMap((window): Bar[] => {
    const safe = window.safeEnd ?? window.legalEnd;
    if (!safe) return [];
    const end = window.legalEnd ?? safe;
    const [start = safe] = [window.start ?? begin ?? safe, safe].toSorted();
    return [{ window, kind: kindOf(window), start, safe, end }];
  });
}

function kindOf({ ruleId, state }: Window): Bar['kind'] {
  if (state === 'waiting' || state === 'due') return 'other-side';
  return ruleId.startsWith('law.') ? 'law' : 'promise';
}
