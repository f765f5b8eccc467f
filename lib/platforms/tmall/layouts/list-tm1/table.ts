import { readMoment } from '../../../../model/dates';
import type { OrderReading } from '../../../../model/order';
import { outermost } from '../../../page/outermost';
import { clean, textOf } from '../../../page/text';
import type { Trail } from '../../../reading/trail';
import { orderOf } from '../../fields/assemble';
import { firstText, paidPrice, priceIn, wordAmong } from '../../fields/dom';
import { asOrderId, hrefsOf, leadsToTmall, linksAmong, orderIdAfterLabel, sellerIn } from '../../fields/page-links';
import { isPseudoItem, knownStatus, statusOf } from '../../fields/status-words';
import { PRICE, PRODUCT, readRow, titleIn } from './row';

const ORDER = '.js-order-container [data-id], #tp-bought-root [data-id], [class*="bought-wrapper-mod__trade-order"]';
const WRAPPER = '.js-order-container, [data-reactid*="$order-"]';
const NEVER = 'script, style';

/** The boxes of a drawn tm1 list, one an order, top first. */
export function orderBoxes(document: Document): Element[] {
  const boxes = [...document.querySelectorAll(ORDER)].filter((box) => box.querySelector('table, tr') !== null);
  const all =
    boxes.length > 0 ? boxes : [...document.querySelectorAll(WRAPPER)].filter((box) => box.querySelector('tr'));
  return outermost(all);
}

export function boxOrderId(box: Element, trail: Trail): string | undefined {
  const owner = box.closest('[data-reactid*="$order-"]') ?? box;
  return trail.first('orderId', {
    'data-id': () => asOrderId(box.getAttribute('data-id')),
    'react id': () => /\$order-(\d{15,20})(?!\d)/.exec(owner.getAttribute('data-reactid') ?? '')?.[1],
    订单号: () => orderIdAfterLabel(clean(box.textContent, 2000)),
  });
}

/** One box: a head row, then a row an item; what belongs to the whole order stands in the first item's row. */
export function readBox(box: Element, orderId: string, url: URL, trail: Trail): OrderReading {
  const rows = [...box.querySelectorAll('tr')].filter((row) => row.querySelector(PRODUCT) !== null);
  const goods = rows.filter(
    (row) => !isPseudoItem(titleIn(row), row.querySelector('a[href]')?.getAttribute('href') ?? undefined),
  );
  const hrefs = hrefsOf(box.querySelectorAll('a[href]'));
  return orderOf({
    tmall: leadsToTmall(hrefs),
    orderId,
    shop: shopIn(box, url),
    times: { placedAt: placedOn(box, trail) },
    status: statusIn(rows, trail),
    total: totalIn(rows, trail),
    lines: goods.map((row) => readRow(row, trail)),
    links: linksAmong(hrefs, orderId, url),
  });
}

function shopIn(box: Element, url: URL) {
  const names = box.querySelectorAll('a[class*="seller-mod__name"], [class*="seller-mod__name"]');
  return sellerIn(names, box.querySelector('[data-nick]'), url);
}

function placedOn(box: Element, trail: Trail): string | undefined {
  return trail.first('placedAt', {
    'create-time': () => readMoment(firstText(box.querySelectorAll('[class*="create-time"]'))),
    'head row': () => readMoment(textOf(box.querySelector('tr'), 200)),
  });
}

function statusIn(rows: readonly Element[], trail: Trail): string {
  const cells = rows[0] ? [...rows[0].children] : [];
  const words = trail.first('status', {
    'status column': () => statusOf(cells[5]?.querySelectorAll('[class*="text-mod__link"]') ?? []),
    'known words': () => {
      for (const row of rows) {
        const words = wordAmong(row, NEVER, knownStatus);
        if (words) return words;
      }
      return undefined;
    },
  });
  return words ?? '';
}

/** 实付款 is the one price in bold, after the price and the number of the item. */
function totalIn(rows: readonly Element[], trail: Trail): number | undefined {
  const [row] = rows;
  if (!row) return undefined;
  return trail.first('total', {
    'bold price': () => priceIn(row.querySelector('[class*="price-mod__price"] strong, [class*="price-mod"] strong')),
    'fifth column': () => paidPrice(row.children[4], PRICE),
  });
}
