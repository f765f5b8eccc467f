import type { OrderLine, OrderReading } from '../model/order';
import type { OrderRecord } from '../model/purchase';

/**
 * A stored order as a reading again, for the routes. The other items of the order are not kept, but how many there were
 * decides whether an order number names one line, so they are stood in for. `undefined` without an order number.
 */
export function readingOf(order: OrderRecord, line: OrderLine): OrderReading | undefined {
  const { orderId, shop, platform, status, links, otherLines } = order;
  if (!orderId) return undefined;
  const others = Array.from({ length: Math.min(otherLines, 99) }, () => ({ title: '其他商品', quantity: 1 }));
  return { platform, orderId, ...(shop ? { shop } : {}), status, lines: [line, ...others], links };
}
