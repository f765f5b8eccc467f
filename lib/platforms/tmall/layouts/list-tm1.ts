import type { OrderReading } from '../../../model/order';
import { asText, at } from '../../json';
import type { FoundOrder, Layout, LayoutReading } from '../../platform';
import { asOrderId } from '../page-links';
import { Trail } from '../trail';
import { mainOrdersIn, readMainOrder } from './tm1-data';
import { boxOrderId, orderBoxes, readBox } from './tm1-table';

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
  read(document, url): LayoutReading {
    const trail = new Trail();
    const raw = mainOrdersIn(document);
    const boxes = orderBoxes(document);
    const found = boxes.length > 0 ? fromTable(boxes, raw ?? [], url, trail) : fromData(raw ?? [], url, trail);
    const unnamed = boxes.length > 0 ? boxes.filter((box) => boxOrderId(box, trail) === undefined).length : 0;
    const claimed = boxes.length > 0 ? found.length + unnamed : raw?.length;
    return {
      orders: found,
      ...(claimed === undefined ? {} : { claimed }),
      problems: problemsOf(Math.max(boxes.length, raw?.length ?? 0), raw, (claimed ?? 0) - found.length),
      via: trail.via,
    };
  },
};

function fromData(raw: readonly unknown[], url: URL, trail: Trail): FoundOrder[] {
  const orders = raw.slice(0, MAX_ORDERS).flatMap((entry) => readMainOrder(entry, url, trail) ?? []);
  trail.note('orders', 'inline data');
  return once(orders.map((order) => ({ order })));
}

function fromTable(boxes: readonly Element[], raw: readonly unknown[], url: URL, trail: Trail): FoundOrder[] {
  const data = new Map(raw.slice(0, MAX_ORDERS).map((entry) => [asOrderId(asText(at(entry, 'id'))), entry]));
  const found = boxes.slice(0, MAX_ORDERS).flatMap((element): FoundOrder[] => {
    const id = boxOrderId(element, trail);
    if (id === undefined) return [];
    const shown = readBox(element, id, url, trail);
    const known = data.has(id) ? readMainOrder(data.get(id), url, trail) : undefined;
    trail.note('orders', known ? 'table with inline data' : 'table');
    return [{ order: known ? fresher(known, shown) : shown, element }];
  });
  return once(found);
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
