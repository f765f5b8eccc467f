import { describe, expect, it } from 'vitest';
import { paidFor, paidInWords } from '@/lib/model/phone/paid';
import { order, purchase } from '../../warranty/examples';

const line = (unitPrice?: number, quantity = 1) => ({
  line: { title: '示例手机', quantity, ...(unitPrice === undefined ? {} : { unitPrice }) },
});

describe('what a phone cost', () => {
  it('is what was paid for it alone', () => {
    expect(paidFor(purchase({}, line(499900)), order({ total: 479900 }))).toEqual({ fen: 479900 });
  });

  it('is not 0 where a gift card paid for it: the card is told beside', () => {
    const paid = paidFor(purchase({}, line(499900)), order({ total: 0, cards: 499900 }));
    expect(paid).toEqual({ fen: 499900, cards: 499900 });
    expect(paid && paidInWords(paid, { total: 0 })).toBe('实付 ¥0.00（另用礼品卡 ¥4,999.00）');
  });

  it('is what both paid together where the card was not enough', () => {
    const paid = paidFor(purchase({}, line(499900)), order({ total: 99900, cards: 400000 }));
    expect(paid?.fen).toBe(499900);
  });

  it('is the price of the item where beans or coupons left nothing to pay', () => {
    const paid = paidFor(purchase({}, line(499900)), order({ total: 0 }));
    expect(paid).toEqual({ fen: 499900, price: true });
    expect(paid && paidInWords(paid, { total: 0 })).toContain('商品价');
  });

  it('is not known of what came in the place of another, or has no price', () => {
    expect(paidFor(purchase({}, line(0)), order({ total: 0 }))).toBeUndefined();
    expect(paidFor(purchase({}, line()), order({ total: 0 }))).toBeUndefined();
  });

  it('is the price of the piece where the order held more, or its line was taken apart', () => {
    expect(paidFor(purchase({}, line(499900)), order({ total: 600000, otherLines: 1 }))?.fen).toBe(499900);
    const two = purchase({}, { ...line(499900, 2), pieces: 2 });
    expect(paidFor(two, order({ total: 989800 }))?.fen).toBe(494900);
  });
});
