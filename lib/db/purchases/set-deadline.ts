import type { CivilDate } from '../../model/dates';
import { NO_DEADLINE, type OrderRecord, type Purchase } from '../../model/purchase';
import { notStartedUntil, windowsFor } from '../../warranty';
import { factsOf } from '../../warranty/facts';
import { isNotStarted } from '../../warranty/handset';
import { lastDayOf, nextDeadline } from '../../warranty/next-deadline';

/** The purchase with what is derived from it and from its order, as of `today`. */
export function withDeadline(purchase: Purchase, order: OrderRecord, today: CivilDate): Purchase {
  const { placedAt: _placedAt, ...rest } = purchase;
  const facts = factsOf(purchase, order);
  const windows = windowsFor(facts, today);
  const next = nextDeadline(windows, today);
  const end = next && lastDayOf(next);
  // A word about a parcel grows old: that day has to be looked at as well.
  const look = isNotStarted(windows) ? notStartedUntil(facts) : undefined;
  const [first] = [end, look].filter((day) => day !== undefined).toSorted();
  return {
    ...rest,
    ...(order.placedAt === undefined ? {} : { placedAt: order.placedAt }),
    nextDeadline: first ?? NO_DEADLINE,
  };
}
