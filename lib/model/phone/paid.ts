import { type Fen, formatFen } from '../money';
import type { OrderRecord, Purchase } from '../purchase';
import { phonesIn } from './phone-name';

/** What a record's phones cost. */
export interface Paid {
  /** Cards included. */
  fen: Fen;
  /** Of that, by cards and the like. */
  cards?: Fen;
  /** The price of the item: of what was paid the page says nothing, or nothing that is of this item alone, or that it was 0. */
  price?: true;
}

/**
 * The order's own sum where it paid for this alone; the price of the item where there was more in it, or where beans or
 * coupons left nothing to pay. `undefined` where nobody knows, and for what came in the place of another.
 */
export function paidFor(purchase: Purchase, order: OrderRecord): Paid | undefined {
  const { line, pieces } = purchase;
  const { total, cards = 0, otherLines, phoneLines = 1 } = order;
  const alone = total !== undefined && otherLines === 0 && phoneLines <= 1;
  if (alone && total + cards > 0) {
    // The pieces of a line are the same, and cost the same.
    const share = (fen: Fen): Fen => (pieces ? Math.round((fen * phonesIn(purchase)) / line.quantity) : fen);
    return { fen: share(total + cards), ...(cards > 0 ? { cards: share(cards) } : {}) };
  }
  return line.unitPrice ? { fen: line.unitPrice * phonesIn(purchase), price: true } : undefined;
}

/** `实付 ¥0（另用礼品卡 ¥4,999）`; `undefined` where the amount alone says all. */
export function paidInWords({ fen, cards, price }: Paid, { total }: Pick<OrderRecord, 'total'>): string | undefined {
  if (cards !== undefined) return `实付 ${formatFen(fen - cards)}（另用礼品卡 ${formatFen(cards)}）`;
  return price && total === 0 ? `实付 ${formatFen(0)}，商品价 ${formatFen(fen)}` : undefined;
}
