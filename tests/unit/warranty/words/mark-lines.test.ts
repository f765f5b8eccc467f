import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markLines } from '@/lib/warranty/words/mark-lines';

const says = (mark: string) => markLines([mark])[0]?.says;

describe('a mark without a window has a line', () => {
  test.each([
    ['国家补贴15%', /按你实际付的钱退/],
    ['假一赔四', /倍数/],
    ['48小时发货', /催一次/],
    ['退货包运费', /运费/],
    ['极速退款', /到账更快/],
    ['以旧换新', /另一笔买卖/],
    ['全国联保', /没写多久/],
    ['送货上门', /没做到/],
    ['一句没人见过的话', /实施条例12/],
  ])('%s', (mark, words) => {
    expect(says(mark)).toMatch(words);
  });
});

test('a mark with a window points to it; one that denies or limits says that the law has an answer', () => {
  expect(markLines(['15天价保'])).toEqual([{ text: '15天价保', says: '“价保”，期限列在上面。' }]);
  expect(markLines(['不支持7天无理由退货'])[0]).toMatchObject({
    limits: true,
    says: expect.stringContaining('“无理由退”'),
  });
  expect(markLines(['7天无理由退货（激活后不支持）'])[0]).toMatchObject({
    limits: true,
    says: expect.stringContaining('没激活才有'),
  });
});

test('no mark is passed over, and none has two lines', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 30 }), { maxLength: 8 }), (marks) => {
      const texts = [...new Set(marks.map((mark) => mark.trim()).filter(Boolean))];
      expect(
        markLines(marks)
          .map(({ text }) => text)
          .toSorted(),
      ).toEqual(texts.toSorted());
    }),
  );
});
