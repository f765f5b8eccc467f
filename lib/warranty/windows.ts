import { alternativesOf } from './alternatives';
import type { Calendar } from './calendar';
import { type Day, dayOf, isoOf } from './counting';
import { datesOf, daysLeft } from './dates';
import type { Window } from './index';
import type { Known } from './known';
import { NO_START, notesOf, otherSideNotes } from './notes';
import { endOf, periodOf, shifted } from './periods';
import { latestOpen } from './repairs';
import type { OtherSideDeadline, RightWindow, Rule, Scope } from './rules/rule';
import { WINDOW_RULES } from './rules/window-rules';
import { type Bounds, startOf } from './starts';
import { otherSideState, stateOf } from './states';

/** The windows that law, platform rules and makers' general promises give this purchase. */
export function lawWindows(known: Known, calendar: Calendar): Window[] {
  const bounds = new Map<string, Bounds>();
  const windows: Window[] = [];
  for (const rule of WINDOW_RULES) {
    const window = ruleWindow(rule, known, calendar, bounds);
    if (window) windows.push(window);
  }
  return windows;
}

/** `bounds` collects what later rules hang on. `undefined` where the rule does not concern this purchase, or not yet. */
export function ruleWindow(
  rule: Rule,
  known: Known,
  calendar: Calendar,
  bounds: Map<string, Bounds>,
): Window | undefined {
  const { calc } = rule;
  if (calc?.kind === 'right-window') return rightWindow(rule, calc, known, calendar, bounds);
  if (calc?.kind === 'other-side-deadline' && calc.start === 'repair-sent') {
    const open = latestOpen(known.repairs);
    return open && otherSideWindow(rule, calc, open.sent, known.today, calendar, bounds.get(calc.within ?? ''));
  }
  return undefined;
}

function rightWindow(
  rule: Rule,
  calc: RightWindow,
  known: Known,
  calendar: Calendar,
  bounds: Map<string, Bounds>,
): Window | undefined {
  if (!concerns(calc.for, known)) return undefined;
  const start = startOf(rule.id, calc, known, bounds.get(calc.within ?? ''));
  const alternatives = calc.alternatives && alternativesOf(rule.id, calc, known, calendar);
  if (!start) return calc.start === 'delivery' ? undetermined(rule, calc, alternatives) : undefined;
  const period = periodOf(calc, start, known, calendar);
  if (period.safe !== undefined) bounds.set(rule.id, { start: start.day, safe: period.safe });
  const state = stateOf(known.today, period.safe, period.legal, start.estimated);
  return {
    ruleId: rule.id,
    title: rule.title,
    start: isoOf(start.day),
    ...datesOf(period.safe, period.legal, state),
    ...daysLeft(known.today, period.safe, period.legal, state),
    estimated: start.estimated,
    ...(period.repair.open && { provisional: true }),
    ...(start.rights && { rights: [...start.rights] }),
    ...(alternatives && { alternatives }),
    basis: basisOf(rule, start.basis),
    ...(calc.group && { group: calc.group }),
    notes: notesOf(calc, start, period, known, calendar),
  };
}

/** A time limit that binds the other side, from the day of its event. */
export function otherSideWindow(
  rule: Rule,
  calc: OtherSideDeadline,
  event: Day,
  today: Day,
  calendar: Calendar,
  bounds?: Bounds,
): Window {
  const safe = endOf({ day: event }, calc.length, calendar);
  const legal = safe === undefined ? undefined : shifted(safe, safe, calc.shifts, calendar);
  const state = safe === undefined ? 'unknown' : otherSideState(today, safe, legal);
  const last = legal ?? safe;
  return {
    ruleId: rule.id,
    title: rule.title,
    start: isoOf(event),
    ...datesOf(safe, legal, state),
    ...(last !== undefined && state === 'waiting' && { daysLeft: last - today }),
    estimated: false,
    basis: basisOf(rule, 'event'),
    notes: otherSideNotes(event, bounds),
  };
}

/** A window whose start nobody knows. */
function undetermined(rule: Rule, calc: RightWindow, alternatives: Window['alternatives'] | undefined): Window {
  return {
    ruleId: rule.id,
    title: rule.title,
    state: 'unknown',
    estimated: false,
    ...(alternatives && { alternatives }),
    basis: basisOf(rule, 'delivery'),
    ...(calc.group && { group: calc.group }),
    notes: [NO_START],
  };
}

function concerns(scope: Scope | undefined, known: Known): boolean {
  if (!scope) return true;
  const { platforms, seller, brands, since } = scope;
  if (platforms && !(known.platform && platforms.includes(known.platform))) return false;
  if (seller && seller !== known.seller) return false;
  if (brands && !(known.brand && brands.includes(known.brand))) return false;
  return since === undefined || (known.signed !== undefined && known.signed.day >= (dayOf(since) ?? 0));
}

function basisOf({ source, article }: Rule, start: Window['basis']['start']): Window['basis'] {
  return article === undefined ? { start, source } : { start, source, article };
}
