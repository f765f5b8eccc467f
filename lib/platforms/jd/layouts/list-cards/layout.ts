import { outermost } from '../../../page/outermost';
import type { InPieces } from '../../../reading/pausing';
import { readBoxes } from '../../../reading/read-boxes';
import type { Layout, LayoutReading } from '../../../reading/reader';
import { Trail } from '../../../reading/trail';
import { listOrder } from '../../fields/list-order';
import { allNamed } from './class-prefix';
import { cardOrder } from './order';

/**
 * List B: cards drawn by React, seen since 2026-09 at the same address as the table; an account has one or the other.
 * Its pager and its filters may change the orders without changing the address.
 */
export const listCards: Layout = {
  id: 'jd-list-cards',
  page: 'order-list',
  matches: (document) => allNamed(document, 'orderCard').length > 0,
  *read(document, url, remember): InPieces<LayoutReading> {
    const trail = new Trail();
    // A card inside a card is a part of it, not an order of its own.
    const cards = outermost(allNamed(document, 'orderCard'));
    const reading = yield* readBoxes(cards, (card) => listOrder(remember, card, url, trail, cardOrder));
    return { ...reading, via: trail.via };
  },
};
