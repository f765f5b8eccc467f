import { type Fen, yuanToFen } from '../../model/money';
import type { ReaderId } from '../../model/order';

/** `¥4,999.00`, also with its parts in blocks of their own. */
const MONEY = /[¥￥]\s{0,2}(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,9})(?:\s{0,2}\.\s{0,2}\d{1,2})?(?![\d,])/g;
const AFTER_LABEL =
  /^[\s:：]{0,3}(?:[(（][^()（）\n]{1,12}[)）]?[\s:：]{0,3})?(-?\s?[¥￥]?\s{0,2}(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,9})(?:\s{0,2}\.\s{0,2}\d{1,2})?)(?![\d,:年/-])/;

/** 优惠后付款 says more than 实付 (2026-10). Alone, so that the platform's own script carries no other platform's. */
export const PINDUODUO_PAID: readonly RegExp[] = [/优惠后付款/g, /实付款|实付金额|实付/g, /支付金额|订单金额/g];

/** What was paid, most telling first. 应付 (except JD's 应付总额) is a demand, 商品总价 a part. */
const PAID: Readonly<Record<ReaderId, readonly RegExp[]>> = {
  jd: [
    /实付款|实付金额|实际支付|实付/g,
    /应付总额|应支付金额/g,
    /(?<!商品)总额|订单金额|支付金额|(?<!商品)合计|(?<!商品)总计/g,
  ],
  tmall: [/实付款|实付金额|实际支付|实付/g, /订单金额|订单总价|支付金额|(?<!商品)合计|(?<!商品)总计/g],
  pinduoduo: PINDUODUO_PAID,
};

/** What the order cost, by the label beside the amount, or where the platform shows it without one. */
export function totalIn(text: string, reader: ReaderId): Fen | undefined {
  const labelled = amountsUnder(PAID[reader], text);
  if (labelled.size > 0) return only(labelled);
  if (reader === 'tmall') return onlyAmount([...text.matchAll(BEFORE_POSTAGE)].map(([amount]) => amount).join('\n'));
  return reader === 'jd' && !/应付/.test(text) ? onlyAmount(text) : undefined;
}

/** What the order cost, by these labels alone. */
export function totalUnder(labels: readonly RegExp[], text: string): Fen | undefined {
  return only(amountsUnder(labels, text));
}

/** All amounts beside the first of these labels that stands beside any. */
function amountsUnder(labels: readonly RegExp[], text: string): Set<Fen> {
  const found = new Set<Fen>();
  for (const label of labels) {
    for (const match of text.matchAll(label)) {
      const behind = match.index + match[0].length;
      const amount = AFTER_LABEL.exec(text.slice(behind, behind + 48))?.[1];
      const fen = amount === undefined ? undefined : yuanToFen(amount.replace(/\s+/g, ''));
      if (fen !== undefined) found.add(fen);
    }
    if (found.size > 0) break;
  }
  return found;
}

/** Two different amounts are no answer. */
function only(amounts: ReadonlySet<Fen>): Fen | undefined {
  return amounts.size === 1 ? [...amounts][0] : undefined;
}

/** Taobao's rows put (含运费…) behind what was paid, and the label far away in the head of the table. */
const BEFORE_POSTAGE = /[¥￥]\s{0,2}[\d,]{1,12}(?:\s{0,2}\.\s{0,2}\d{1,2})?(?=\s{0,3}[(（]\s?含运费)/g;

/** JD's lists show no price but the order's total: a single amount needs no label there. */
function onlyAmount(text: string): Fen | undefined {
  return only(new Set(amountsIn(text)));
}

/** Where the text speaks of an amount that an order may have cost. */
export function amountOffsets(text: string): number[] {
  return [...text.matchAll(/(?:实付|总额|应付|合计|总计|订单金额)[^\n]{0,8}\s{0,2}\d|[¥￥]\s{0,2}\d/g)].map(
    ({ index }) => index,
  );
}

function amountsIn(text: string): Fen[] {
  return [...text.matchAll(MONEY)].flatMap((match) => yuanToFen(match[0].replace(/\s+/g, '')) ?? []);
}
