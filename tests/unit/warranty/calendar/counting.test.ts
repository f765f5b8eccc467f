import { describe, expect, test } from 'vitest';
import { addMonths, civilOf, dayOf, hasTime, isoOf, minutesOf, weekdayOf } from '@/lib/warranty/calendar/counting';

const day = (text: string) => dayOf(text) as number;

describe('a day of Beijing', () => {
  test.each([
    ['2026-03-15', '2026-03-15'],
    ['2026-03-15T16:30:00Z', '2026-03-16'],
    ['2026-03-15T15:59:59Z', '2026-03-15'],
    ['2026-03-15T16:00:00.000z', '2026-03-16'],
    ['2026-03-15T23:59:59+08:00', '2026-03-15'],
    ['2026-03-15T23:59', '2026-03-15'],
    ['2026-03-15 00:00:00', '2026-03-15'],
    ['2026-01-01T00:30:00+0900', '2025-12-31'],
    ['2026-03-15T12:00:00-05', '2026-03-16'],
    ['2026-03-15T05:45:00+13:45', '2026-03-15'],
  ])('%s is %s', (text, iso) => {
    expect(isoOf(day(text))).toBe(iso);
  });

  test.each([undefined, null, '', '2026-02-29', '2026-13-01', '2026-00-10', '昨天', '2026-03-15T25:00', '26-03-15'])(
    '%s is none',
    (text) => {
      expect(dayOf(text)).toBeUndefined();
    },
  );

  test('agrees with the proleptic calendar of the platform on every day of four centuries', () => {
    for (let time = Date.UTC(1900, 0, 1), n = time / 864e5; time < Date.UTC(2300, 0, 1); time += 864e5, n++) {
      const iso = new Date(time).toISOString().slice(0, 10);
      if (day(iso) !== n || isoOf(n) !== iso) throw new Error(`${iso}: ${day(iso)}, ${isoOf(n)}`);
    }
    expect(civilOf(day('2024-02-29'))).toEqual({ year: 2024, month: 2, date: 29 });
  });

  test('knows its weekday, and whether a time was given', () => {
    expect(weekdayOf(day('2026-11-22'))).toBe(0);
    expect(weekdayOf(day('1969-12-31'))).toBe(3);
    expect([hasTime('2026-03-15'), hasTime('2026-03-15T08:00:00+08:00')]).toEqual([false, true]);
    expect((minutesOf('2026-03-15T08:05:00+08:00') ?? 0) - (minutesOf('2026-03-15') ?? 0)).toBe(485);
  });
});

describe('months later', () => {
  test.each([
    ['2025-08-31', 6, '2026-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2023-02-28', 12, '2024-02-28'],
    ['2025-12-31', 6, '2026-06-30'],
    ['2025-01-01', 12, '2026-01-01'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(isoOf(addMonths(day(from), months))).toBe(to);
  });
});
