import { type Calendar, CHINA } from '../calendar/calendar';
import { dayOf } from '../calendar/counting';
import { WINDOW_RULES } from '../rules/window-rules';
import type { Window } from '../window';
import { otherSideWindow } from './law-windows';

/**
 * How long the other side has to answer, from an event of a dispute: `law.delay15` from the day a demand was made, `gov.12315.accept` from
 * the day a complaint arrived … `undefined` if the rule is no such time limit or `on` is no day.
 */
export function answerTime(ruleId: string, on: string, today: string, calendar: Calendar = CHINA): Window | undefined {
  const rule = WINDOW_RULES.find(({ id }) => id === ruleId);
  const event = dayOf(on);
  const now = dayOf(today);
  if (rule?.calc?.kind !== 'other-side-deadline' || event === undefined || now === undefined) return undefined;
  return otherSideWindow(rule, rule.calc, event, now, calendar);
}
