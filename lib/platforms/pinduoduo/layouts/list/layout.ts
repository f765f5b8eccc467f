import { saysNoOrders } from '../../../reading/page-state';
import type { InPieces } from '../../../reading/pausing';
import { readBoxes } from '../../../reading/read-boxes';
import type { FoundOrder, Layout, LayoutReading } from '../../../reading/reader';
import { Trail } from '../../../reading/trail';
import { orderFrom } from '../../fields/order';
import { rawData } from '../../fields/raw-data';
import { type Card, cardsOf, hasCards } from './cards';
import { join, type Pair } from './join';
import { type DataCard, storedCards } from './stores';

/**
 * The order list and its search results: cards with `data-test` anchors and no order number, numbers in `rawData` and
 * no element. Cards that came later by scrolling have no entry in the data: counted, not guessed.
 */
export const list: Layout = {
  id: 'pinduoduo-list',
  page: 'order-list',
  matches: (document, url) => hasCards(document) || storedCards(rawData(document), url).length > 0,
  *read(document, url): InPieces<LayoutReading> {
    const data = storedCards(rawData(document), url);
    const { cards, left } = yield* cardsOf(document);
    // Another card may look like one of these: without it none is sure to be the one.
    if (left > 0) return { orders: [], claimed: cards.length + left, problems: ['too-slow'], via: {} };
    if (cards.length === 0) return saysNoOrders(document) ? EMPTY : fromDataAlone(data, url);

    const pairs = join(cards, data);
    const trail = new Trail();
    const reading = yield* readBoxes(cards, (card, i) => {
      const pair = pairs[i];
      if (pair === undefined) return { problem: 'order-without-id' };
      return pair === 'ambiguous' ? { problem: pair } : { orders: ordersOf(card, pair, url, trail) };
    });
    return { ...reading, via: trail.via };
  },
};

/** A card may be of several orders, paid together. */
function ordersOf(card: Card, { entry: { orders }, sure }: Pair, url: URL, trail: Trail): FoundOrder[] {
  trail.note('orderId', 'data joined with card');
  return orders.map((source) => ({
    order: orderFrom(source, card, url, orders.length > 1, trail),
    ...(sure ? { element: card.element } : {}),
  }));
}

const EMPTY: LayoutReading = { orders: [], claimed: 0, problems: ['no-orders'], via: {} };

/**
 * A tab in the background draws no cards, and then the data is all there is. A search whose words have changed since
 * the data was written shows other orders.
 */
function fromDataAlone(data: readonly DataCard[], url: URL): LayoutReading {
  const trail = new Trail();
  const shown = data.filter(({ current }) => current);
  const orders = shown.flatMap(({ orders }) =>
    orders.map((source) => ({ order: orderFrom(source, undefined, url, orders.length > 1, trail) })),
  );
  trail.note('orderId', 'data');
  return { orders, claimed: orders.length, problems: ['still-loading'], via: trail.via };
}
