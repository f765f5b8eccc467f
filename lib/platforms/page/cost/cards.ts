import { type Fen, yuanToFen } from '../../../model/money';

/** Money that was put in before and is the buyer's: it comes back with a refund. Coupons, beans and a subsidy do not. */
const NAMES = '礼品卡|E卡|e卡|购物卡|超市卡|购物金|预付卡|账户余额|余额';
const LABEL = new RegExp(`^(?:已用|使用|京东)?(?:${NAMES})(?:支付|抵扣|付款)?$`);
/** In running text a card that is given away stands beside one that paid: only what is taken off, or was used, counts. */
const IN_TEXT = new RegExp(
  `(?<!送|赠|返|得)(?:${NAMES})(?:(?:支付|抵扣|付款)\\s{0,2}[:：]?\\s{0,2}-?|\\s{0,2}[:：]?\\s{0,2}-)\\s{0,2}[¥￥]\\s{0,2}([\\d,]{1,12}(?:\\.\\d{1,2})?)`,
  'g',
);

/** What was paid by cards, of a page's labels and the amounts beside them; `undefined` where nothing was. */
export function cardsAmong(amounts: Iterable<readonly [label: string, amount: Fen | undefined]>): Fen | undefined {
  let sum = 0;
  for (const [label, amount] of amounts) if (LABEL.test(label)) sum += Math.abs(amount ?? 0);
  return sum > 0 ? sum : undefined;
}

/** The same of the words of one order, in simplified characters. */
export function cardsIn(text: string): Fen | undefined {
  const sum = [...text.matchAll(IN_TEXT)].reduce((all, [, amount = '']) => all + (yuanToFen(amount) ?? 0), 0);
  return sum > 0 ? sum : undefined;
}
