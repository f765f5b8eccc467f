import type { PageKind } from '../../model/order';
import { simplified } from '../../model/words/simplified';
import { parameters } from '../page/links';
import { firstFrom, type PageText, pageText, type Range } from '../page/page-text';
import { stateOfText } from '../reading/page-state';
import type { InPieces } from '../reading/pausing';
import { readBoxes } from '../reading/read-boxes';
import type { LayoutReading, PlatformReader } from '../reading/reader';
import { Trail } from '../reading/trail';
import { amountOffsets } from './amounts';
import { orderBoxes } from './boxes';
import { itemLinks } from './items/item-links';
import { quantitiesIn } from './items/quantities';
import { type Labelled, orderIn } from './order';
import { orderNumbers } from './order-numbers';
import { WORDS_OF } from './words-of';

/** More orders than a page shows at once; the rest of a longer page is left out, and said to be. */
const MAX_ORDERS = 200;

/**
 * Reads a page of a layout nobody has described, by the words a buyer sees (订单编号, 下单时间, 实付款 …) and the geometry of the
 * tree: an order is the largest element with exactly one order number. What is not certain is left out.
 */
export function* readByLabels(
  platform: PlatformReader,
  kind: PageKind,
  document: Document,
  url: URL,
): InPieces<LayoutReading> {
  // Not in pieces: what is read of a page that changes meanwhile may belong to two orders.
  const page = pageText(document.body ?? document.documentElement);
  yield;
  const words = WORDS_OF[platform.id];
  const labelled: Labelled = { platform, words, url, page, items: itemLinks(page, words.item) };
  const own = kind === 'order-detail' ? idInAddress(platform, url) : undefined;
  const all = orderNumbers(platform, words, page);
  const marks = all.filter(({ orderId }) => own === undefined || orderId === own);
  // The address has changed already, the page still shows the order before.
  if (own && all.length > 0 && marks.length === 0)
    return { orders: [], claimed: 1, problems: ['still-loading'], via: {} };
  const boxes = orderBoxes(page, marks, wholeness(labelled));
  // A detail page is about one order: of several numbers without one in the address, none is known to be it.
  if (kind === 'order-detail' && boxes.length > 1)
    return { orders: [], problems: page.truncated ? ['too-large', 'ambiguous'] : ['ambiguous'], via: {} };

  const trail = new Trail();
  yield;
  const { orders, claimed, problems } = yield* readBoxes(
    boxes,
    (box) => {
      const order = orderIn(labelled, box, trail);
      return { orders: order ? [{ order, element: box.element }] : [] };
    },
    MAX_ORDERS,
  );
  if (page.truncated) problems.push('too-large');
  const missed = boxes.length - orders.length;
  if (missed > 0) trail.note('missed', String(missed));
  // An unknown layout is the last suspicion: a login page, an empty list, a page that is not drawn yet come first.
  if (orders.length === 0) problems.push((page.truncated ? undefined : stateOfText(page.text)) ?? 'layout-unknown');
  return { orders, ...(boxes.length > 0 ? { claimed } : {}), problems, via: trail.via };
}

/** The number in a detail page's address, whatever its parameter is called. */
export function idInAddress(platform: PlatformReader, url: URL): string | undefined {
  const values = parameters(url).filter(([name]) => /^(?:order_?id|biz_?order_?id|order_?sn|deal_?id)$/i.test(name));
  return values.map(([, value]) => value.trim()).find((value) => platform.orderId.test(value));
}

/** Does a range hold what an order consists of: an item and an amount? Answered from two sorted lists, for any range. */
function wholeness({ page, items }: Labelled): (range: Range) => boolean {
  const amounts = amountOffsets(simplified(page.text));
  const goods = items.length > 0 ? items.map(({ start }) => start) : offsetsOfRows(page).sort((a, b) => a - b);
  return (range) => anyIn(amounts, range) && anyIn(goods, range);
}

function offsetsOfRows(page: PageText): number[] {
  const all: Range = { start: 0, end: page.text.length };
  const rows = quantitiesIn(page, all).map(({ offset }) => offset);
  return rows.length > 0 ? rows : page.images.map(({ range }) => range.start);
}

function anyIn(sorted: readonly number[], { start, end }: Range): boolean {
  const first = sorted[firstFrom(sorted, start, (offset) => offset)];
  return first !== undefined && first < end;
}
