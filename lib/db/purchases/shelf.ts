import type { OrderLine, OrderPhase } from '../../model/order';
import type { BuyerSays, Shelf } from '../../model/purchase';
import { saysReturned } from '../../platforms/page/returned';

/**
 * Where a purchase stands, unless it is deleted. The buyer's word wins; without one, a phone of an order that was cancelled or
 * refunded in full, or whose own line says that it went back, has no rights left to count. Nothing here is for ever: it is
 * asked again whenever a page or the buyer says something else.
 */
export function shelfFor(
  says: BuyerSays,
  phase: OrderPhase,
  line?: Pick<OrderLine, 'refund'>,
): Exclude<Shelf, 'deleted'> {
  if (says.isPhone === false) return 'not-phone';
  if (says.replaces !== undefined) return 'ended';
  if (says.state === 'returned' || says.state === 'sold') return 'ended';
  if (says.state !== undefined) return 'active';
  return phase === 'closed' || phase === 'refunded' || saysReturned(line?.refund) ? 'ended' : 'active';
}
