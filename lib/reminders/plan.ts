import { type CivilDate, daysBetween } from '../model/dates';
import type { ReminderSettings } from '../model/settings';
import type { Window } from '../warranty';

/** One right of one phone whose end is near enough to tell. */
export interface Reminder {
  /** Changes when the end moves, so that a corrected date is told anew and an unchanged one never twice. */
  id: string;
  purchaseId: string;
  ruleId: string;
  title: string;
  /** Last safe day. */
  end: CivilDate;
  daysLeft: number;
}

/** Windows of up to a month close quickly and get the short leads. */
const SHORT = 31;

type Leads = Pick<ReminderSettings, 'shortLeads' | 'longLeads'>;

/**
 * What is due to be told about one phone today. Of several leads that have come due (a machine that slept for a month)
 * only the latest counts: the others would say the same with an older number.
 */
export function dueReminders(
  purchaseId: string,
  windows: readonly Window[],
  leads: Leads,
  today: CivilDate,
): Reminder[] {
  return windows.flatMap((window) => {
    const { start, safeEnd: end, state, ruleId, title } = window;
    if (!start || !end || (state !== 'open' && state !== 'last-day')) return [];
    const daysLeft = daysBetween(today, end);
    const due = leadsFor(window, leads).filter((lead) => daysLeft <= lead);
    if (daysLeft < 0 || due.length === 0) return [];
    return [{ id: reminderId(purchaseId, ruleId, end, Math.min(...due)), purchaseId, ruleId, title, end, daysLeft }];
  });
}

/** Rights that ended while nobody could be told: `from` is the day of the last look, today is not included. */
export function missedReminders(
  purchaseId: string,
  windows: readonly Window[],
  leads: Leads,
  from: CivilDate,
  today: CivilDate,
): Reminder[] {
  return windows.flatMap((window) => {
    const { start, safeEnd: end, ruleId, title, state } = window;
    if (!start || !end || end < from || end >= today || state === 'waiting' || state === 'due') return [];
    const all = leadsFor(window, leads);
    if (all.length === 0) return [];
    return [
      {
        id: reminderId(purchaseId, ruleId, end, Math.min(...all)),
        purchaseId,
        ruleId,
        title,
        end,
        daysLeft: daysBetween(today, end),
      },
    ];
  });
}

function leadsFor({ start, safeEnd }: Window, { shortLeads, longLeads }: Leads): readonly number[] {
  if (!start || !safeEnd) return [];
  return daysBetween(start, safeEnd) <= SHORT ? shortLeads : longLeads;
}

function reminderId(purchaseId: string, ruleId: string, end: CivilDate, lead: number): string {
  return [purchaseId, ruleId, end, lead].join('|');
}

/** The end of the window a reminder is about; what tells whether its mark can be forgotten. */
export function endOfReminder(id: string): CivilDate {
  return id.split('|')[2] ?? '';
}

/** Is this hour of the machine's clock one in which the buyer does not want to be disturbed? Spans midnight. */
export function isQuiet(
  hour: number,
  { quietFrom, quietTo }: Pick<ReminderSettings, 'quietFrom' | 'quietTo'>,
): boolean {
  if (quietFrom === quietTo) return false;
  return quietFrom < quietTo ? hour >= quietFrom && hour < quietTo : hour >= quietFrom || hour < quietTo;
}
