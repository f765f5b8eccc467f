import type { OrderPhase } from '../../model/order';
import type { BuyerSays, Shelf } from '../../model/purchase';

/**
 * Where a purchase stands, unless it is deleted. The buyer's word wins; without one, an order that was cancelled or
 * refunded in full has no rights left to count.
 */
export function shelfFor(says: BuyerSays, phase: OrderPhase): Exclude<Shelf, 'deleted'> {
  if (says.isPhone === false) return 'not-phone';
  if (says.state === 'returned' || says.state === 'sold') return 'ended';
  if (says.state !== undefined) return 'active';
  return phase === 'closed' || phase === 'refunded' ? 'ended' : 'active';
}
