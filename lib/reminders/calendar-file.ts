import ical, { ICalCalendarMethod } from 'ical-generator';
import type { PurchaseInOrder } from '../db/queries';
import { type CivilDate, daysBetween } from '../model/dates';
import { phoneName } from '../model/phone-name';
import { windowsFor } from '../warranty';
import { factsOf } from '../warranty/facts';

const DAY_SECONDS = 86_400;

/**
 * A calendar file (.ics) with the last safe day of every open window as an all-day event. The UID of an event is made of
 * phone and rule only, so importing a newer file moves the event instead of adding a second one.
 */
export function calendarFile(rows: readonly PurchaseInOrder[], today: CivilDate, now: number): string {
  const calendar = ical({
    name: '购机保：手机权利期限',
    prodId: '//goujibao//goujibao//ZH',
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { purchase, order } of rows) {
    for (const { ruleId, title, start, safeEnd, legalEnd, state, estimated, basis } of windowsFor(
      factsOf(purchase, order),
      today,
    )) {
      if (!safeEnd || (state !== 'open' && state !== 'last-day')) continue;
      const event = calendar.createEvent({
        id: `${encodeURIComponent(purchase.id)}.${ruleId}@goujibao`,
        // A later export is a later revision: calendars keep the one with the higher number.
        sequence: Math.floor(now / 1000) % 2 ** 31,
        stamp: new Date(now),
        start: new Date(`${safeEnd}T00:00:00Z`),
        allDay: true,
        summary: `${phoneName(purchase)}：${title}，最后一天`,
        description: [
          `建议在这一天之前办理。依据：${basis.source}${basis.article ?? ''}。`,
          legalEnd && legalEnd !== safeEnd && `遇节假日通常可顺延到 ${legalEnd}。`,
          estimated && '签收日未知，按付款日估算，实际只会更晚。',
          '期限供参考，以法律规定和有权机关认定为准。',
        ]
          .filter(Boolean)
          .join('\n'),
      });
      const long = start !== undefined && daysBetween(start, safeEnd) > 31;
      event.createAlarm({
        trigger: (long ? 7 : 3) * DAY_SECONDS,
        description: `${phoneName(purchase)}：${title}快到期了`,
      });
    }
  }
  return calendar.toString();
}
