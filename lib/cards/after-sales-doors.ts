import type { OrderLine } from '../model/order';
import type { OrderRecord, Purchase } from '../model/purchase';
import { readingOf } from '../platforms/doors/reading-of-stored';
import type { Route } from '../platforms/doors/route';
import { afterSalesRoutes, orderListRoute, signingRoute } from '../platforms/routes';
import { signingQuestion } from '../warranty/facts';

/**
 * The ways to the after-sales page of a stored order, best first; never empty: for a phone entered without an order number,
 * the platform's order list.
 *
 * @param worked see {@link afterSalesRoutes}
 */
export function doorsOf(order: OrderRecord, line: OrderLine, worked?: Route['kind']): Route[] {
  const reading = readingOf(order, line);
  return reading ? afterSalesRoutes(reading, line, worked) : [orderListRoute(order.platform)];
}

/** The page that would state the day of signing of a phone; only where that day is a guess so far. */
export function signingDoorOf(purchase: Purchase, order: OrderRecord): Route | undefined {
  const reading = readingOf(order, purchase.line);
  return reading && signingQuestion(purchase, order) ? signingRoute(reading) : undefined;
}
