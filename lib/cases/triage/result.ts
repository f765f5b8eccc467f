import type { CivilDate } from '../../model/dates';
import { dayInWords } from '../../model/words/day';
import { type Circumstance, circumstancesOf } from '../content/circumstances';
import { MISCONCEPTIONS, type Misconception } from '../content/misconceptions';
import { NEVERS } from '../content/nevers';
import { OBJECTIONS, type ObjectionId } from '../content/objections/all';
import type { Objection } from '../content/objections/objection';
import type { Statement } from '../content/statement';
import { isBarred } from './bars';
import { cautionsOf } from './cautions';
import type { Demand, Doing, Leaf, Way } from './problem';
import type { Situation } from './situation';

/** A leaf, fitted to one phone on one day. */
export interface Result {
  leaf: Leaf;
  says: string;
  /** What is asked of them: the first choice, or the buyer's own. */
  demand: Demand;
  /** What holds besides, and has to be minded. */
  also: Circumstance[];
  rights: string[];
  why: Statement;
  until: Until | undefined;
  later: Statement | undefined;
  doings: readonly Doing[];
  objections: (Objection & { id: ObjectionId })[];
  weak: Statement[];
  nevers: Statement[];
  misconceptions: Misconception[];
  ways: readonly Way[];
}

/** The last day to act on, and how far away it is. */
export interface Until {
  ruleId: string;
  day: CivilDate;
  daysLeft: number;
  /** Counted from the earliest possible signing: the true end can only be later. */
  estimated: boolean;
  /** It is the other side's last day. */
  theirs: boolean;
}

export function resultOf(leaf: Leaf, s: Situation): Result {
  const allowed = (statement: Statement) => statement.by.every((rule) => !isBarred(rule, s));
  const demand = demandOf(leaf, s);
  return {
    leaf,
    says: leaf.says,
    demand,
    also: circumstancesOf(s)
      .map((one) => ({ ...one, minds: one.minds.filter(allowed) }))
      .filter(({ minds }) => minds.length > 0),
    rights: leaf.rights.filter((rule) => !isBarred(rule, s)),
    why: leaf.why,
    until: untilOf(leaf, s),
    later: leaf.later && laterOf(leaf.later, s),
    doings: leaf.doings.map((doing) => ({ ...doing, title: doing.titleFor?.[demand] ?? doing.title })),
    objections: objectionsOf(leaf, s).filter(({ answer }) => allowed(answer)),
    weak: [...leaf.weak, ...cautionsOf(s)].filter(allowed),
    nevers: leaf.nevers.map((id) => NEVERS[id]).filter(allowed),
    misconceptions: (leaf.misconceptions ?? []).flatMap((id) => MISCONCEPTIONS.get(id) ?? []),
    ways: (leaf.ways ?? []).filter(({ text }) => allowed(text)),
  };
}

function demandOf({ demand, instead = [] }: Leaf, { answers: { wants } }: Situation): Demand {
  return instead.find((other) => other === wants) ?? demand;
}

function objectionsOf({ objections }: Leaf, s: Situation): (Objection & { id: ObjectionId })[] {
  return objections.flatMap((id) => {
    const objection = OBJECTIONS[id];
    return (objection.when?.(s) ?? true) ? [{ ...objection, id }] : [];
  });
}

function untilOf({ until = [] }: Leaf, s: Situation): Until | undefined {
  for (const ruleId of until) {
    const window = s.windowOf(ruleId);
    if (!window || !(s.isOpen(ruleId) || window.state === 'waiting')) continue;
    const day = window.state === 'extended' || window.state === 'waiting' ? window.legalEnd : window.safeEnd;
    const end = day ?? window.safeEnd;
    if (end === undefined || end < s.today) continue;
    return {
      ruleId,
      day: end,
      daysLeft: Math.round((Date.parse(end) - Date.parse(s.today)) / 86_400_000),
      estimated: window.estimated,
      theirs: window.state === 'waiting',
    };
  }
  return undefined;
}

const END = /\{end:([\w.]+)\}/g;

/** With its dates; nothing where one is not known, or where all it speaks of is over. */
function laterOf({ text, by }: Statement, s: Situation): Statement | undefined {
  const windows = by.flatMap((rule) => s.windowOf(rule) ?? []);
  if (windows.length > 0 && windows.every(({ state }) => state === 'closed')) return undefined;
  let whole = true;
  const filled = text.replace(END, (_token, rule: string) => {
    const end = s.windowOf(rule)?.safeEnd;
    if (end === undefined) whole = false;
    return end === undefined ? '' : dayInWords(end, s.today);
  });
  return whole ? { text: filled, by } : undefined;
}
