import { type Calendar, CHINA } from '../calendar/calendar';
import { dayOf } from '../calendar/counting';
import { WINDOW_RULES } from '../rules/window-rules';
import type { Window } from '../window';
import { eventWindow, otherSideWindow } from './law-windows';

/**
 * How long the other side has to answer, or how long one may still act, from an event of a dispute: `law.delay15` from the day a demand
 * was made, `law.noreason.stall15` from that day or from the one on which the goods were back (each is an answer of its own),
 * `gov.12315.accept` from the day a complaint arrived, `gov.12315.bar3y` from the day one knew … `undefined` if the rule is no such time
 * limit or `on` is no day.
 */
export function answerTime(ruleId: string, on: string, today: string, calendar: Calendar = CHINA): Window | undefined {
  const rule = WINDOW_RULES.find(({ id }) => id === ruleId);
  const event = dayOf(on);
  const now = dayOf(today);
  const calc = rule?.calc;
  if (!rule || !calc || event === undefined || now === undefined) return undefined;
  if (calc.kind === 'other-side-deadline') return otherSideWindow(rule, calc, event, now, calendar);
  if (calc.kind === 'right-window' && calc.start === 'knew-of-harm')
    return eventWindow(rule, calc, event, now, calendar);
  return undefined;
}
