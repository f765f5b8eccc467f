import { simplified } from '../../../../model/words/simplified';
import { asText, at } from '../../../page/json';
import { safeLink } from '../../../page/links';
import { phaseOf } from '../../../page/phases';
import { present, textOf } from '../../../page/text';
import type { Layout, LayoutReading } from '../../../reading/reader';
import { Trail } from '../../../reading/trail';
import { type DataOrder, dataOrder } from '../../fields/data-order';
import { canBe } from '../../fields/money';
import { orderFrom } from '../../fields/order';
import { rawData } from '../../fields/raw-data';
import { isOrderSn, LINKS, orderSnOf } from '../../pages';
import { storedCards } from '../list/stores';
import { type ShownDetail, shownDetail } from './shown';

const NUMBER = /(?<![\d-])\d{6}-\d{15}(?![\d-])/;

/**
 * One order. Its number is the address's: the page's data is that of the page loaded first, and of another order once
 * the buyer has moved on without a load; so is, for a moment, what is drawn.
 */
export const detail: Layout = {
  id: 'pinduoduo-detail',
  page: 'order-detail',
  matches(document, url) {
    const sn = orderSn(document, url);
    if (sn === undefined) return false;
    return dataOf(document, url, sn) !== undefined || NUMBER.test(document.body?.textContent ?? '') || hasRow(document);
  },
  read(document, url): LayoutReading {
    const sn = orderSn(document, url) ?? '';
    const data = dataOf(document, url, sn);
    const drawn = shownDetail(document, url);
    const shown = drawn.numbers.has(sn) || (data && isUnnumbered(drawn, data)) ? drawn : undefined;
    if (!shown && (!data || drawn.numbers.size > 0)) {
      return { orders: [], claimed: 1, problems: ['still-loading'], via: {} };
    }
    return readOrder(document, url, data ?? { orderSn: sn, amounts: [], goods: [], buttons: [] }, shown);
  },
};

/** The address's; right after ordering that names the group only, and the page's data the order (one source, 2023). */
function orderSn(document: Document, url: URL): string | undefined {
  const own = () => rawData(document).map((root) => asText(at(root, 'store', 'data', 'queries', 'orderSn')));
  return orderSnOf(url) ?? own().find((sn) => isOrderSn(sn));
}

/** The row with the number may be folded away; then the amount tells whether the data is about what is drawn. */
function isUnnumbered({ numbers, total }: ShownDetail, { amounts }: DataOrder): boolean {
  return numbers.size === 0 && total !== undefined && amounts.some((amount) => canBe(amount, total));
}

function readOrder(document: Document, url: URL, data: DataOrder, shown: ShownDetail | undefined): LayoutReading {
  const status = statusOf(data.status, shown?.status);
  const card = shown && {
    element: shown.element,
    goods: shown.goods,
    ...(status ? { status } : {}),
    ...present({ shop: shown.shop }),
    ...(shown.total === undefined ? {} : { amount: { fen: shown.total, paid: true } }),
  };
  const trail = new Trail();
  const order = orderFrom(status ? { ...data, status } : data, card, url, false, trail);
  const { afterSales, logistics } = order.links;
  Object.assign(order, shown?.times);
  trail.note('orderId', orderSnOf(url) ? 'address' : 'data');
  trail.note('placedAt', shown?.times.placedAt ? 'row' : data.placedAt ? 'data' : 'order-number');
  trail.note('title', data.goods.length > 0 ? 'data' : 'row');
  order.links = {
    ...order.links,
    ...present({
      afterSales: afterSales ?? linkTo(document, url, /^(?:申请退款|申请售后|退款\/售后|查看退款|退款详情)$/),
      logistics: logistics ?? linkTo(document, url, /^查看物流$/),
    }),
  };
  return {
    orders: [{ order, ...(shown ? { element: shown.element } : {}) }],
    claimed: 1,
    problems: shown ? [] : ['still-loading'],
    via: trail.via,
  };
}

/** The page's own data if it is about this order; else what a list, loaded before, said about it. */
function dataOf(document: Document, url: URL, sn: string): DataOrder | undefined {
  const roots = rawData(document);
  const own = roots.map((root) => dataOrder(at(root, 'data'))).find((order) => order?.orderSn === sn);
  const listed = storedCards(roots, url)
    .flatMap(({ orders }) => orders)
    .find((order) => order.orderSn === sn);
  if (!own || !listed) return own ?? listed;
  return { ...listed, ...own, goods: own.goods.length > 0 ? own.goods : listed.goods };
}

/** What is drawn is newer than the data, but the data's words are certain to be a status: they decide unless contradicted. */
function statusOf(stored: string | undefined, drawn: string | undefined): string | undefined {
  if (!stored || !drawn) return stored || drawn;
  return phaseOf(stored) === phaseOf(drawn) ? stored : drawn;
}

function hasRow(document: Document): boolean {
  return document.querySelector('[aria-label*="订单编号"]') !== null;
}

function linkTo(document: Document, url: URL, words: RegExp): string | undefined {
  const links = [...document.querySelectorAll('a[href]')]
    .slice(0, 500)
    .filter((link) => words.test(simplified(textOf(link, 20))));
  return safeLink(links[0]?.getAttribute('href'), url, LINKS);
}
