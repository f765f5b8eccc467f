import ical, { ICalAlarmRelatesTo, ICalAlarmType, type ICalCalendar, ICalCalendarMethod } from 'ical-generator';
import type { PurchaseInOrder } from '../db/purchases/queries';
import { type CivilDate, daysBetween } from '../model/dates';
import { phoneName } from '../model/phone/phone-name';
import type { ReminderSettings } from '../model/settings';
import { windowsFor } from '../warranty';
import { factsOf } from '../warranty/facts';
import { lastDayOf } from '../warranty/next-deadline';
import { standingRights } from '../warranty/standing';
import type { Window } from '../warranty/window';
import { leadsFor } from './due';
import { leadsOf } from './remind';

const DAY = 86_400;
/** An all-day event begins at midnight; the alarm of its day rings at nine, on the calendar's clock. */
const MORNING = 9 * 3600;
/** Revisions are counted in seconds from here: larger with every export, and within iCalendar's 32 bits until 2094. */
const EPOCH = Date.UTC(2026, 0, 1);

/** The next act of a dispute. */
export interface CalendarAct {
  caseId: string;
  phone: string;
  on: CivilDate;
  words: string;
}

/**
 * A calendar file (.ics, RFC 5545) with the last day of every right of the phones as an all-day event with one alarm, and the day of the next
 * act of every dispute. The UID of an event is made of phone and right only (of a dispute its id), so importing a newer file moves the event
 * instead of adding a second one.
 *
 * @param now epoch milliseconds
 */
export async function calendarFile(
  rows: readonly PurchaseInOrder[],
  settings: ReminderSettings,
  today: CivilDate,
  now: number,
  acts: readonly CalendarAct[] = [],
): Promise<string> {
  const calendar = ical({
    name: '购机保：手机权利期限',
    prodId: '//goujibao//goujibao//ZH',
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const row of rows) {
    const { purchase, order } = row;
    for (const window of standingRights(windowsFor(factsOf(purchase, order), today), today)) {
      const end = lastDayOf(window);
      if (!end || window.spoilt) continue;
      // Two covers are two rights, each with an id of its own.
      const right = window.group === 'cover' ? window.ruleId : (window.group ?? window.ruleId);
      addEvent(calendar, row, window, end, await uidOf(purchase.id, right), settings, today, now);
    }
  }
  for (const act of acts) addAct(calendar, act, await uidOf('case', act.caseId), now);
  return calendar.toString();
}

function addAct(calendar: ICalCalendar, { phone, on, words }: CalendarAct, id: string, now: number): void {
  const event = calendar.createEvent({
    id,
    ...revision(now),
    start: new Date(`${on}T00:00:00Z`),
    allDay: true,
    summary: `${phone}：${words}`,
    description: '维权的下一步。在购机保里打开这件事，看怎么做、怎么说。',
  });
  event.createAlarm({
    type: ICalAlarmType.display,
    relatesTo: ICalAlarmRelatesTo.start,
    trigger: -MORNING,
    description: `${phone}：${words}`,
  });
}

const revision = (now: number) => ({
  sequence: Math.max(0, Math.floor((now - EPOCH) / 1000)),
  stamp: new Date(now),
});

function addEvent(
  calendar: ICalCalendar,
  row: PurchaseInOrder,
  window: Window,
  end: CivilDate,
  id: string,
  settings: ReminderSettings,
  today: CivilDate,
  now: number,
): void {
  const name = phoneName(row.purchase);
  const event = calendar.createEvent({
    id,
    ...revision(now),
    // An all-day event takes the day of the UTC clock, whatever the machine's zone.
    start: new Date(`${end}T00:00:00Z`),
    allDay: true,
    summary: window.estimated ? `${name}：${window.title}，约到这天` : `${name}：${window.title}，最后一天`,
    description: descriptionOf(window),
  });
  const lead = window.estimated ? undefined : alarmLead(row, window, settings, daysBetween(today, end));
  if (lead === undefined) return;
  event.createAlarm({
    type: ICalAlarmType.display,
    relatesTo: ICalAlarmRelatesTo.start,
    trigger: lead * DAY - MORNING,
    description: `${name}：${window.title}，${lead === 0 ? '今天是最后一天' : `还剩 ${lead} 天`}`,
  });
}

/** The last lead that leaves a day to act; on the last day itself only where no other is left. */
function alarmLead(
  row: PurchaseInOrder,
  window: Window,
  settings: ReminderSettings,
  daysLeft: number,
): number | undefined {
  const leads = leadsOf(row, settings);
  const left = leads ? leadsFor(window, leads).filter((lead) => lead <= daysLeft) : [];
  const [before] = left.filter((lead) => lead > 0).toSorted((a, b) => a - b);
  return before ?? left[0];
}

function descriptionOf({ basis, safeEnd, legalEnd, state, estimated, provisional }: Window): string {
  return [
    state === 'extended'
      ? `建议日 ${safeEnd} 已过，遇节假日通常可顺延到这一天。`
      : `建议在这一天之前办理。${legalEnd && legalEnd !== safeEnd ? `遇节假日通常可顺延到 ${legalEnd}。` : ''}`,
    estimated && '签收日未知，这是最早的可能，实际只会更晚：填上签收日，再导入一次。',
    provisional && '手机还在维修，取机后日期会顺延，请再导入一次。',
    `依据：${basis.source}${basis.article ? ` ${basis.article}` : ''}。`,
    '期限供参考，以法律规定和有权机关认定为准。',
  ]
    .filter(Boolean)
    .join('\n');
}

/** The order number is in the phone's id; a calendar that lives in a cloud has no need of it, so the UID is a digest. */
async function uidOf(purchaseId: string, right: string): Promise<string> {
  const name = new TextEncoder().encode([purchaseId, right].join('|'));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', name)).slice(0, 16);
  return `${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}@goujibao`;
}
