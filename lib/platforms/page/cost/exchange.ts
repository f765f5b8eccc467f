import type { OrderReading } from '../../../model/order';
import { simplified } from '../../../model/words/simplified';

/** More text than the box of one order has. */
const MAX_TEXT = 20_000;
const WORDS =
  /换新(?:订单|单)|换货(?:订单|单|补发)|换机(?:订单|单)|补发(?:订单|单|商品|换新)|售后(?:换新|换货|补发)(?!申请|服务)|[【[(（](?:换新|换货|补发)[】\])）]/;

/**
 * Did the seller send this instead of an earlier one? The page says so, and nothing was paid. `换货` alone is a button of
 * every order, and an order that cost nothing may have been paid with beans: neither is enough.
 */
export function isExchange(
  order: Pick<OrderReading, 'total' | 'lines' | 'status'>,
  element: Element | undefined,
): boolean {
  const { total, lines } = order;
  const free =
    total === 0 || (total === undefined && lines.length > 0 && lines.every(({ unitPrice }) => unitPrice === 0));
  if (!free) return false;
  const shown = element?.textContent ?? '';
  const said = [order.status.text, ...lines.map(({ title }) => title), shown.length <= MAX_TEXT ? shown : ''].join(
    '\n',
  );
  return WORDS.test(simplified(said));
}
