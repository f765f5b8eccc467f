import { asText, at, list } from '../../../page/json';
import { type DataOrder, dataOrder, field } from '../../fields/data-order';
import { type Amount, amountOf, settled } from '../../fields/money';
import { SEARCH } from '../../pages';

/** The orders behind one card: a combined card (`combine_orders`) holds several order numbers. */
export interface DataCard {
  orders: DataOrder[];
  /** What the whole card may have cost. */
  amounts: Amount[];
  /** The store belongs to the page's address; the others are left over from a page before. */
  current: boolean;
}

const MAX_CARDS = 200;

/**
 * All orders of the page's data, in its order, each order number once. Three stores are documented: `ordersStore.orders`
 * (camelCase), `initOdersList["<tab>"]` (snake_case; the misspelling is the page's) and `resultStore.orders` (search).
 * What one spelling lacks, the other adds.
 */
export function storedCards(data: readonly unknown[], url: URL): DataCard[] {
  const cards: DataCard[] = [];
  const known = new Map<string, DataOrder>();
  for (const { source, current } of data.flatMap((root) => storesOf(root, url)).slice(0, MAX_CARDS)) {
    const fresh: DataOrder[] = [];
    for (const order of ordersOf(source)) {
      const earlier = known.get(order.orderSn);
      if (earlier) complete(earlier, order);
      else {
        known.set(order.orderSn, order);
        fresh.push(order);
      }
    }
    if (fresh.length > 0) cards.push({ orders: fresh, amounts: amountsOf(source, fresh), current });
  }
  for (const card of cards) if (card.orders.length === 1) card.amounts = card.orders[0]?.amounts ?? [];
  return cards;
}

/** A combined card shows one sum: its own, or that of its orders. */
function amountsOf(source: unknown, orders: readonly DataOrder[]): Amount[] {
  const own = ['order_amount', 'display_amount'].flatMap((name) => amountOf(field(source, name)) ?? []);
  const parts = orders.map((order) => order.amounts.map(settled).find((fen) => fen !== undefined));
  const sum = parts.reduce<number | undefined>(
    (all, part) => (all === undefined || part === undefined ? undefined : all + part),
    0,
  );
  return sum === undefined ? own : [...own, { fen: sum }];
}

function storesOf(root: unknown, url: URL): { source: unknown; current: boolean }[] {
  const search = url.pathname === SEARCH;
  const tab = url.searchParams.get('type') ?? '0';
  return [root, at(root, 'store'), at(root, 'stores'), at(root, 'stores', 'store')].flatMap((here) => {
    const tabs = at(here, 'initOdersList') ?? at(here, 'initOrdersList');
    const otherTabs = (typeof tabs === 'object' && tabs !== null ? Object.keys(tabs) : []).filter(
      (name) => name !== tab,
    );
    const words = asText(at(here, 'resultStore', 'keyWord'));
    const sameWords = words === undefined || words === (url.searchParams.get('keyWord') ?? words);
    const stores: [boolean, unknown][] = [
      [!search, at(here, 'ordersStore', 'orders')],
      [!search, at(tabs, tab)],
      [search && sameWords, at(here, 'resultStore', 'orders')],
      ...otherTabs.slice(0, 20).map((name): [boolean, unknown] => [false, at(tabs, name)]),
    ];
    return stores.flatMap(([current, orders]) => list(orders).map((source) => ({ source, current })));
  });
}

function ordersOf(source: unknown): DataOrder[] {
  const children = list(field(source, 'orders'));
  if (children.length === 0) return [dataOrder(source)].filter((order) => order !== undefined);
  return children.slice(0, 50).flatMap((child) => dataOrder(child, source) ?? []);
}

/** Adds what is missing; what is known stays. */
function complete(order: DataOrder, more: DataOrder): void {
  const goods =
    order.goods.length > 0 ? order.goods.map((item, i) => ({ ...sameItem(more, item, i), ...item })) : more.goods;
  Object.assign(order, { ...more, ...order, goods, amounts: [...order.amounts, ...more.amounts] });
  if (order.buttons.length === 0) order.buttons = more.buttons;
}

function sameItem(order: DataOrder, item: { title: string }, index: number) {
  const other = order.goods[index];
  return other?.title === item.title ? other : undefined;
}
