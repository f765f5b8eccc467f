import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '@/lib/model/dates';
import { momentOn, timesPattern } from '@/lib/platforms/parcels/times';

/** A Wednesday. */
const TODAY = '2026-11-25';

describe('a day that is named and not dated', () => {
  test.each([
    ['今天 08:00', '2026-11-25T08:00:00+08:00'],
    ['今日 08:00:05', '2026-11-25T08:00:05+08:00'],
    ['昨天 18:54', '2026-11-24T18:54:00+08:00'],
    ['前天9:05', '2026-11-23T09:05:00+08:00'],
    ['大前天 10:00', '2026-11-22T10:00:00+08:00'],
    ['3天前 10:00', '2026-11-22T10:00:00+08:00'],
    ['周三 10:00', '2026-11-25T10:00:00+08:00'],
    ['周四 10:00', '2026-11-19T10:00:00+08:00'],
    ['星期天 10:00', '2026-11-22T10:00:00+08:00'],
    ['上周五 10:00', '2026-11-20T10:00:00+08:00'],
    ['上周一 10:00', '2026-11-16T10:00:00+08:00'],
    ['11月3日 10:00', '2026-11-03T10:00:00+08:00'],
    ['12-30 10:00', '2025-12-30T10:00:00+08:00'],
    ['2026-11-03 10:00:00', '2026-11-03T10:00:00+08:00'],
  ])('%s', (text, moment) => {
    expect(momentOn(text, TODAY)).toBe(moment);
    expect(text.match(timesPattern())?.length).toBe(1);
  });

  test.each(['昨天 18:54', '周三 10:00', '11-03 10:00'])(
    '%s means nothing as long as nobody says which day it is',
    (text) => {
      expect(momentOn(text, undefined)).toBeUndefined();
    },
  );

  test.each(['昨天', '周三', '预计3天后送达', '7天前不可退', '上周'])('%s has no time and is none', (text) => {
    expect(momentOn(text, TODAY)).toBeUndefined();
  });

  test('is never in the future, and of a weekday never a week ago', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2024-01-01', n));
    const name = fc.constantFrom(...'一二三四五六日天');
    fc.assert(
      fc.property(day, name, (today, weekday) => {
        const then = momentOn(`周${weekday} 12:00`, today)?.slice(0, 10) ?? '';
        expect(daysBetween(then, today)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(then, today)).toBeLessThan(7);
        expect(new Date(`${then}T00:00:00Z`).getUTCDay()).toBe('日一二三四五六'.indexOf(weekday.replace('天', '日')));
      }),
    );
  });
});
