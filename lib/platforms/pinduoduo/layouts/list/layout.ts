import { saysNoOrders } from '../../../reading/page-state';
import type { InPieces } from '../../../reading/pausing';
import type { FoundOrder, Layout, LayoutReading } from '../../../reading/reader';
import { orderFrom } from '../../fields/order';
import { rawData } from '../../fields/raw-data';
import { cardsOf, hasCards } from './cards';
import { join } from './join';
import { storedCards } from './stores';

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

    const { matched, ambiguous } = join(cards, data);
    const orders: FoundOrder[] = [];
    const via: Record<string, string> = { orderId: 'data joined with card' };
    cards.forEach((card, i) => {
      const pair = matched[i];
      const sources = pair?.entry.orders ?? [];
      for (const source of sources) {
        const [order, total] = orderFrom(source, card, url, sources.length > 1);
        if (total) via['total'] ??= total.via;
        orders.push({ order, ...(pair?.sure ? { element: card.element } : {}) });
      }
    });
    const joined = matched.filter(Boolean).length;
    const unknown = cards.length - joined - ambiguous;
    return {
      orders,
      claimed: orders.length + cards.length - joined,
      problems: [
        ...(ambiguous > 0 ? [`ambiguous: ${ambiguous}`] : []),
        ...(unknown > 0 ? [`order-without-id: ${unknown}`] : []),
      ],
      via,
    };
  },
};

const EMPTY: LayoutReading = { orders: [], claimed: 0, problems: ['no-orders'], via: {} };

/**
 * A tab in the background draws no cards, and then the data is all there is. A search whose words have changed since
 * the data was written shows other orders.
 */
function fromDataAlone(data: ReturnType<typeof storedCards>, url: URL): LayoutReading {
  const orders = data
    .filter(({ current }) => current)
    .flatMap(({ orders }) =>
      orders.map((source) => ({ order: orderFrom(source, undefined, url, orders.length > 1)[0] })),
    );
  return {
    orders,
    claimed: orders.length,
    problems: ['still-loading'],
    via: { orderId: 'data', total: 'data-amount' },
  };
}
