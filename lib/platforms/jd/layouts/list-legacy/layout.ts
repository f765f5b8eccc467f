import { simplified } from '../../../../model/words/simplified';
import { textOf } from '../../../page/text';
import type { InPieces } from '../../../reading/pausing';
import { readBoxes } from '../../../reading/read-boxes';
import type { Layout, LayoutReading } from '../../../reading/reader';
import { Trail } from '../../../reading/trail';
import { asOrderId } from '../../fields/ids';
import { listOrder } from '../../fields/list-order';
import { legacyOrder, parentOf } from './order';

/** Enough for a list's orders and the headings of those that were split. */
const MAX_BOXES = 1000;
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
    const trail = new Trail();
    const boxes = [...document.querySelectorAll('table.order-tb > tbody, tbody[id^="tb-"]')];
    let parents: ReadonlySet<string | undefined> | undefined;
    const isParent = (id: string) => {
      parents ??= new Set(boxes.slice(0, MAX_BOXES).map((box) => parentOf(box)));
      return parents.has(id);
    };
    const { orders, claimed, problems } = yield* readBoxes(boxes, (box) =>
      isOrder(box, isParent) ? listOrder(remember, box, url, trail, legacyOrder) : undefined,
    );
    if (claimed === 0) problems.push(saysEmpty(document) ? 'no-orders' : 'still-loading');
    return { orders, claimed, problems, via: trail.via };
  },
};

/** The heading of a split order has no goods of its own; neither has a spacer. */
function isOrder(box: Element, isParent: (id: string) => boolean): boolean {
  if (box.querySelector('.goods-item')) return true;
  if (!box.id.startsWith('tb-') || box.querySelector('.tr-th-split, .split-row')) return false;
  return !isParent(asOrderId(box.id, 'tb-') ?? '');
}

function saysEmpty(document: Document): boolean {
  const said = textOf(document.querySelector('.empty-box')) || textOf(document.querySelector('table.order-tb'), 2000);
  return EMPTY.test(simplified(said));
}
