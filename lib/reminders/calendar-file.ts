import ical, { ICalAlarmRelatesTo, ICalAlarmType, type ICalCalendar, ICalCalendarMethod } from 'ical-generator';
import type { PurchaseInOrder } from '../db/purchases/queries';
import { type CivilDate, daysBetween } from '../model/dates';
import { phoneName } from '../model/phone-name';
import type { ReminderSettings } from '../model/settings';
import { windowsFor } from '../warranty';
import { factsOf } from '../warranty/facts';
import { lastDayOf } from '../warranty/next-deadline';
import type { Window } from '../warranty/window';
import { leadsFor } from './due';
import { leadsOf } from './remind';

const DAY = 86_400;
/** An all-day event begins at midnight; the alarm of its day rings at nine, on the calendar's clock. */
const MORNING = 9 * 3600;
/** Revisions are counted in seconds from here: larger with every export, and within iCalendar's 32 bits until 2094. */
const EPOCH = Date.UTC(2026, 0, 1);

/**
 * A calendar file (.ics, RFC 5545) with the last day of every open window as an all-day event, and alarms by the
 * reminder settings. The UID of an event is made of phone and rule only, so importing a newer file moves the event
 * instead of adding a second one.
 *
 * @param now epoch milliseconds
 */
export async function calendarFile(
  rows: readonly PurchaseInOrder[],
  settings: ReminderSettings,
  today: CivilDate,
  now: number,
): Promise<string> {
  const calendar = ical({
    name: '购机保：手机权利期限',
    prodId: '//goujibao//goujibao//ZH',
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const row of rows) {
    const { purchase, order } = row;
    const uses = new Map<string, number>();
    for (const window of windowsFor(factsOf(purchase, order), today)) {
      // Two covers of one name are two events.
      const use = uses.get(window.ruleId) ?? 0;
      uses.set(window.ruleId, use + 1);
      const end = lastDayOf(window);
      if (end) addEvent(calendar, row, window, end, await uidOf(purchase.id, window.ruleId, use), settings, today, now);
    }
  }
  return calendar.toString();
}

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
    sequence: Math.max(0, Math.floor((now - EPOCH) / 1000)),
    stamp: new Date(now),
    // An all-day event takes the day of the UTC clock, whatever the machine's zone.
    start: new Date(`${end}T00:00:00Z`),
    allDay: true,
    summary: `${name}：${window.title}，最后一天${window.estimated ? '（估算）' : ''}`,
    description: descriptionOf(window),
  });
  const leads = leadsOf(row, settings);
  for (const lead of leads ? leadsFor(window, leads) : []) {
    if (lead > daysBetween(today, end)) continue;
    event.createAlarm({
      type: ICalAlarmType.display,
      relatesTo: ICalAlarmRelatesTo.start,
      trigger: lead * DAY - MORNING,
      description: `${name}：${window.title}，${lead === 0 ? '今天是最后一天' : `还剩 ${lead} 天`}`,
    });
  }
}

function descriptionOf({ basis, safeEnd, legalEnd, state, estimated, provisional }: Window): string {
  return [
    state === 'extended'
      ? `建议日 ${safeEnd} 已过，遇节假日通常可顺延到这一天。`
      : `建议在这一天之前办理。${legalEnd && legalEnd !== safeEnd ? `遇节假日通常可顺延到 ${legalEnd}。` : ''}`,
    estimated && '签收日未知，按付款日估算，实际只会更晚。',
    provisional && '手机还在维修，取机后日期会顺延，请再导入一次。',
    `依据：${basis.source}${basis.article ? ` ${basis.article}` : ''}。`,
    '期限供参考，以法律规定和有权机关认定为准。',
  ]
    .filter(Boolean)
    .join('\n');
}

/** The order number is in the phone's id; a calendar that lives in a cloud has no need of it, so the UID is a digest. */
async function uidOf(purchaseId: string, ruleId: string, use: number): Promise<string> {
  const name = new TextEncoder().encode([purchaseId, ruleId, use].join('|'));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', name)).slice(0, 16);
  return `${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}@goujibao`;
}
