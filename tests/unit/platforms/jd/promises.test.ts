import { describe, expect, test } from 'vitest';
import { isPromise, isServiceWord } from '@/lib/platforms/jd/promises';

describe('service marks', () => {
  test.each(['7天无理由退货', '15天价保', '180天只换不修', '全国联保', '30天换新', '假一赔四', '两年质保', '运费险'])(
    '%s is a promise',
    (text) => expect(isPromise(text)).toBe(true),
  );

  test.each(['找搭配', '雾青 12GB+256GB', '已完成', '京东快递'])('%s is none', (text) =>
    expect(isServiceWord(text)).toBe(false),
  );

  test('a right refused is no promise, and still no spec', () => {
    expect(isPromise('不支持7天无理由退货')).toBe(false);
    expect(isServiceWord('不支持7天无理由退货')).toBe(true);
  });
});
