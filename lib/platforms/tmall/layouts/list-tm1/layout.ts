import type { OrderReading } from '../../../../model/order';
import { asText, at } from '../../../page/json';
import { type InPieces, inTurn } from '../../../reading/pausing';
import type { FoundOrder, Layout, LayoutReading } from '../../../reading/reader';
import { asOrderId } from '../../fields/page-links';
import { Trail } from '../../fields/trail';
import { mainOrdersIn, readMainOrder } from '../detail-tm1/data';
import { boxOrderId, orderBoxes, readBox } from './table';

const MAX_ORDERS = 500;

/**
 * The order list up to 2025 and with `route_to=tm1`: the first page as data in a script, and a table drawn from it. The
 * data tells more (time of day, sku, sub-order numbers) but never changes: after paging, filtering or deleting it is still
 * the first page. So where a table is drawn, its boxes say which orders there are, and the data fills them.
 */
export const listTm1: Layout = {
  id: 'tmall-list-tm1',
  page: 'order-list',
  matches: (document) => orderBoxes(document).length > 0 || mainOrdersIn(document) !== undefined,
  *read(document, url): InPieces<LayoutReading> {
    const trail = new Trail();
    const raw = mainOrdersIn(document);
    const boxes = orderBoxes(document);
    const orders: FoundOrder[] = [];
    const left =
      boxes.length > 0
        ? yield* inTurn(boxes.slice(0, MAX_ORDERS), fromTable(raw ?? [], url, trail, orders))
        : yield* inTurn((raw ?? []).slice(0, MAX_ORDERS), fromData(url, trail, orders));
    const found = once(orders);
    const unnamed = boxes.slice(0, boxes.length - left).filter((box) => boxOrderId(box, trail) === undefined).length;
    const claimed = boxes.length > 0 ? found.length + unnamed + left : raw?.length;
    const problems = problemsOf(Math.max(boxes.length, raw?.length ?? 0), raw, (claimed ?? 0) - found.length - left);
    return {
      orders: found,
      ...(claimed === undefined ? {} : { claimed }),
      problems: left > 0 ? [...problems, 'too-slow'] : problems,
      via: trail.via,
    };
  },
};

function fromData(url: URL, trail: Trail, orders: FoundOrder[]) {
  return (entry: unknown) => {
    const order = readMainOrder(entry, url, trail);
    trail.note('orders', 'inline data');
    if (order) orders.push({ order });
  };
}

function fromTable(raw: readonly unknown[], url: URL, trail: Trail, orders: FoundOrder[]) {
  const data = new Map(raw.slice(0, MAX_ORDERS).map((entry) => [asOrderId(asText(at(entry, 'id'))), entry]));
  return (element: Element) => {
    const id = boxOrderId(element, trail);
    if (id === undefined) return;
    const shown = readBox(element, id, url, trail);
    const known = data.has(id) ? readMainOrder(data.get(id), url, trail) : undefined;
    trail.note('orders', known ? 'table with inline data' : 'table');
    orders.push({ order: known ? fresher(known, shown) : shown, element });
  };
}

/** The data, with what can have changed on the page since it was written: the order's state. */
function fresher(known: OrderReading, shown: OrderReading): OrderReading {
  if (shown.status.phase === 'unknown' || shown.status.text === known.status.text) return known;
  const { total, ...rest } = known;
  const cost = shown.total ?? total;
  const paid = shown.status.phase !== 'unpaid' && shown.status.phase !== 'closed';
  return { ...rest, status: shown.status, ...(paid && cost !== undefined ? { total: cost } : {}) };
}

function once(found: readonly FoundOrder[]): FoundOrder[] {
  const seen = new Set<string>();
  return found.filter(({ order }) => !seen.has(order.orderId) && seen.add(order.orderId));
}

function problemsOf(seen: number, raw: readonly unknown[] | undefined, unread: number): string[] {
  if (seen === 0) return [raw === undefined ? 'layout-unknown: var data' : 'no-orders'];
  if (seen > MAX_ORDERS) return ['too-large'];
  return Array.from({ length: unread }, () => 'order-without-id');
}
