import { readMoment } from '../../../../model/dates';
import { yuanToFen } from '../../../../model/money';
import { isServiceMark } from '../../../../model/words/service-mark';
import { simplified } from '../../../../model/words/simplified';
import { totalUnder } from '../../../labels/amounts';
import { timesIn } from '../../../labels/dates';
import { itemLinks } from '../../../labels/items/item-links';
import { itemsIn } from '../../../labels/items/items';
import type { Times } from '../../../labels/label-words';
import { statusIn } from '../../../labels/status';
import { startsFeed } from '../../../labels/words';
import { marksAmong } from '../../../page/marks';
import { type PageText, pageText, piecesIn, type Range } from '../../../page/page-text';
import { clean, present, textOf } from '../../../page/text';
import { PINDUODUO_LABELS } from '../../labels';
import type { ShownGoods } from '../list/cards';

/** What the order page shows, apart from whose order it is. */
export interface ShownDetail {
  /** Every order number on the page. */
  numbers: Set<string>;
  times: Times;
  status: string;
  shop: string;
  total?: number;
  goods: ShownGoods[];
  element: Element;
}

const NUMBER = /(?<![\d-])\d{6}-\d{15}(?![\d-])/g;
const SELLERS_END = /(?:即将恢复|本店已拼|已拼[\d.]+万?\+?件)/;

/** Reads the rows a buyer sees: 订单编号, 下单时间, 实付, and the item between picture and number of pieces. */
export function shownDetail(document: Document, url: URL): ShownDetail {
  const page = pageText(document.body ?? document.documentElement);
  const order = { start: 0, end: endOfOrder(page) };
  const text = simplified(page.text.slice(order.start, order.end));
  const numbers = new Set(
    [...text.matchAll(NUMBER), ...labelled(document, '订单编号').matchAll(NUMBER)].map(([sn]) => sn),
  );
  const element = document.querySelector('#main') ?? document.body;
  const box = { ...order, orderId: '', element, offset: Math.max(0, text.search(NUMBER)) };
  const total = totalUnder(PINDUODUO_LABELS.paid, text);
  return {
    numbers,
    times: {
      ...present({ placedAt: readMoment(labelled(document, '下单')) }),
      ...timesIn(page, box, PINDUODUO_LABELS, url),
    },
    status: textOf(document.querySelector('[data-test="订单状态"]'), 60) || statusIn(page, order),
    shop: textOf(document.querySelector('[data-test="店铺名称"]'), 100),
    ...(total === undefined ? {} : { total }),
    goods: goodsIn(page, order),
    element,
  };
}

/** A row may state its content in its `aria-label` only (2024-11). */
function labelled(document: Document, word: string): string {
  return [...document.querySelectorAll(`[aria-label*="${word}"]`)]
    .slice(0, 20)
    .map((row) => clean(row.getAttribute('aria-label'), 100))
    .join('\n');
}

/** The feed below the order shows other goods with prices. */
function endOfOrder(page: PageText): number {
  return (
    page.pieces.find(({ text }) => startsFeed(text) || SELLERS_END.test(simplified(text)))?.start ?? page.text.length
  );
}

const PRICE = /^[¥￥]\s?[\d,]+(?:\.\d{1,2})?$/;
const QUANTITY = /^[×xX✕]\s?\d{1,4}$/;
const NO_SPEC = /实付|应付|运费|优惠|小计|合计|订单|共\s?\d+\s?件|退款|售后|[:：]$/;

/** After each title come, in any number: spec, promises, price, quantity. */
function goodsIn(page: PageText, order: Range): ShownGoods[] {
  const pieces = piecesIn(page, order);
  const { items } = itemsIn(page, itemLinks(page, PINDUODUO_LABELS.item), order);
  let from = 0;
  return items.map(({ title, quantity }) => {
    const at = pieces.findIndex((piece, i) => i >= from && piece.text === title);
    from = at < 0 ? from : at + 1;
    const texts = at < 0 ? [] : wholeAmounts(pieces.slice(from, from + 18).map(({ text }) => text)).slice(0, 12);
    const end = texts.findIndex((text) => QUANTITY.test(text));
    const row = end < 0 ? texts : texts.slice(0, end + 1);
    const price = row.find((text) => PRICE.test(text));
    const last = row.findLastIndex((text) => PRICE.test(text) || QUANTITY.test(text));
    const spec = row
      .slice(0, Math.max(0, last))
      .find(
        (text) => !isServiceMark(text) && ![PRICE, QUANTITY, NO_SPEC].some((words) => words.test(simplified(text))),
      );
    const unit = price === undefined ? undefined : yuanToFen(price);
    return {
      title,
      quantity,
      texts: row,
      promises: marksAmong(pieces.slice(from, from + 18).filter(({ text }) => row.includes(text))),
      ...(spec ? { spec } : {}),
      ...(unit === undefined ? {} : { price: unit }),
    };
  });
}

/** Sign, yuan and fen may be in spans of their own: `¥` `1,888` `.50`. */
function wholeAmounts(texts: readonly string[]): string[] {
  const whole: string[] = [];
  for (const text of texts) {
    const last = whole.at(-1) ?? '';
    const goesOn = /^[¥￥×xX✕]$/.test(last) ? /^\d/ : /^[¥￥]\s?[\d,]+$/.test(last) ? /^\.\d/ : undefined;
    if (goesOn?.test(text)) whole[whole.length - 1] = last + text;
    else whole.push(text);
  }
  return whole;
}
