import type { Calendar } from '../calendar/calendar';
import { dayOf } from '../calendar/counting';
import type { Known } from '../engine/dated-facts';
import { setDaysLeft, setEnds } from '../engine/ends';
import { ruleWindow } from '../engine/law-windows';
import { stateOf } from '../engine/states';
import type { RightGroup } from '../rules/rule';
import type { PurchaseFacts, Window } from '../window';
import { conditionWords, RIGHT_NAMES } from '../words/right-names';
import type { PromiseMark } from './read-marks';
import { promiseRule } from './rule-of-mark';

/** The windows of what was promised: by the marks on the page, by the maker, by cover that was bought. */
export function promiseWindows(
  marks: readonly PromiseMark[],
  { brandWarrantyEnd, extraCover }: PurchaseFacts,
  known: Known,
  calendar: Calendar,
): Window[] {
  const windows: Window[] = [];
  for (const mark of marks) {
    const window = isBroken(mark, known) ? undefined : markWindow(mark, known, calendar);
    if (!window) continue;
    if (mark.conditions) {
      window.conditions = mark.conditions;
      window.notes.push(`页面标注“${mark.text}”：${conditionWords(mark.conditions)}才有。`);
    }
    windows.push(window);
  }
  const brand = fixedWindow('promise.brand-warranty', RIGHT_NAMES.host, 'host', undefined, brandWarrantyEnd, known);
  if (brand) windows.push({ ...brand, basis: BRAND, notes: ['品牌承诺，以官网为准。'] });
  for (const { name, start, end } of extraCover ?? []) {
    const window = fixedWindow(`promise.cover.${name}`, name, 'cover', start, end, known);
    if (window) windows.push({ ...window, basis: COVER, notes: ['以保单或服务条款为准。'] });
  }
  return withOwnIds(windows);
}

/** 激活后不支持, and it was activated: the promise is over, whatever its days. */
const isBroken = ({ conditions }: PromiseMark, { activated }: Known): boolean =>
  activated !== undefined && conditions?.includes('not-activated') === true;

/** Two covers may bear one name; reminders and lists tell windows apart by their id. */
function withOwnIds(windows: Window[]): Window[] {
  const seen = new Map<string, number>();
  for (const window of windows) {
    const count = (seen.get(window.ruleId) ?? 0) + 1;
    seen.set(window.ruleId, count);
    if (count > 1) window.ruleId += `.${count}`;
  }
  return windows;
}

const BRAND: Window['basis'] = { start: 'event', source: '品牌官网显示的到期日（你填写的）' };
const COVER: Window['basis'] = { start: 'event', source: '延保或保险的到期日（你填写的）' };

function markWindow(mark: PromiseMark, known: Known, calendar: Calendar): Window | undefined {
  if (mark.kind === 'note') return undefined;
  if (mark.kind === 'range') {
    const window = fixedWindow(
      `promise.${mark.group}.dates`,
      RIGHT_NAMES[mark.group],
      mark.group,
      mark.from,
      mark.to,
      known,
    );
    return window && { ...window, basis: { start: 'event', source: `页面标注“${mark.text}”` } };
  }
  return ruleWindow(promiseRule(mark, known), known, calendar, new Map());
}

/** Both ends are given: nothing is counted and nothing shifts. */
function fixedWindow(
  ruleId: string,
  title: string,
  group: RightGroup,
  from: string | null | undefined,
  to: string | null | undefined,
  { today }: Known,
): Window | undefined {
  const end = dayOf(to);
  if (end === undefined) return undefined;
  const window: Window = { ruleId, title, state: 'unknown', estimated: false, basis: COVER, group, notes: [] };
  if (from) window.start = from;
  setEnds(window, end, end, stateOf(today, { safe: end, legal: end }));
  setDaysLeft(window, today, end, end);
  return window;
}
