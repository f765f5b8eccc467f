import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { COVER, maskedText, maskingWords } from '@/lib/evidence/mask/mask-text';
import { findPersonal } from '@/lib/evidence/mask/personal';

const found = (text: string) => findPersonal(text).map((one) => `${one.kind} ${one.text}`);

describe('what may be personal in a text', () => {
  test.each<[string, string, string[]]>([
    ['a mobile number', '电话13800000000，', ['phone 13800000000']],
    ['one with spaces and the country', '打 +86 138 0000 0000', ['phone +86 138 0000 0000']],
    ['a fixed line', '座机 010-12345678', ['phone 010-12345678']],
    ['one that a platform has half hidden', '138****0000', ['phone 138****0000']],
    ['an identity number', '身份证号：11010519491231002X', ['id 11010519491231002X']],
    ['a card number behind its label', '卡号 6222 0200 0000 0000 000 是', ['id 6222 0200 0000 0000 000']],
    [
      'an address behind its label, to the end',
      '收货地址：样例市样例路1号 3单元\n谢谢',
      ['address 样例市样例路1号 3单元'],
    ],
    [
      'an address without one',
      '寄到样例省样例市样例区样例路12号5栋501室。',
      ['address 寄到样例省样例市样例区样例路12号5栋501室'],
    ],
    ['a receiver', '收货人：林小满 13800000000', ['name 林小满', 'phone 13800000000']],
    ['a person spoken to', '王小明先生您好，李女士也好', ['name 王小明', 'name 李']],
    ['a mail address', '发到 a.b@example.com。', ['mail a.b@example.com']],
  ])('%s', (_what, text, expected) => {
    expect(found(text)).toEqual(expect.arrayContaining(expected));
    for (const one of found(text)) expect(expected).toContain(one);
  });

  test.each([
    ['an order number', '订单编号 350000000042 已签收'],
    ['a long order number', '订单 2026110122001012345678'],
    ['an IMEI', 'IMEI 867400012345678'],
    ['prices and days', '2026-11-20 实付 4799.00 元，七天无理由'],
  ])('not %s', (_what, text) => {
    expect(found(text)).toEqual([]);
  });

  it('is told once, with how often it stands there', () => {
    expect(findPersonal('13800000000 和 13800000000')).toEqual([{ kind: 'phone', text: '13800000000', times: 2 }]);
  });
});

describe('the copy of a text', () => {
  it('holds nothing of what is covered, anywhere, and does not tell how long it was', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 5 }), (text, words) => {
        const wanted = words.filter((one) => !COVER.includes(one));
        const copy = maskedText(
          `${text}${words.join('')}${text}`,
          words.map((one) => ({ text: one })),
        );
        // What the covers and the rest make together anew is nobody's word.
        for (const one of wanted) expect(copy.split(COVER).some((part) => part.includes(one))).toBe(false);
      }),
    );
    expect(maskedText('林小满和林小满先生', [{ text: '林小满' }])).toBe('■■■和■■■先生');
  });

  it('covers the longer words first, so that no rest of them stays', () => {
    const covered = [{ text: '小满' }, { text: '林小满' }];
    expect(maskedText('林小满', covered)).toBe(COVER);
  });

  it('says what was covered', () => {
    const text = '林小满 13800000000 林小满';
    const covered = [
      { kind: 'name', text: '林小满' },
      { kind: 'phone', text: '13800000000' },
    ] as const;
    expect(maskingWords(text, covered)).toBe('遮盖了 3 处：姓名 2、电话 1。');
  });
});
