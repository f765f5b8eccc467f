import type { Fen } from '../../model/money';
import { yuanToFen } from '../../model/money';
import type { OrderPhase } from '../../model/order';

/**
 * The first amount with a currency sign: `总额 ¥1,099.00`, `￥27.08`. A number without one may be a count or the number
 * of instalments; `待发布` (presale) has none.
 */
export function amountIn(text: string): Fen | undefined {
  const from = text.search(/[¥￥]/);
  return from < 0 ? undefined : yuanToFen(text.slice(from));
}

/** What is shown on an unpaid order is due, on a closed one nothing was bought: neither is what the order cost. */
export function isPayment(phase: OrderPhase): boolean {
  return phase !== 'unpaid' && phase !== 'closed';
}
