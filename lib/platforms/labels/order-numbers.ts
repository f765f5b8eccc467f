import { simplified } from '../../model/words/simplified';
import { type PageText, pieceAt } from '../page/page-text';
import type { PlatformReader } from '../reading/reader';
import type { LabelWords } from './label-words';

/** An order number as the page shows it, at its place. */
export interface NumberMark {
  orderId: string;
  offset: number;
  element: Element;
}

/** More orders than any page shows at once. */
const MAX_MARKS = 1000;

/**
 * 订单号, 订单编号 and the digits after it. Not 原订单号, 父订单号 (another order's), 运单号, 商品编号, 支付宝交易号. A label may stand in
 * a cell or a block of its own: white space and a colon may come between.
 */
const LABELLED = /(?<![原父主子关联新旧])订单(?:编号|号码|号|ID|(?=\s{0,3}[:：]))\s{0,3}[:：]?\s{0,3}(\d[\d-]{7,40})/g;
const ID_PARAMETER = /[?&](?:orderid|order_id|bizorderid|biz_order_id|order_sn|deal_id|dealid)=([\d-]{8,40})/i;

/** Every order number on the page, in reading order. */
export function orderNumbers(platform: PlatformReader, { bareNumber }: LabelWords, page: PageText): NumberMark[] {
  const marks: NumberMark[] = [];
  const add = (orderId: string, offset: number, element: Element | undefined) => {
    if (element && marks.length < MAX_MARKS && platform.orderId.test(orderId)) marks.push({ orderId, offset, element });
  };
  for (const match of simplified(page.text).matchAll(bareNumber ?? LABELLED)) {
    const offset = match.index + match[0].length - (match[1]?.length ?? 0);
    const orderId = bareNumber ? match[1] : digitsAt(page, offset);
    add(orderId ?? '', offset, pieceAt(page, offset)?.element);
    if (marks.length >= MAX_MARKS) return marks;
  }
  if (marks.length === 0) for (const mark of linkedNumbers(page)) add(mark.orderId, mark.offset, mark.element);
  return marks;
}

/** Digits from an offset on. Where a date is glued to them (two spans side by side), the number ends with its own span. */
function digitsAt(page: PageText, offset: number): string {
  const run = /^\d+/.exec(page.text.slice(offset, offset + 41))?.[0] ?? '';
  const after = page.text[offset + run.length] ?? '';
  const piece = pieceAt(page, offset);
  if (!piece || piece.end >= offset + run.length || !/[-/.:年]/.test(after)) return run;
  return page.text.slice(offset, piece.end);
}

/** A number without a label, which is the text of a link to that very order. */
function linkedNumbers(page: PageText): NumberMark[] {
  return page.links.slice(0, 5000).flatMap(({ element, range }) => {
    const orderId = ID_PARAMETER.exec((element.getAttribute('href') ?? '').slice(0, 1000))?.[1];
    const shown = page.text.slice(range.start, Math.min(range.end, range.start + 60)).trim();
    return orderId && shown === orderId ? [{ orderId, offset: range.start, element }] : [];
  });
}
