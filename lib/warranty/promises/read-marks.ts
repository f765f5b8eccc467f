import { type Condition, takeConditions, withoutPauses } from '../../model/words/mark-conditions';
import { denies, deniesAll } from '../../model/words/mark-denials';
import { rightOf, statementsOf } from '../../model/words/service-mark';
import type { Length, RightGroup } from '../rules/rule';
import { plainMark } from './plain-mark';

/** One thing a service mark says. Without a period it is a remark. `text` is the mark in the page's words. */
export type PromiseMark = PeriodMark | RangeMark | NoteMark;

export interface PeriodMark {
  kind: 'period';
  group: RightGroup;
  length: Length;
  conditions?: Condition[];
  text: string;
}
export interface RangeMark {
  kind: 'range';
  group: RightGroup;
  /** `YYYY-MM-DD`, both included. */
  from: string;
  to: string;
  conditions?: Condition[];
  text: string;
}
export interface NoteMark {
  kind: 'note';
  group?: RightGroup;
  /** It takes a right away, so far as it can: 不支持7天无理由退货. */
  denies?: true;
  /** It holds only so long: 激活后不支持. */
  conditions?: Condition[];
  text: string;
}

const PARTS: ReadonlySet<RightGroup> = new Set(['battery', 'charger', 'earphone', 'accessory', 'cover']);
const PERIOD = /(?<![\d月.\-/])(\d{1,4})(天|日|个月|年|小时)/g;
const RANGE = /(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?(?:到|至|[-~—–]+)(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})/;
/** Paid cover that begins when another ends: its start is nowhere on the page. */
const LATER = /延保|延长保/;
/** Insurance of what it costs to send it back: no right to do so. */
const FREIGHT = /^(?!.*无理由).*(?:运费|退货宝)/;

/** What the marks of a page say. Each mark gives at least one entry and none twice. */
export function readPromises(marks: readonly string[]): PromiseMark[] {
  const seen = new Set<string>();
  return marks.flatMap(readOnce).filter((mark) => {
    const key =
      mark.kind === 'period'
        ? `${mark.group} ${mark.length.n} ${mark.length.unit} ${mark.conditions?.join() ?? ''}`
        : `${mark.group ?? ''} ${mark.text}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Thousands of phones share a few dozen marks. Only what `readMark` would say again is kept, and not much of it. */
const READ = new Map<string, readonly PromiseMark[]>();
const MOST_READ = 500;

function readOnce(mark: string): readonly PromiseMark[] {
  const known = READ.get(mark);
  if (known) return known;
  if (READ.size >= MOST_READ) READ.clear();
  const read = readMark(mark);
  READ.set(mark, read);
  return read;
}

function readMark(mark: string): PromiseMark[] {
  const text = mark.trim();
  if (text === '') return [];
  const plain = withoutPauses(plainMark(text));
  const found = denies(takeConditions(plain).rest) ? [] : rangesIn(plain, text);
  let recent: PromiseMark[] = [...found];
  for (const statement of statementsOf(plain)) recent = readStatement(statement, text, found, recent);
  if (found.length > 0) return found;
  const group = rightOf(plain);
  return [{ kind: 'note', ...(group && { group }), text }];
}

/** Adds what a statement says, and gives the marks it spoke of; one without a right of its own speaks of `recent`. */
function readStatement(statement: string, text: string, found: PromiseMark[], recent: PromiseMark[]): PromiseMark[] {
  const { conditions, rest } = takeConditions(statement);
  const parts = rest.split('、');
  const from = parts.some(deniesAll) ? 0 : parts.findIndex(denies);
  const said = parts.flatMap((part, i) => (from >= 0 && i >= from ? deniedIn(part, text) : periodsIn(part, text)));
  if (from >= 0 && !said.some(isDenial)) {
    // 价保30天（本商品除外）. A negation that speaks of no right at all denies none.
    said.push(...recent.map(({ group }) => denial(group, text)));
  }
  const taken = new Set(said.filter(isDenial).map(({ group }) => group));
  const left = found.filter((mark) => mark.kind === 'note' || !taken.has(mark.group));
  found.splice(0, found.length, ...left, ...said);
  const about = said.length > 0 ? said : recent;
  if (conditions.length > 0) {
    for (const mark of about)
      if (mark.kind !== 'note') mark.conditions = [...new Set([...(mark.conditions ?? []), ...conditions])];
    if (about.length === 0) found.push({ kind: 'note', group: rightOf(rest) ?? 'no-reason-return', conditions, text });
  }
  return about;
}

const isDenial = (mark: PromiseMark): mark is NoteMark => mark.kind === 'note' && mark.denies === true;

const denial = (group: RightGroup | undefined, text: string): NoteMark => ({
  kind: 'note',
  ...(group && { group }),
  denies: true,
  text,
});

function deniedIn(part: string, text: string): NoteMark[] {
  const group = rightOf(part);
  return group ? [denial(group, text)] : [];
}

function periodsIn(clause: string, text: string): PromiseMark[] {
  if (LATER.test(clause) || FREIGHT.test(clause)) return [];
  const periods = [...clause.matchAll(PERIOD)];
  return periods.flatMap((found, i): PromiseMark[] => {
    const end = found.index + found[0].length;
    const before = periods[i - 1];
    const leading = clause.slice(before ? before.index + before[0].length : 0, found.index);
    // 7天包退15天包换 names the right after the period, 价保30天 before it; 电池两年换新 names the part before and the right after.
    const part = rightOf(leading);
    const group = part && PARTS.has(part) ? part : (rightOf(clause.slice(end, periods[i + 1]?.index)) ?? part);
    const length = lengthOf(Number(found[1]), found[2] ?? '');
    return group && length ? [{ kind: 'period', group, length, text }] : [];
  });
}

function rangesIn(plain: string, text: string): RangeMark[] {
  const found = RANGE.exec(plain);
  const group = rightOf(plain);
  if (!found || !group) return [];
  const date = (at: number) =>
    [found[at], found[at + 1], found[at + 2]].map((part) => part?.padStart(2, '0')).join('-');
  return [{ kind: 'range', group, from: date(1), to: date(4), text }];
}

/** At most ten years; anything longer is a word of advertising. */
function lengthOf(n: number, unit: string): Length | undefined {
  if (n === 0) return undefined;
  if (unit === '天' || unit === '日') return n <= 3660 ? { n, unit: 'day' } : undefined;
  if (unit === '小时') return n % 24 === 0 && n <= 8760 ? { n: n / 24, unit: 'day' } : undefined;
  const months = unit === '年' ? n * 12 : n;
  return months <= 120 ? { n: months, unit: 'month' } : undefined;
}
