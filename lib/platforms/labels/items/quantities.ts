import { simplified } from '../../../model/words/simplified';
import { type PageText, pieceAt, piecesIn, type Range } from '../../page/page-text';

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
    const match = ALONE.exec(simplified(text)) ?? BESIDE_PRICE.exec(text);
    const quantity = Number(match?.[1] ?? match?.[2]);
    return quantity >= 1 ? [{ quantity, offset: start, element }] : [];
  });
  return marks.length > 0 ? marks : spread(page, range);
}

const SPREAD = [
  /(?:[×✕]|(?:^|\n)[xX](?=\s?\d{1,4}\s{0,2}(?:\n|$))|数量\s?[:：]?)\s{0,2}(\d{1,4})(?=\s|$)/g,
  // The cell after the price's cell.
  /[¥￥]\s{0,2}[\d,]{1,12}(?:\.\d{1,2})?\s{0,2}\n\s?(\d{1,3})(?=\s?\n)/g,
  // JD's cards say 共 2 件 in each row; a single one is the order's.
  /(?:^|\n)共\s?(\d{1,4})\s?件(?=\n|$)/g,
];

/** The sign and its digits in spans of their own, in one line or in two; or digits that their place explains. */
function spread(page: PageText, range: Range): QuantityMark[] {
  const text = simplified(page.text.slice(range.start, range.end));
  for (const pattern of SPREAD) {
    const found: QuantityMark[] = [];
    for (const match of text.matchAll(pattern)) {
      const end = range.start + match.index + match[0].trimEnd().length;
      const piece = pieceAt(page, end - 1);
      const quantity = Number(match[1]);
      if (piece && quantity >= 1) found.push({ quantity, offset: piece.start, element: piece.element });
    }
    if (found.length > 0) return found;
  }
  return [];
}

/** 共2件: the order's pieces, which is the item's number where there is one item only. */
export function piecesOfOrder(text: string): number | undefined {
  const count = Number(/共\s{0,2}(\d{1,4})\s{0,2}件/.exec(text)?.[1]);
  return count >= 1 ? count : undefined;
}
