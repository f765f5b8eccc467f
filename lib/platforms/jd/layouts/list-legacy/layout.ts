import { textOf } from '../../../page/text';
import { type InPieces, inTurn } from '../../../reading/pausing';
import type { FoundOrder, Layout, LayoutReading } from '../../../reading/reader';
import { asOrderId } from '../../fields/ids';
import { listOrder } from '../../fields/list-order';
import { legacyOrder, parentOf } from './order';

const MAX_ORDERS = 500;
/** Split orders have a heading of their own, and their children come after it. */
const MAX_BOXES = 2 * MAX_ORDERS;
const EMPTY = /没有(?:任何|符合条件的|相关)?订单|暂无订单/;

/**
 * List A: the server's table, in use from 2014 to today (2026-09), also for the recycle bin. One `tbody` an order:
 * `tb-<id>`, or `parent-<id>` for the heading of a split order, which is followed by its children.
 */
export const listLegacy: Layout = {
  id: 'jd-list-legacy',
  page: 'order-list',
  matches: (document) => document.querySelector('table.order-tb, tbody[id^="tb-"], .empty-box') !== null,
  *read(document, url, remember): InPieces<LayoutReading> {
    const via: Record<string, string> = {};
    const problems: string[] = [];
    const orders: FoundOrder[] = [];
    const ids = new Set<string>();
    let claimed = 0;
    let withoutId = 0;
    let unnamed = 0;
    const boxes = [...document.querySelectorAll('table.order-tb > tbody, tbody[id^="tb-"]')];
    let parents: ReadonlySet<string | undefined> | undefined;
    const isParent = (id: string) => {
      parents ??= new Set(boxes.slice(0, MAX_BOXES).map((box) => parentOf(box)));
      return parents.has(id);
    };
    const left = yield* inTurn(boxes.slice(0, MAX_BOXES), (box) => {
      if (!isOrder(box, isParent)) return;
      claimed++;
      if (orders.length >= MAX_ORDERS) return;
      const found = listOrder(remember, box, url, via, legacyOrder);
      if (!found) {
        withoutId++;
        return;
      }
      if (ids.has(found.order.orderId)) {
        claimed--;
        return;
      }
      ids.add(found.order.orderId);
      unnamed += found.unnamed;
      orders.push({ order: found.order, element: box, whole: found.whole });
    });
    claimed += Math.max(0, boxes.length - MAX_BOXES) + left;
    if (withoutId > 0) problems.push(`order-without-id: ${withoutId}`);
    if (unnamed > 0) problems.push('still-loading');
    if (claimed - withoutId - left > orders.length) problems.push('too-large');
    if (left > 0) problems.push('too-slow');
    if (claimed === 0) problems.push(saysEmpty(document) ? 'no-orders' : 'still-loading');
    return { orders, claimed, problems, via };
  },
};

/** The heading of a split order has no goods of its own; neither has a spacer. */
function isOrder(box: Element, isParent: (id: string) => boolean): boolean {
  if (box.querySelector('.goods-item')) return true;
  if (!box.id.startsWith('tb-') || box.querySelector('.tr-th-split, .split-row')) return false;
  return !isParent(asOrderId(box.id, 'tb-') ?? '');
}

function saysEmpty(document: Document): boolean {
  return EMPTY.test(
    textOf(document.querySelector('.empty-box')) || textOf(document.querySelector('table.order-tb'), 2000),
  );
}
