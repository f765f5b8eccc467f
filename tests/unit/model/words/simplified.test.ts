import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simplified } from '@/lib/model/words/simplified';
import { anyText } from '../../any-text';

describe('a text in traditional characters', () => {
  it.each([
    ['蘋果手機殼', '苹果手机壳'],
    ['訂單編號', '订单编号'],
    ['交易關閉', '交易关闭'],
    ['已簽收，退款處理中', '已签收，退款处理中'],
  ])('%s is read as %s', (traditional, plain) => {
    expect(simplified(traditional)).toBe(plain);
  });

  it('keeps its length, so that positions in it stay true', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => simplified(text).length === text.length));
  });

  it('is the same when it is simplified twice', () => {
    fc.assert(fc.property(anyText(), (text) => simplified(simplified(text)) === simplified(text)));
    for (const text of ['檯面後錶', '裡髮麵', '颱風']) expect(simplified(simplified(text))).toBe(simplified(text));
  });
});

it('leaves simplified text alone', () => {
  const text = '荣耀 Magic8 12GB+256GB 全网通 5G 手机 订单已完成';
  expect(simplified(text)).toBe(text);
});
