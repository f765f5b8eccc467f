import type { CivilDate } from './dates';
import type { OrderRecord, Purchase } from './purchase';
import { fullDay } from './words/day';

/** The days between which something can have happened, and what stands at each end, in the words of the screen. */
export interface DayLimits {
  from?: { day: CivilDate; is: string };
  to?: { day: CivilDate; is: string };
}

/** The third-period rules for phones came into force on this day; nobody has an older phone that counts. */
const OLDEST: CivilDate = '2001-11-15';
/** A cover of a hundred years is a slip of the fingers. */
const NEWEST: CivilDate = '2099-12-31';

/** Why this day cannot be, as a sentence for the buyer; `undefined` if it can. */
export function refusalOf(day: CivilDate, { from, to }: DayLimits): string | undefined {
  if (day < OLDEST || day > NEWEST) return `${fullDay(day)}？年份好像打错了，没有记下。`;
  if (from && day < from.day) return `${fullDay(day)}比${from.is}（${fullDay(from.day)}）还早，没有记下。`;
  if (to && day > to.day) return `${fullDay(day)}比${to.is}（${fullDay(to.day)}）还晚，没有记下。`;
  return undefined;
}

/** What happened to a phone after it was ordered, and not in the future. */
export function sinceOrdered(purchase: Purchase, order: OrderRecord, today: CivilDate): DayLimits {
  const placed = (order.placedAt ?? purchase.placedAt)?.slice(0, 10);
  return { ...(placed ? { from: { day: placed, is: '下单那天' } } : {}), to: { day: today, is: '今天' } };
}
