import { describe, expect, it } from 'vitest';
import { refusalOf } from '@/lib/model/day-limits';

const LIMITS = { from: { day: '2026-11-08', is: '下单那天' }, to: { day: '2026-11-30', is: '今天' } };

describe('a day', () => {
  it.each(['2026-11-08', '2026-11-15', '2026-11-30'])('between the order and today can be: %s', (day) => {
    expect(refusalOf(day, LIMITS)).toBeUndefined();
  });

  it.each([
    ['2026-11-07', '2026年11月7日比下单那天（2026年11月8日）还早，没有记下。'],
    ['2026-12-01', '2026年12月1日比今天（2026年11月30日）还晚，没有记下。'],
    ['0202-11-15', '202年11月15日？年份好像打错了，没有记下。'],
    ['2206-11-15', '2206年11月15日？年份好像打错了，没有记下。'],
  ])('outside is refused with both days named: %s', (day, words) => {
    expect(refusalOf(day, LIMITS)).toBe(words);
  });

  it('without a known limit can be any of this age', () => {
    expect(refusalOf('2030-01-01', {})).toBeUndefined();
  });
});
