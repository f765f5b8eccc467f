import type { Calendar } from '../calendar/calendar';
import { dayOf } from '../calendar/counting';
import type { Known } from '../engine/dated-facts';
import { setDaysLeft, setEnds } from '../engine/ends';
import { ruleWindow } from '../engine/law-windows';
import { stateOf } from '../engine/states';
import type { RightGroup } from '../rules/rule';
import type { PurchaseFacts, Window } from '../window';
import { RIGHT_NAMES } from '../words/right-names';
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
    const window = markWindow(mark, known, calendar);
    if (window) windows.push(window);
  }
  const brand = fixedWindow('promise.brand-warranty', RIGHT_NAMES.host, 'host', undefined, brandWarrantyEnd, known);
  if (brand) windows.push({ ...brand, basis: BRAND, notes: ['品牌承诺，以官网为准。'] });
  for (const { name, start, end } of extraCover ?? []) {
    const window = fixedWindow(`promise.cover.${name}`, name, 'cover', start, end, known);
    if (window) windows.push({ ...window, basis: COVER, notes: ['以保单或服务条款为准。'] });
  }
  return withOwnIds(windows);
}

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

/** Puts the marks without a period to the law's windows they speak of. A mark that denies a right does not end it by itself. */
export function withRemarks(windows: Window[], marks: readonly PromiseMark[]): Window[] {
  for (const mark of marks) {
    if (mark.kind !== 'note' || mark.group === undefined) continue;
    for (const { ruleId, group, notes } of windows) {
      if (group !== mark.group || !ruleId.startsWith('law.')) continue;
      notes.push(
        mark.denies
          ? `页面标注“${mark.text}”。${group === 'no-reason-return' ? NO_REASON_DENIED : RIGHT_DENIED}`
          : `页面标注“${mark.text}”。`,
      );
    }
  }
  return windows;
}

/** 实施条例 19 */
const NO_REASON_DENIED = '卖家须显著标注并在下单时让你单独确认，没有确认就不能以此拒绝；质量问题的退换修不受影响。';
/** 实施条例 18 */
const RIGHT_DENIED = '约定不能低于国家规定，低于的按国家规定算。';

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
