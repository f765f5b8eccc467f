import { type CivilDate, daysBetween } from '../model/dates';
import type { ReminderSettings } from '../model/settings';
import { isOfHandset } from '../warranty/handset';
import { dueDuty } from '../warranty/headline';
import { standingRights } from '../warranty/standing';
import type { Window } from '../warranty/window';
import { said, wholeOf } from '../warranty/words/headline';

/** One right of one phone whose end is near enough to tell. */
export interface Reminder {
  /** Changes when the end moves, so that a corrected date is told anew and an unchanged one never twice. */
  id: string;
  /** Ids told along with it: of several leads that have come due only the latest is shown. */
  covers: string[];
  purchaseId: string;
  ruleId: string;
  title: string;
  /**
   * `ahead` of the last safe day; `extended`: past it, carried by a holiday; `missed`: past it, and nobody could tell; `owed`: the other
   * side is late, `title` says with what; `ask`: the day is a guess, so that of the signing is asked for.
   */
  kind: 'ahead' | 'extended' | 'missed' | 'owed' | 'ask';
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
export interface PhoneToday {
  purchaseId: string;
  windows: readonly Window[];
  leads: Leads;
  today: CivilDate;
  /** Ids of reminders told. */
  told: ReadonlySet<string>;
}

/** What is to be told about one phone today and was not told yet: one line a right, and what the other side owes. */
export function dueReminders(situation: PhoneToday): Reminder[] {
  const { windows, today } = situation;
  const rights = standingRights(windows, today).filter(({ spoilt }) => !spoilt);
  const known = rights.filter(({ estimated }) => !estimated);
  return [...owed(situation), ...known.flatMap((window) => dueOf(window, situation)), ...question(rights, situation)];
}

function dueOf(window: Window, { purchaseId, leads, today, told }: PhoneToday): Reminder[] {
  const { safeEnd, legalEnd, state, ruleId, title, provisional = false } = window;
  const all = leadsFor(window, leads);
  if (!safeEnd || all.length === 0) return [];
  const about = { purchaseId, ruleId, title, estimated: false, provisional };
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
  if (daysLeft < 0 || latest === undefined || told.has(idOf(latest))) return [];
  const covers = others.map(idOf).filter((mark) => !told.has(mark));
  return [{ ...about, id: idOf(latest), covers, kind: 'ahead', end: safeEnd, daysLeft }];
}

/** A spare phone, another phone: told once, on the first day it is due. */
function owed({ purchaseId, windows, leads, today, told }: PhoneToday): Reminder[] {
  const window = dueDuty(windows);
  const end = window?.legalEnd ?? window?.safeEnd;
  if (!window || !end || leads.shortLeads.length + leads.longLeads.length === 0) return [];
  const id = reminderId(purchaseId, window, 'owed');
  if (told.has(id)) return [];
  const title = wholeOf(said(window, today));
  const { ruleId } = window;
  return [
    { id, covers: [], purchaseId, ruleId, title, kind: 'owed', end, daysLeft: 0, estimated: false, provisional: false },
  ];
}

/** Of a guess nothing is the last day: as the first one nears, the buyer is asked once when the phone came. */
function question(rights: readonly Window[], { purchaseId, leads, today, told }: PhoneToday): Reminder[] {
  const [first] = rights
    .filter((window) => window.estimated && isShort(window))
    .toSorted((a, b) => (a.safeEnd ?? '').localeCompare(b.safeEnd ?? ''));
  const lead = Math.max(...leads.shortLeads, -1);
  if (!first?.safeEnd || daysBetween(today, first.safeEnd) > lead) return [];
  const { ruleId, title, safeEnd: end } = first;
  const id = [end, 'ask', purchaseId].join('|');
  if (told.has(id)) return [];
  const daysLeft = daysBetween(today, end);
  return [
    { id, covers: [], purchaseId, ruleId, title, kind: 'ask', end, daysLeft, estimated: true, provisional: false },
  ];
}

/** Rights whose last safe day passed while nobody could be told: `from` that day, today not included. One line a right. */
export function missedReminders({ purchaseId, windows, leads, today, told }: PhoneToday, from: CivilDate): Reminder[] {
  const alive = new Set(standingRights(windows, today).map(({ group }) => group));
  const last = new Map<string, Window>();
  for (const window of windows) {
    const { group, estimated, doubtful, spoilt, state, safeEnd: end } = window;
    if (!isOfHandset(window) || estimated || doubtful || spoilt || state !== 'closed' || !end) continue;
    const right = group === 'cover' ? window.ruleId : (group ?? window.ruleId);
    if (group !== 'cover' && alive.has(group)) continue;
    if (end > (last.get(right)?.safeEnd ?? '')) last.set(right, window);
  }
  return [...last.values()].flatMap((window): Reminder[] => {
    const { safeEnd: end, ruleId, title, estimated, provisional = false } = window;
    const all = leadsFor(window, leads);
    if (!end || end < from || end >= today || all.length === 0) return [];
    // A mark of its own: a clock that ran ahead by mistake must not use up the reminders of the true days.
    const id = reminderId(purchaseId, window, 'missed');
    const known = [id, reminderId(purchaseId, window, 'extended'), reminderId(purchaseId, window, Math.min(...all))];
    if (known.some((mark) => told.has(mark))) return [];
    const daysLeft = daysBetween(today, end);
    return [{ id, covers: [], purchaseId, ruleId, title, kind: 'missed', end, daysLeft, estimated, provisional }];
  });
}

/** A cover that was typed in has no start; it is not sold by the week. */
export function leadsFor(window: Window, { shortLeads, longLeads }: Leads): readonly number[] {
  return isShort(window) ? shortLeads : longLeads;
}

function isShort({ start, safeEnd }: Window): boolean {
  return start !== undefined && safeEnd !== undefined && daysBetween(start, safeEnd) <= SHORT;
}

type Mark = 'extended' | 'missed' | 'owed';

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
