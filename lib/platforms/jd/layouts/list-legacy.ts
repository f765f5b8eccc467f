import type { FoundOrder, Layout, LayoutReading } from '../../platform';
import { textOf } from '../../text';
import { unlessSame } from '../../unless-same';
import { asOrderId } from '../ids';
import { legacyOrder, parentOf } from '../legacy-order';
import { noting } from '../strategies';

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
  read(document, url): LayoutReading {
    const via: Record<string, string> = {};
    const problems: string[] = [];
    const orders: FoundOrder[] = [];
    const ids = new Set<string>();
    let claimed = 0;
    let withoutId = 0;
    let unnamed = 0;
    const boxes = [...document.querySelectorAll('table.order-tb > tbody, tbody[id^="tb-"]')];
    const parents = new Set(boxes.slice(0, MAX_BOXES).map((box) => parentOf(box)));
    for (const box of boxes.slice(0, MAX_BOXES)) {
      if (!isOrder(box, parents)) continue;
      claimed++;
      if (orders.length >= MAX_ORDERS) continue;
      const found = noting(
        via,
        unlessSame(box, url, () => {
          const own = {};
          return { value: legacyOrder(box, url, own), via: own };
        }),
      );
      if (!found) {
        withoutId++;
        continue;
      }
      if (ids.has(found.order.orderId)) {
        claimed--;
        continue;
      }
      ids.add(found.order.orderId);
      unnamed += found.unnamed;
      orders.push({ order: found.order, element: box });
    }
    claimed += Math.max(0, boxes.length - MAX_BOXES);
    if (withoutId > 0) problems.push(`order-without-id: ${withoutId}`);
    if (unnamed > 0) problems.push('still-loading');
    if (claimed - withoutId > orders.length) problems.push('too-large');
    if (claimed === 0) problems.push(saysEmpty(document) ? 'no-orders' : 'still-loading');
    return { orders, claimed, problems, via };
  },
};

/** The heading of a split order has no goods of its own; neither has a spacer. */
function isOrder(box: Element, parents: ReadonlySet<string | undefined>): boolean {
  if (box.querySelector('.goods-item')) return true;
  if (!box.id.startsWith('tb-') || box.querySelector('.tr-th-split, .split-row')) return false;
  return !parents.has(asOrderId(box.id, 'tb-') ?? '');
}

function saysEmpty(document: Document): boolean {
  return EMPTY.test(
    textOf(document.querySelector('.empty-box')) || textOf(document.querySelector('table.order-tb'), 2000),
  );
}
