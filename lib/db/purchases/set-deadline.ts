import type { CivilDate } from '../../model/dates';
import { NO_DEADLINE, type OrderRecord, type Purchase } from '../../model/purchase';
import { windowsFor } from '../../warranty';
import { factsOf } from '../../warranty/facts';
import { nextDeadline } from '../../warranty/next-deadline';

/** The purchase with what is derived from it and from its order, as of `today`. */
export function judged(purchase: Purchase, order: OrderRecord, today: CivilDate): Purchase {
  const { placedAt: _placedAt, ...rest } = purchase;
  const next = nextDeadline(windowsFor(factsOf(purchase, order), today), today);
  const end = next?.state === 'extended' ? next.legalEnd : next?.safeEnd;
  return {
    ...rest,
    ...(order.placedAt === undefined ? {} : { placedAt: order.placedAt }),
    nextDeadline: end ?? NO_DEADLINE,
  };
}
