import { type PageText, piecesIn, type Range } from './page-text';

export interface QuantityMark {
  quantity: number;
  offset: number;
  element: Element;
}

const ALONE = /^(?:数量\s?[:：]?\s?)?[×xX✕*]\s?(\d{1,4})(?:\s?件)?$|^(?:购买|商品)?数量\s?[:：]\s?(\d{1,4})$/;
const BESIDE_PRICE = /[¥￥]\s?[\d,.]{1,14}\s{0,3}[×xX✕]\s?(\d{1,4})(?![\d\w])/;

/** `×2`, `x2`, `数量：2`, also glued to a price: what a buyer reads as the number of pieces of one item. */
export function quantitiesIn(page: PageText, range: Range): QuantityMark[] {
  const marks = piecesIn(page, range).flatMap(({ text, start, element }) => {
    const match = ALONE.exec(text) ?? BESIDE_PRICE.exec(text);
    const quantity = Number(match?.[1] ?? match?.[2]);
    return quantity >= 1 ? [{ quantity, offset: start, element }] : [];
  });
  return marks.length > 0 ? marks : spread(page, range);
}

/** The sign and its digits in spans of their own, in one line or in two. */
function spread(page: PageText, range: Range): QuantityMark[] {
  const text = page.text.slice(range.start, range.end);
  const found: QuantityMark[] = [];
  for (const match of text.matchAll(/(?:[×✕]|(?:^|[\n\s])[xX]|数量\s?[:：]?)\s{0,2}(\d{1,4})(?=\s|$)/g)) {
    const offset = range.start + match.index + match[0].length - (match[1]?.length ?? 0);
    const element = piecesIn(page, { start: offset, end: offset + (match[1]?.length ?? 0) })[0]?.element;
    const quantity = Number(match[1]);
    if (element && quantity >= 1) found.push({ quantity, offset, element });
  }
  return found;
}

/** 共2件: the order's pieces, which is the item's number where there is one item only. */
export function piecesOfOrder(text: string): number | undefined {
  const count = Number(/共\s{0,2}(\d{1,4})\s{0,2}件/.exec(text)?.[1]);
  return count >= 1 ? count : undefined;
}
