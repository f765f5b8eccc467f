import { describe, expect, test } from 'vitest';
import {
  addMonths,
  civilOf,
  dayOf,
  hasTime,
  isoOf,
  minutesOf,
  momentIso,
  weekdayOf,
} from '@/lib/warranty/calendar/counting';

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
    [' 2026-03-15  23:59 ', '2026-03-15'],
    ['0099-12-31', '0099-12-31'],
    ['2026-01-01T00:30:00+0900', '2025-12-31'],
    ['2026-03-15T12:00:00-05', '2026-03-16'],
    ['2026-03-15T05:45:00+13:45', '2026-03-15'],
  ])('%s is %s', (text, iso) => {
    expect(isoOf(day(text))).toBe(iso);
  });

  test.each([
    undefined,
    null,
    '',
    '2026-02-29',
    '1900-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-01-00',
    '2026-13-01',
    '2026-00-10',
    '昨天',
    '2026-03-15T25:00',
    '2026-03-15T10:60',
    '26-03-15',
    '12026-03-15',
    '2026-03-155',
    '2026-03-15 起',
  ])('%s is none', (text) => {
    expect(dayOf(text)).toBeUndefined();
  });

  test('agrees with the proleptic calendar of the platform on every day of four centuries', () => {
    for (let time = Date.UTC(1900, 0, 1), n = time / 864e5; time < Date.UTC(2300, 0, 1); time += 864e5, n++) {
      const iso = new Date(time).toISOString().slice(0, 10);
      if (day(iso) !== n || isoOf(n) !== iso) throw new Error(`${iso}: ${day(iso)}, ${isoOf(n)}`);
    }
    expect(civilOf(day('2024-02-29'))).toEqual({ year: 2024, month: 2, date: 29 });
  });

  test('has a leap day every fourth year, but not in the full centuries that 400 does not divide', () => {
    expect(['2000-02-29', '2004-02-29', '2096-02-29'].map((text) => isoOf(day(text)))).toEqual([
      '2000-02-29',
      '2004-02-29',
      '2096-02-29',
    ]);
  });

  test('counts the minutes of any offset as the platform does', () => {
    for (const offset of ['Z', '+08:00', '+0530', '-03:30', '+13:45', '-11'])
      for (const time of ['00:00', '07:59', '23:01'])
        expect(minutesOf(`2026-03-15T${time}:00${offset}`), `${time} ${offset}`).toBe(
          Date.parse(`2026-03-15T${time}:00${offset === '-11' ? '-11:00' : offset.replace(/(\d\d)(\d\d)$/, '$1:$2')}`) /
            6e4 +
            480,
        );
    expect(minutesOf('2026-03-15T24:00')).toBe((day('2026-03-16') as number) * 1440);
    expect(minutesOf('2026-03-15T10:59')).toBe(day('2026-03-15') * 1440 + 659);
  });

  test('is written with its time as Beijing’s clock shows it', () => {
    for (const text of ['2026-03-15T00:00:00+08:00', '2026-03-15T23:59:00+08:00', '1969-12-31T09:05:00+08:00'])
      expect(momentIso(minutesOf(text) as number)).toBe(text);
  });

  test('knows its weekday, and whether a time was given', () => {
    expect([hasTime('2026-03-15T08:05'), hasTime(undefined), hasTime('昨天')]).toEqual([true, false, false]);
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
    ['2025-12-15', 1, '2026-01-15'],
    ['2099-11-30', 3, '2100-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(isoOf(addMonths(day(from), months))).toBe(to);
  });
});
