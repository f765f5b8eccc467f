import { describe, expect, test } from 'vitest';
import { amountOf, canBe, settled } from '@/lib/platforms/pinduoduo/fields/money';

describe('an amount in the data', () => {
  test('an integer is fen', () => {
    expect(amountOf(1090)).toEqual({ fen: 1090 });
    expect(amountOf(0)).toEqual({ fen: 0 });
  });

  test.each(['10.90', '¥10.90', '￥10.9', ' ¥ 10.90 '])('the string %j is yuan', (text) => {
    expect(amountOf(text)).toEqual({ fen: 1090 });
  });

  test('a string of bare digits is undecided until the page shows a price', () => {
    const amount = amountOf('899');
    expect(amount).toEqual({ either: [899, 89900] });
    expect(settled(amount)).toBeUndefined();
    expect(amount && canBe(amount, 89900)).toBe(true);
    expect(amount && canBe(amount, 899)).toBe(true);
    expect(amount && canBe(amount, 8990)).toBe(false);
  });

  test.each([[-1], [1.5], [1e300], [Number.NaN], ['1e9'], ['-5.00'], ['0x10'], [null], [{}], ['']])(
    '%j is none',
    (value) => {
      expect(amountOf(value)).toBeUndefined();
    },
  );
});
