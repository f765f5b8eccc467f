import type { Fen } from '../../../model/money';
import { yuanToFen } from '../../../model/money';
import type { OrderPhase } from '../../../model/order';
import { shown, spaced } from './shown-text';

/** A price with its two decimals and nothing that could belong to another number behind it. */
const WHOLE = /[¥￥]\s*-?[\d,]+\.\d\d(?![\d.])/;

/**
 * The first amount with a currency sign: `总额 ¥1,099.00`, `￥27.08`. A number without one may be a count or the number
 * of instalments; `待发布` (presale) has none.
 */
export function amountIn(text: string): Fen | undefined {
  const from = text.search(/[¥￥]/);
  return from < 0 ? undefined : yuanToFen(text.slice(from));
}

/**
 * The amount an element shows. Its pieces are parts of one number (`¥48` `.39`) or numbers of their own (`¥14.36`
 * `3期免息`): joined they must give a whole price, else they are read apart.
 */
export function amountOf(element: Element | null | undefined): Fen | undefined {
  const whole = WHOLE.exec(shown(element, 400))?.[0];
  return whole === undefined ? amountIn(spaced(element, 400)) : yuanToFen(whole);
}

/** What is shown on an unpaid order is due, on a closed one nothing was bought: neither is what the order cost. */
export function isPayment(phase: OrderPhase): boolean {
  return phase !== 'unpaid' && phase !== 'closed';
}
