import { type Day, dayFromCivil } from '../calendar/counting';
import type { RightWindow, Rule } from '../rules/rule';
import { WINDOW_RULES } from '../rules/window-rules';
import type { Window } from '../window';
import type { Known, Moment } from './dated-facts';
import { lastReturn, secondReturn } from './repairs';

/** 实施条例 18 took effect: delivery is the start, an exchange restarts, time in repair does not count. */
export const REGULATION_2024: Day = dayFromCivil(2024, 7, 1) ?? 0;

/** Where a period begins, and why there. */
export interface Start {
  day: Day;
  basis: Window['basis']['start'];
  /** The true start can only be later. */
  estimated: boolean;
  /** And no later than this; absent where nothing says so. */
  latest?: Day;
  /** On Beijing's clock, for periods in hours. */
  minutes?: number;
  /** The time of day is known too. */
  exact?: boolean;
  rights?: readonly string[];
}

/** The bounds of another rule's window, for rules that hang on it. */
export interface Bounds {
  start: Day;
  safe: Day;
  legal: Day | undefined;
  /** Counted from a guess. */
  estimated: boolean;
  provisional: boolean;
}

/** The start of a right of the buyer; `undefined` where nothing that is known gives one. */
export function startOf(
  ruleId: string,
  calc: RightWindow,
  known: Known,
  bounds: Bounds | undefined,
): Start | undefined {
  switch (calc.start) {
    case 'delivery':
      return restartOf(calc, known) ?? originalStart(ruleId, calc, known);
    case 'signed-moment':
      return known.signed && { ...known.signed, basis: 'delivery', estimated: false };
    case 'ordered':
      return known.ordered && orderedStart(known.ordered, calc, known);
    case 'confirmed':
      return eventAt(known.confirmed);
    case 'repair-returned':
      return bounds && eventAt(lastReturn(known.repairs, bounds.start, bounds.safe));
    case 'second-repair':
      return bounds && eventAt(secondReturn(known.repairs, bounds.start, bounds.safe));
    case 'knew-of-harm':
      // An event of a dispute, not of the purchase.
      return undefined;
  }
}

/** 实施条例 18: periods for exchange and repair begin anew with the exchange, if that was done under this law. */
export function restartOf(calc: RightWindow, { exchanged, exchangedAll, delivered }: Known): Start | undefined {
  const restarts = calc.restart === 'exchange' || (calc.restart === 'exchange-of-all' && exchangedAll);
  if (!restarts || exchanged === undefined || exchanged < REGULATION_2024) return undefined;
  // An exchange before the delivery is a slip of the pen.
  return delivered !== undefined && exchanged < delivered ? undefined : eventAt(exchanged);
}

/** The start without any exchange. */
export function originalStart(ruleId: string, calc: RightWindow, known: Known): Start | undefined {
  const { delivered, estimated, latest, invoice, factory } = known;
  if (delivered === undefined) return factory === undefined ? undefined : factoryStart(ruleId, factory);
  if (calc.invoiceBefore2024 && invoice !== undefined && delivered < REGULATION_2024)
    return { day: invoice, basis: 'invoice', estimated: false };
  if (!estimated) return { day: delivered, basis: 'delivery', estimated };
  return { day: delivered, basis: known.floor, estimated, ...(latest !== undefined && { latest }) };
}

/** Where the start is not verified, it is the order at the earliest and the delivery at the latest. */
function orderedStart(ordered: Moment, { earliest }: RightWindow, { estimated, delivered, latest }: Known): Start {
  const at = estimated ? latest : delivered;
  return {
    ...ordered,
    basis: 'event',
    estimated: earliest === true,
    ...(earliest && at !== undefined && at >= ordered.day && { latest: at }),
  };
}

const FACTORY_STARTS = new Map(
  WINDOW_RULES.flatMap(({ calc }: Rule) => (calc?.kind === 'start-rule' ? [[calc.of, calc] as const] : [])),
);

function factoryStart(ruleId: string, factory: Day): Start | undefined {
  const rule = FACTORY_STARTS.get(ruleId);
  return rule && { day: factory + rule.length.n, basis: 'factory+90', estimated: false, rights: rule.rights };
}

function eventAt(day: Day | undefined): Start | undefined {
  return day === undefined ? undefined : { day, basis: 'event', estimated: false };
}
