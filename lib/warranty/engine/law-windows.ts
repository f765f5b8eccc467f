import type { Calendar } from '../calendar/calendar';
import { type Day, isoOf } from '../calendar/counting';
import type { OtherSideDeadline, RightWindow, Rule } from '../rules/rule';
import { WINDOW_RULES } from '../rules/window-rules';
import type { Window } from '../window';
import { alternativesOf } from './alternatives';
import { concerns } from './concerns';
import type { Known } from './dated-facts';
import { setDaysLeft, setEnds, setEstimated } from './ends';
import { latestPeriod, stateFrom } from './estimates';
import { earliestWorkingDay, endOf, periodOf, shifted } from './periods';
import { isOutside, NO_START, NOT_ANNOUNCED, NOT_STARTED, notesOf, otherSideNotes } from './remarks/notes';
import { latestOpen } from './repairs';
import { type Bounds, type Start, startOf } from './starts';
import { estimatedState, otherSideState, stateOf } from './states';

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
  if (calc?.kind === 'other-side-deadline' && calc.start === 'repair-sent' && concerns(calc.for, known)) {
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
  if (known.notStarted && STARTS_WITH_DELIVERY.has(calc.start)) return notStarted(rule, calc);
  const within = bounds.get(calc.within ?? '');
  const start = startOf(rule.id, calc, known, within);
  const alternatives = calc.alternatives && alternativesOf(rule.id, calc, known, calendar);
  if (!start) return calc.start === 'delivery' ? undetermined(rule, calc, alternatives) : undefined;
  const until = calc.until === undefined ? undefined : within;
  if (until) return windowUntil(rule, calc, start, until, known);
  const period = periodOf(calc, start, known, calendar);
  const { safe, legal, repair } = period;
  const { estimated } = start;
  if (safe !== undefined) bounds.set(rule.id, { start: start.day, safe, legal, estimated, provisional: repair.open });
  const window = windowAt(rule, start.basis, start.day, notesOf(calc, start, period, known, calendar));
  const latest = latestPeriod(start, calc, known, calendar);
  setEnds(window, safe, legal, stateFrom(start, period, latest, known));
  setDaysLeft(window, known.today, safe, legal);
  if (start.estimated) setEstimated(window, latest);
  if (repair.open) window.provisional = true;
  if (start.rights) window.rights = [...start.rights];
  if (alternatives) window.alternatives = alternatives;
  if (calc.group) window.group = calc.group;
  if (period.endsAt) window.endsAt = period.endsAt;
  return window;
}

/** A right that begins with an event and ends with the window of another rule. */
function windowUntil(rule: Rule, calc: RightWindow, start: Start, until: Bounds, known: Known): Window {
  const window = windowAt(rule, start.basis, start.day, []);
  setEnds(
    window,
    until.safe,
    until.legal,
    until.estimated ? estimatedState(known.today, until, undefined, known.doubtful) : stateOf(known.today, until),
  );
  setDaysLeft(window, known.today, until.safe, until.legal);
  if (until.estimated) window.estimated = true;
  if (until.provisional) window.provisional = true;
  if (calc.group) window.group = calc.group;
  return window;
}

/** A right of the buyer from the day of an event of a dispute, which no purchase knows. */
export function eventWindow(rule: Rule, calc: RightWindow, event: Day, today: Day, calendar: Calendar): Window {
  const safe = endOf({ day: event }, calc.length, calendar);
  const legal = safe === undefined ? undefined : shifted(safe, calc.shifts, calendar);
  const window = windowAt(rule, 'event', event, []);
  setEnds(window, safe, legal, stateOf(today, { safe, legal }));
  setDaysLeft(window, today, safe, legal);
  return window;
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
  if (safe === undefined) return earliestAnswer(rule, calc, event, today, calendar);
  const legal = shifted(safe, calc.shifts, calendar);
  const window = windowAt(rule, 'event', event, otherSideNotes(event, bounds));
  if (isOutside(event, bounds)) window.doubtful = true;
  if (calc.group) window.group = calc.group;
  setEnds(window, safe, legal, otherSideState(today, safe, legal));
  if (window.state === 'waiting') window.daysLeft = (legal ?? safe) - today;
  return window;
}

/** Working days of a year whose holidays are not announced: the day their answer can be due at the earliest. */
function earliestAnswer(rule: Rule, calc: OtherSideDeadline, event: Day, today: Day, calendar: Calendar): Window {
  const earliest = earliestWorkingDay(event, calc.length.n, calendar);
  const window = windowAt(rule, 'event', event, [NOT_ANNOUNCED]);
  setEnds(window, earliest, undefined, otherSideState(today, earliest, undefined));
  if (window.state === 'waiting') window.daysLeft = earliest - today;
  window.estimated = true;
  return window;
}

const STARTS_WITH_DELIVERY: ReadonlySet<RightWindow['start']> = new Set(['delivery', 'signed-moment']);

/** Nothing runs, and no date is told, for a phone that has not come. */
function notStarted(rule: Rule, calc: RightWindow): Window {
  const window = windowAt(rule, 'delivery', undefined, [NOT_STARTED]);
  window.state = 'not-started';
  if (calc.group) window.group = calc.group;
  return window;
}

/** A window whose start nobody knows. */
function undetermined(rule: Rule, calc: RightWindow, alternatives: Window['alternatives'] | undefined): Window {
  const window = windowAt(rule, 'delivery', undefined, [NO_START]);
  if (alternatives) window.alternatives = alternatives;
  if (calc.group) window.group = calc.group;
  return window;
}

/** Without any end yet. Fields are set one by one from here: spreading them costs half of the engine's time. */
function windowAt(rule: Rule, basis: Window['basis']['start'], start: Day | undefined, notes: string[]): Window {
  const { id, title, source, article } = rule;
  const window: Window = {
    ruleId: id,
    title,
    state: 'unknown',
    estimated: false,
    basis: article === undefined ? { start: basis, source } : { start: basis, source, article },
    notes,
  };
  if (start !== undefined) window.start = isoOf(start);
  return window;
}
