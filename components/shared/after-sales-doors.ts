import type { OrderLine } from '@/lib/model/order';
import type { OrderRecord } from '@/lib/model/purchase';
import { readingOf } from '@/lib/platforms/reading/reading-of-stored';
import type { Route } from '@/lib/platforms/reading/route';
import { afterSalesRoutes } from '@/lib/platforms/routes';

/** The ways to the after-sales page of a stored order, best first; none for a phone entered without an order number. */
export function doorsOf(order: OrderRecord, line: OrderLine): Route[] {
  const reading = readingOf(order, line);
  return reading ? afterSalesRoutes(reading, line) : [];
}
