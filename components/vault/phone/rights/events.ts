import type { CivilDate } from '@/lib/model/dates';
import type { OrderRecord, Purchase } from '@/lib/model/purchase';

export interface TimelineEvent {
  day: CivilDate;
  word: string;
}

/** What happened to the phone, in order. The buyer's word wins over the page. */
export function eventsOf(purchase: Purchase, order: OrderRecord): TimelineEvent[] {
  const { says } = purchase;
  const events: (TimelineEvent | undefined)[] = [
    event(order.placedAt, '下单'),
    event(order.shippedAt, '发货'),
    event(says.signedOn ?? order.signedAt, '签收'),
    event(says.confirmedOn ?? order.completedAt, '确认收货'),
    event(says.exchangedOn, '换机'),
    ...(says.repairs ?? []).flatMap((repair) => [event(repair.sent, '送修'), event(repair.returned, '修好取回')]),
  ];
  return events.filter((found) => found !== undefined).toSorted((a, b) => a.day.localeCompare(b.day));
}

function event(moment: string | undefined, word: string): TimelineEvent | undefined {
  return moment ? { day: moment.slice(0, 10), word } : undefined;
}
