import type { CivilDate } from '../../../model/dates';
import type { OrderReading } from '../../../model/order';
import type { OrderRecord, Source, ToldBy } from '../../../model/purchase';
import { withDeadline } from '../../purchases/set-deadline';
import { mergeOrders } from './merge-order';
import type { KnownOrder } from './merge-page';
import { sourceName } from './source-rank';

const MOMENTS = ['shippedAt', 'signedAt'] as const satisfies (keyof OrderReading)[];

/**
 * What is known of an order once a tracking page has told of its parcel: its moments and nothing else. An order that the
 * vault does not know, or whose phones were all deleted, stays as it is. Pure.
 */
export function parcelTold(
  known: KnownOrder | undefined,
  seen: OrderReading,
  source: Source,
  today: CivilDate,
): KnownOrder | undefined {
  if (!known || known.purchases.every(({ shelf }) => shelf === 'deleted')) return known;
  const order = mergeOrders(known.order, wordOf(known.order, seen, source));
  const purchases = known.purchases.map((purchase) =>
    purchase.shelf === 'deleted' ? purchase : withDeadline(purchase, order, today),
  );
  return { order, purchases };
}

function wordOf(known: OrderRecord, seen: OrderReading, source: Source): OrderRecord {
  const { key, platform, status, otherLines } = known;
  const told: ToldBy = {};
  const word: OrderRecord = {
    key,
    platform,
    status,
    otherLines,
    links: {},
    sources: [source],
    told,
    firstSeenAt: source.at,
    updatedAt: source.at,
  };
  for (const field of MOMENTS) {
    const moment = seen[field];
    if (moment === undefined) continue;
    word[field] = moment;
    told[field] = sourceName(source);
  }
  return word;
}
