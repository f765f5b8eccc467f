import { type CivilDate, daysBetween } from '../model/dates';
import type { ReminderSettings } from '../model/settings';
import type { Window } from '../warranty/window';

/** One right of one phone whose end is near enough to tell. */
export interface Reminder {
  /** Changes when the end moves, so that a corrected date is told anew and an unchanged one never twice. */
  id: string;
  /** Ids told along with it: of several leads that have come due only the latest is shown. */
  covers: string[];
  purchaseId: string;
  ruleId: string;
  title: string;
  /** `ahead` of the last safe day; `extended`: past it, carried by a holiday; `missed`: past it, and nobody could tell. */
  kind: 'ahead' | 'extended' | 'missed';
  /** The day to act by: the last safe one, and once that is past the one it was shifted to. */
  end: CivilDate;
  /** From today to `end`; negative for what was missed. */
  daysLeft: number;
  estimated: boolean;
  /** In repair: the end moves on with every day. */
  provisional: boolean;
}

/** Windows of up to a month close quickly and get the short leads. */
const SHORT = 31;

export type Leads = Pick<ReminderSettings, 'shortLeads' | 'longLeads'>;

/** The phone, with the windows it has today, and what was told about it before. */
export interface Situation {
  purchaseId: string;
  windows: readonly Window[];
  leads: Leads;
  today: CivilDate;
  /** Ids of reminders told. */
  told: ReadonlySet<string>;
}

/** What is to be told about one phone today and was not told yet. */
export function dueReminders({ purchaseId, windows, leads, today, told }: Situation): Reminder[] {
  return windows.flatMap((window): Reminder[] => {
    const { safeEnd, legalEnd, state, ruleId, title, estimated, provisional = false } = window;
    const all = leadsFor(window, leads);
    if (!safeEnd || all.length === 0) return [];
    const about = { purchaseId, ruleId, title, estimated, provisional };
    const idOf = (lead: number | Mark) => reminderId(purchaseId, window, lead);
    if (state === 'extended' && legalEnd) {
      // Whoever was told on the last safe day knows it; this is for those whose machine slept through that day.
      const id = idOf('extended');
      if (told.has(id) || told.has(idOf(Math.min(...all)))) return [];
      return [{ ...about, id, covers: [], kind: 'extended', end: legalEnd, daysLeft: daysBetween(today, legalEnd) }];
    }
    const daysLeft = daysBetween(today, safeEnd);
    const due = all.filter((lead) => daysLeft <= lead).toSorted((a, b) => a - b);
    const [latest, ...others] = due;
    if (!isOpen(state) || daysLeft < 0 || latest === undefined || told.has(idOf(latest))) return [];
    return [
      {
        ...about,
        id: idOf(latest),
        covers: others.map(idOf).filter((mark) => !told.has(mark)),
        kind: 'ahead',
        end: safeEnd,
        daysLeft,
      },
    ];
  });
}

/** Rights whose last safe day passed while nobody could be told: `from` that day, today not included. */
export function missedReminders({ purchaseId, windows, leads, today, told }: Situation, from: CivilDate): Reminder[] {
  return windows.flatMap((window): Reminder[] => {
    const { safeEnd: end, ruleId, title, state, estimated, provisional = false } = window;
    const all = leadsFor(window, leads);
    if (!end || end < from || end >= today || all.length === 0) return [];
    if (state !== 'closed' && state !== 'unknown') return [];
    // A mark of its own: a clock that ran ahead by mistake must not use up the reminders of the true days.
    const id = reminderId(purchaseId, window, 'missed');
    const known = [id, reminderId(purchaseId, window, 'extended'), reminderId(purchaseId, window, Math.min(...all))];
    if (known.some((mark) => told.has(mark))) return [];
    const daysLeft = daysBetween(today, end);
    return [{ id, covers: [], purchaseId, ruleId, title, kind: 'missed', end, daysLeft, estimated, provisional }];
  });
}

const isOpen = (state: Window['state']) => state === 'open' || state === 'last-day';

/** A cover that was typed in has no start; it is not sold by the week. */
export function leadsFor({ start, safeEnd }: Window, { shortLeads, longLeads }: Leads): readonly number[] {
  return start && safeEnd && daysBetween(start, safeEnd) <= SHORT ? shortLeads : longLeads;
}

type Mark = 'extended' | 'missed';

/** While a repair runs, the end moves on every day: that is one reminder, not one a day. */
function reminderId(purchaseId: string, { ruleId, safeEnd, provisional }: Window, lead: number | Mark): string {
  return [provisional ? 'in-repair' : safeEnd, lead, purchaseId, ruleId].join('|');
}

/** The end of the window a reminder is about; what tells whether its mark can be forgotten. */
export function endOfReminder(id: string): CivilDate {
  return id.split('|', 1)[0] ?? '';
}

/** Is this hour of the machine's clock one in which the buyer does not want to be disturbed? Spans midnight. */
export function isQuiet(
  hour: number,
  { quietFrom, quietTo }: Pick<ReminderSettings, 'quietFrom' | 'quietTo'>,
): boolean {
  if (quietFrom === quietTo) return false;
  return quietFrom < quietTo ? hour >= quietFrom && hour < quietTo : hour >= quietFrom || hour < quietTo;
}
