import type { OrderPhase } from '../../../model/order';
import { simplified } from '../../../model/words/simplified';
import { isStatusWord, phaseOf } from '../../page/phases';
import { clean, textOf } from '../../page/text';

/** Rows that are no goods: insurance, value-added services, buyer's shows, shop credit. */
const PSEUDO = /^(?:保险服务|增值服务|买家秀|购物金(?:充值)?)(?=$|[\s:：（(·,，\-—【[])|购物金充值$/;

export function isPseudoItem(title: string, href?: string): boolean {
  return PSEUDO.test(simplified(title)) || /^(?:https?:)?\/\/prod-baoxian\.taobao\.com\//.test(href ?? '');
}

/** The mark of an item that has a refund case, in the page's words; `退款/退货` and `申请退款` are buttons, not marks. */
const REFUND_MARK =
  /^(?:(?:仅|部分|全额)?(?:退货)?退款(?:成功|中|完成|关闭|处理中|进行中|失败)|退货(?:成功|中)|换货(?:成功|中)|已退款|已退货|售后(?:中|成功|完成|关闭|处理中)|查看(?:退款|售后|退货)(?:详情|进度)?|待商家处理|待卖家处理|待买家(?:退货|处理)|未发货[，,]?退款成功)$/;

export function refundMark(text: string): string | undefined {
  return REFUND_MARK.test(simplified(text)) ? text : undefined;
}

/** Is a mark that of a refund which was not withdrawn or refused? */
export function givesBack(mark: string | undefined): boolean {
  return mark !== undefined && phaseOf(mark) !== 'completed';
}

/** `当前订单状态：卖家已发货，请查看…` -> `卖家已发货`; `商品已拍下，等待买家付款` -> `等待买家付款`. */
export function statusWords(text: string): string {
  const all = clean(text, 200);
  // Sign for sign the same length.
  const words = all.slice(/^(?:当前)?(?:订单|交易)状态\s*[:：]?\s*/.exec(simplified(all))?.[0].length ?? 0);
  const clauses = words.split(/[，,。；;！!（(]/).map((clause) => clause.trim());
  const [first = ''] = clauses;
  const head = phase(first) === 'unknown' ? (clauses.find(knownStatus) ?? first) : first;
  // `未发货，退款成功` says in its second half where the order stands.
  return clean(first.startsWith('未发货') && words.length <= 16 ? words : head || words, 60);
}

/** What the first of these elements with words says of an order's state; what the site has put behind it is left out. */
export function statusOf(elements: Iterable<Element>): string {
  for (const element of elements) {
    const all = statusWords(textOf(element));
    if (!all) continue;
    return phase(all) === 'unknown' ? (knownAmong(element) ?? all) : all;
  }
  return '';
}

/** A text within the element that says by itself where the order is. */
function knownAmong(element: Element): string | undefined {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = statusWords(node.nodeValue ?? '');
    if (phase(words) !== 'unknown') return words;
  }
  return undefined;
}

const CODES: Readonly<Record<string, OrderPhase>> = {
  WAIT_BUYER_PAY: 'unpaid',
  WAIT_SELLER_SEND_GOODS: 'paid',
  WAIT_BUYER_CONFIRM_GOODS: 'shipped',
  TRADE_FINISHED: 'completed',
  TRADE_CLOSED: 'closed',
  CREATE_CLOSED_OF_TAOBAO: 'closed',
};

/** Phase by the words of the page, by its `tradeStatus` where the words are unknown. */
export function phase(words: string, code?: unknown): OrderPhase {
  // Here a rating is asked for only after 确认收货; on other platforms after the parcel's arrival.
  if (/待评价|双方已评|已评价/.test(simplified(words))) return 'completed';
  const spoken = phaseOf(words);
  if (spoken !== 'unknown' || typeof code !== 'string') return spoken;
  return Object.hasOwn(CODES, code) ? (CODES[code] ?? 'unknown') : 'unknown';
}

/** Words that stand for a whole order's state when they stand alone; of refunds only those that a line does not have. */
export function knownStatus(text: string): string | undefined {
  return isStatusWord(text) && !/^(?:待商家处理|待卖家处理|待买家|退货|仅退款|售后)/.test(simplified(text))
    ? text
    : undefined;
}
