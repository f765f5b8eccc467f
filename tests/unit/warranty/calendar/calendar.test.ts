import { describe, expect, test } from 'vitest';
import { windowsFor } from '@/lib/warranty';
import { CHINA, calendarOf } from '@/lib/warranty/calendar/calendar';
import { dayOf, isoOf } from '@/lib/warranty/calendar/counting';
import { HOLIDAYS } from '@/lib/warranty/calendar/holidays';
import { everyDay, isOff } from '../engine/oracle';

const day = (text: string) => dayOf(text) as number;
const shift = (text: string, calendar = CHINA) => {
  const to = calendar.shift(day(text));
  return to === undefined ? undefined : isoOf(to);
};

describe('the calendar of China', () => {
  test('agrees with the holiday notices on every day from 2023 to 2026', () => {
    const wrong = everyDay('2023-01-01', '2026-12-31').filter((iso) => CHINA.isOff(day(iso)) !== isOff(iso));
    expect(wrong).toEqual([]);
  });

  test('ends a holiday on a make-up workday, even on a Sunday', () => {
    expect(shift('2024-02-16')).toBe('2024-02-18');
  });

  test('leaves a Saturday alone that is worked', () => {
    expect(shift('2026-02-28')).toBe('2026-02-28');
  });

  test('shifts nothing outside the known years, and never across their end', () => {
    expect([shift('2027-01-04'), shift('2022-12-30'), shift('2022-12-31')]).toEqual([undefined, undefined, undefined]);
    const until2025 = calendarOf(HOLIDAYS.filter(({ year }) => year <= 2025));
    expect(shift('2025-12-31', until2025)).toBe('2025-12-31');
    const endsOff = calendarOf([{ year: 2023, off: ['12-30..12-31'], work: [] }]);
    expect(shift('2023-12-30', endsOff)).toBeUndefined();
  });

  test('says that the last days of its last year may still change', () => {
    expect(CHINA.mayChange(day('2026-12-25'))).toBe(true);
    expect([CHINA.mayChange(day('2026-12-24')), CHINA.mayChange(day('2025-12-31'))]).toEqual([false, false]);
  });

  test('a new year of holidays gives legal dates without any other change', () => {
    const facts = { platform: 'jd', signedAt: '2026-10-04' } as const;
    const host = (calendar = CHINA) =>
      windowsFor(facts, '2026-11-22', calendar).find(({ ruleId }) => ruleId === 'law.sanbao.host1y');
    expect(host()?.legalEnd).toBeUndefined();
    const until2027 = calendarOf([...HOLIDAYS, { year: 2027, off: ['10-01..10-07'], work: ['10-09'] }]);
    expect(host(until2027)?.legalEnd).toBe('2027-10-08');
  });

  test('refuses data that leaves out a year or names no day', () => {
    expect(() =>
      calendarOf([
        { year: 2023, off: [], work: [] },
        { year: 2025, off: [], work: [] },
      ]),
    ).toThrow();
    expect(() => calendarOf([{ year: 2023, off: ['02-30'], work: [] }])).toThrow();
  });
});
