import type { OrderLine, OrderReading } from '../../model/order';
import type { OrderRecord } from '../../model/purchase';
import { ownLinks } from './own-address';

/**
 * A stored order as a reading again, for the routes. Its other items are not kept, and a second phone is a purchase of its
 * own; but how many there were decides whether an order number names one line, so they are stood in for. `undefined`
 * without an order number.
 */
export function readingOf(order: OrderRecord, line: OrderLine): OrderReading | undefined {
  const { orderId, shop, platform, status, signedAt, otherLines, phoneLines = 1 } = order;
  if (!orderId) return undefined;
  const others = Array.from({ length: Math.min(otherLines + phoneLines - 1, 99) }, () => ({
    title: '其他商品',
    quantity: 1,
  }));
  return {
    platform,
    orderId,
    ...(shop ? { shop } : {}),
    ...(signedAt ? { signedAt } : {}),
    status,
    lines: [line, ...others],
    links: ownLinks(order),
  };
}
