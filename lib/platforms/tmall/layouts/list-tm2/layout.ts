import { readMoment } from '../../../../model/dates';
import type { OrderReading } from '../../../../model/order';
import { simplified } from '../../../../model/words/simplified';
import { outermost } from '../../../page/outermost';
import { textOf } from '../../../page/text';
import type { InPieces } from '../../../reading/pausing';
import { readBoxes } from '../../../reading/read-boxes';
import type { FoundOrder, Layout, LayoutReading } from '../../../reading/reader';
import { noted, Trail } from '../../../reading/trail';
import { orderOf } from '../../fields/assemble';
import { firstText, named, priceIn, within, wordAmong } from '../../fields/dom';
import {
  asOrderId,
  hrefsOf,
  leadsToTmall,
  linksAmong,
  orderIdAfterLabel,
  sellerIn,
  soldOnTmall,
} from '../../fields/page-links';
import { knownStatus, statusOf } from '../../fields/status-words';
import { ITEM, readItem } from './item';
import { type OpenRecord, openRecord } from './popover';

const BOX = '[id^="shopOrderContainer_"]';
/** 常买常逛: recommendations within an order's box, with titles and prices of their own. */
const JUNK = '[class*="extBlank"], [class*="extItems"]';

/** The order list of 2025-05 and later (`#tbpc-trade-container`): drawn by script, one box an order. */
export const listTm2: Layout = {
  id: 'tmall-list-tm2',
  page: 'order-list',
  matches: (document) => document.querySelector(BOX) !== null,
  *read(document, url, remember, today): InPieces<LayoutReading> {
    const trail = new Trail();
    const boxes = outermost(document.querySelectorAll(BOX));
    const { orders, ...reading } = yield* readBoxes(boxes, (box) => {
      const id = orderIdOf(box, trail);
      if (id === undefined) return { problem: 'order-without-id' };
      const order = trail.take(remember(box, () => noted((own) => readBox(box, id, url, own))));
      // The app draws a frame first and fills it later.
      const empty = order.lines.length === 0 && !order.placedAt && !order.status.text;
      return empty ? { problem: 'still-loading' } : { orders: [{ order, element: box }] };
    });
    const record = openRecord(document, boxes, today);
    return { ...reading, orders: orders.map((found) => withRecord(found, record, trail)), via: trail.via };
  },
};

function withRecord(found: FoundOrder, record: OpenRecord | undefined, trail: Trail): FoundOrder {
  if (record === undefined || found.element !== record.box) return found;
  trail.note('signedAt', 'popover');
  return { ...found, order: { ...found.order, signedAt: record.signedAt } };
}

function orderIdOf(box: Element, trail: Trail): string | undefined {
  return trail.first('orderId', {
    'box id': () => asOrderId(box.id.slice('shopOrderContainer_'.length)),
    'order number': () => orderIdAfterLabel(firstText(within(box, named('shopInfoOrderId'), JUNK))),
    words: () => orderIdAfterLabel(textOf(box, 2000)),
  });
}

function readBox(box: Element, orderId: string, url: URL, trail: Trail): OrderReading {
  const anchors = hrefsOf(within(box, 'a[href]', JUNK));
  const items = itemsIn(box);
  return orderOf({
    tmall: leadsToTmall(anchors) || soldOnTmall(items),
    orderId,
    shop: shopIn(box, url),
    times: { placedAt: placedOn(box, trail) },
    status: statusIn(box, trail),
    total: paidIn(box, trail),
    lines: items.map((item) => readItem(item, trail)),
    links: linksAmong(anchors, orderId, url),
  });
}

function shopIn(box: Element, url: URL) {
  const names = `${named('shopInfoName')}, [data-spm="order_shopname"] a, a[class*="shopInfoName"]`;
  return sellerIn(within(box, names, JUNK), within(box, '[data-nick]', JUNK)[0], url);
}

function placedOn(box: Element, trail: Trail): string | undefined {
  return trail.first('placedAt', {
    'order time': () => readMoment(firstText(within(box, '[class*="shopInfoOrderTime"]', JUNK))),
    head: () => readMoment(firstText(within(box, '[class*="shopInfo--"], .trade-bought-list-shop-info', JUNK))),
    'leaf before the items': () =>
      wordAmong(
        box,
        `${JUNK}, ${ITEM}, a`,
        (text) => (/^20\d\d-\d\d-\d\d/.test(text) ? readMoment(text) : undefined),
        60,
      ),
  });
}

function statusIn(box: Element, trail: Trail): string {
  const words = trail.first('status', {
    'shop info': () => statusOf(within(box, '[class*="shopInfoStatus"]', JUNK)),
    'known words': () => wordAmong(box, `${JUNK}, ${ITEM}`, knownStatus),
  });
  return words ?? '';
}

function paidIn(box: Element, trail: Trail): number | undefined {
  const aside = `${JUNK}, ${ITEM}`;
  return trail.first('total', {
    'real price': () => firstPrice(within(box, '[class*="priceReal"]', aside)),
    'payment column': () => {
      const prices = within(box, PAYMENT, aside);
      return firstPrice([
        ...prices.filter((price) => /实付款|实付/.test(simplified(price.textContent ?? ''))),
        ...prices.filter((price) => /^\s*[￥¥]/.test(price.textContent ?? '')),
      ]);
    },
    label: () => {
      for (const part of within(box, '*', aside)) {
        const text = simplified((part.textContent ?? '').slice(0, 200)).replace(/\s+/g, '');
        if (text.length < 40 && /^实付款?[:：]?[￥¥]?\d/.test(text)) return priceIn(part);
      }
      return undefined;
    },
  });
}

const PAYMENT = '[class*="orderPaymentCol"] .trade-price-container, [class*="payment--"] .trade-price-container';

function firstPrice(elements: Iterable<Element>): number | undefined {
  for (const element of elements) {
    const price = priceIn(element);
    if (price !== undefined) return price;
  }
  return undefined;
}

/** Items are real only in the order's detail column. */
function itemsIn(box: Element): Element[] {
  const column = box.querySelector('[id^="orderDetailCol_"]') ?? box;
  return outermost(within(column, ITEM, JUNK));
}
