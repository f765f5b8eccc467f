import { type CivilDate, daysBetween } from '../model/dates';
import type { Window } from '../warranty/window';
import type { Said } from '../warranty/words/headline';

/** One right in the small bar: how it stands, and how much of its time has gone, 0..100. */
export interface Segment {
  word: string;
  state: 'open' | 'last' | 'about' | 'over' | 'unsure' | 'off';
  gone: number;
  /** Share of the width, in percent. */
  width: number;
  end?: CivilDate;
}

export interface BarModel {
  segments: Segment[];
  /** Where today stands, in percent of the whole. */
  now?: number;
}

/** The three doors everyone knows, in the order in which they close; the first two weeks are drawn larger. */
const STAGES = [
  { ruleId: 'law.sanbao.return7', word: '退', width: 30 },
  { ruleId: 'law.sanbao.exchange15', word: '换', width: 28 },
  { ruleId: 'law.sanbao.host1y', word: '修', width: 42 },
] as const;

export function barOf(windows: readonly Window[], lead: Said, today: CivilDate): BarModel | undefined {
  const stages = STAGES.flatMap((stage) => {
    const window = windows.find(({ ruleId }) => ruleId === stage.ruleId);
    return window ? [{ ...stage, window, end: window.legalEnd ?? window.safeEnd }] : [];
  });
  if (stages.length === 0) return undefined;
  const last = lastGroup(windows, lead);
  const whole = stages.reduce((sum, { width }) => sum + width, 0);
  let from: CivilDate | undefined = stages[0]?.window.start;
  let left = 0;
  let now: number | undefined;
  const segments = stages.map(({ word, width: share, window, end }): Segment => {
    const width = (share / whole) * 100;
    const begin = from;
    const length = begin && end ? Math.max(1, daysBetween(begin, end)) : 0;
    const passed = begin && length ? Math.min(1, Math.max(0, daysBetween(begin, today) / length)) : 0;
    if (begin && end && today >= begin && today <= end && now === undefined) now = left + passed * width;
    left += width;
    from = end ?? from;
    return { word, width, gone: Math.round(passed * 100), state: stateOf(window, last), ...(end ? { end } : {}) };
  });
  return { segments, ...(now === undefined ? {} : { now: Math.min(now, 99) }) };
}

function stateOf({ state, estimated, group }: Window, last: string | undefined): Segment['state'] {
  if (state === 'not-started') return 'off';
  if (state === 'closed') return 'over';
  if (state === 'unknown') return 'unsure';
  if (estimated) return 'about';
  return last === group ? 'last' : 'open';
}

/** The right whose true last days these are. The return without a reason shares the segment of the return for a fault. */
function lastGroup(windows: readonly Window[], { tone, ruleId }: Said): string | undefined {
  if (tone !== 'last') return undefined;
  const group = windows.find((window) => window.ruleId === ruleId)?.group;
  return group === 'no-reason-return' ? 'fault-return' : group;
}
