import { outermost } from '../../../page/outermost';
import { type InPieces, inTurn } from '../../../reading/pausing';
import type { FoundOrder, Layout, LayoutReading } from '../../../reading/reader';
import { listOrder } from '../../fields/list-order';
import { allNamed } from './class-prefix';
import { cardOrder } from './order';

const MAX_ORDERS = 500;

/**
 * List B: cards drawn by React, seen since 2026-09 at the same address as the table; an account has one or the other.
 * Its pager and its filters may change the orders without changing the address.
 */
export const listCards: Layout = {
  id: 'jd-list-cards',
  page: 'order-list',
  matches: (document) => allNamed(document, 'orderCard').length > 0,
  *read(document, url, remember): InPieces<LayoutReading> {
    const via: Record<string, string> = {};
    const problems: string[] = [];
    const orders: FoundOrder[] = [];
    const ids = new Set<string>();
    let withoutId = 0;
    let unnamed = 0;
    // A card inside a card is a part of it, not an order of its own.
    const all = outermost(allNamed(document, 'orderCard'));
    let claimed = all.length;
    const left = yield* inTurn(all.slice(0, MAX_ORDERS), (card) => {
      const found = listOrder(remember, card, url, via, cardOrder);
      if (!found) {
        withoutId++;
      } else if (ids.has(found.order.orderId)) {
        claimed--;
      } else {
        ids.add(found.order.orderId);
        unnamed += found.unnamed;
        orders.push({ order: found.order, element: card, whole: found.whole });
      }
    });
    if (left > 0) problems.push('too-slow');
    if (withoutId > 0) problems.push(`order-without-id: ${withoutId}`);
    if (unnamed > 0) problems.push('still-loading');
    if (all.length > MAX_ORDERS) problems.push('too-large');
    return { orders, claimed, problems, via };
  },
};
