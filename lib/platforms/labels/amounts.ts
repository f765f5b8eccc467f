import { type Fen, yuanToFen } from '../../model/money';
import type { LabelWords } from './label-words';

/** `¥4,999.00`, also with its parts in blocks of their own. */
const MONEY = /[¥￥]\s{0,2}(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,9})(?:\s{0,2}\.\s{0,2}\d{1,2})?(?![\d,])/g;
const AFTER_LABEL =
  /^[\s:：]{0,3}(?:[(（][^()（）\n]{1,12}[)）]?[\s:：]{0,3})?(-?\s?[¥￥]?\s{0,2}(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,9})(?:\s{0,2}\.\s{0,2}\d{1,2})?)(?![\d,:年/-])/;

/** What the order cost, by the label beside the amount, or where the platform shows it without one. */
export function totalIn(text: string, { paid, totalWithoutLabel }: LabelWords): Fen | undefined {
  const labelled = amountsUnder(paid, text);
  return labelled.size > 0 ? only(labelled) : totalWithoutLabel?.(text);
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

/** The one amount in a text. */
export function onlyAmount(text: string): Fen | undefined {
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
