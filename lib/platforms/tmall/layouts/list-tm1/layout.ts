import type { OrderReading } from '../../../../model/order';
import { asText, at } from '../../../page/json';
import type { InPieces } from '../../../reading/pausing';
import { type BoxReading, readBoxes } from '../../../reading/read-boxes';
import type { Layout, LayoutReading } from '../../../reading/reader';
import { Trail } from '../../../reading/trail';
import { asOrderId } from '../../fields/page-links';
import { mainOrdersIn, readMainOrder } from '../detail-tm1/data';
import { boxOrderId, orderBoxes, readBox } from './table';

/** A page of the list has 15 to 100 orders. */
const MAX_DATA = 500;

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
    const raw = mainOrdersIn(document) ?? [];
    const boxes = orderBoxes(document);
    const { problems, ...reading } =
      boxes.length > 0
        ? yield* readBoxes(boxes, fromTable(raw, url, trail))
        : yield* readBoxes(raw, (entry) => fromData(entry, url, trail));
    if (reading.claimed === 0) problems.push('no-orders');
    return { ...reading, problems, via: trail.via };
  },
};

function fromData(entry: unknown, url: URL, trail: Trail): BoxReading {
  const order = readMainOrder(entry, url, trail);
  trail.note('orders', 'inline data');
  return order ? { orders: [{ order }] } : WITHOUT_ID;
}

function fromTable(raw: readonly unknown[], url: URL, trail: Trail) {
  const data = new Map(raw.slice(0, MAX_DATA).map((entry) => [asOrderId(asText(at(entry, 'id'))), entry]));
  return (element: Element): BoxReading => {
    const id = boxOrderId(element, trail);
    if (id === undefined) return WITHOUT_ID;
    const shown = readBox(element, id, url, trail);
    const known = data.has(id) ? readMainOrder(data.get(id), url, trail) : undefined;
    trail.note('orders', known ? 'table with inline data' : 'table');
    return { orders: [{ order: known ? fresher(known, shown) : shown, element }] };
  };
}

const WITHOUT_ID: BoxReading = { problem: 'order-without-id' };

/** The data, with what can have changed on the page since it was written: the order's state. */
function fresher(known: OrderReading, shown: OrderReading): OrderReading {
  if (shown.status.phase === 'unknown' || shown.status.text === known.status.text) return known;
  const { total, ...rest } = known;
  const cost = shown.total ?? total;
  const paid = shown.status.phase !== 'unpaid' && shown.status.phase !== 'closed';
  return { ...rest, status: shown.status, ...(paid && cost !== undefined ? { total: cost } : {}) };
}
