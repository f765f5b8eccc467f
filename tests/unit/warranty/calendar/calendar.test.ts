import { describe, expect, test } from 'vitest';
import { windowsFor } from '@/lib/warranty';
import { CHINA, calendarOf } from '@/lib/warranty/calendar/calendar';
import { dayOf, isoOf } from '@/lib/warranty/calendar/counting';
import { HOLIDAYS } from '@/lib/warranty/calendar/holidays';
import { isFreeByLaw } from '@/lib/warranty/calendar/statutory';
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

  test('knows its years from their first day to their last, in whatever order they are given', () => {
    const two = calendarOf([
      { year: 2024, off: [], work: [] },
      { year: 2023, off: [], work: [] },
    ]);
    expect(['2022-12-31', '2023-01-01', '2024-12-31', '2025-01-01'].map((iso) => two.knows(day(iso)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect([0, day('2026-01-01')].map((each) => calendarOf([]).knows(each))).toEqual([false, false]);
    expect(calendarOf([]).shift(day('2026-01-01'))).toBeUndefined();
  });

  test('says that the last days of its last year may still change', () => {
    expect([CHINA.mayChange(day('2026-12-25')), CHINA.mayChange(day('2026-12-31'))]).toEqual([true, true]);
    expect(CHINA.mayChange(day('2027-01-01'))).toBe(false);
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
    for (const range of ['02-30', '02-27..02-30', '02-00..02-03'])
      expect(() => calendarOf([{ year: 2023, off: [range], work: [] }]), range).toThrow();
  });
});

test('what the law itself frees is off before any notice, and nothing else is', () => {
  const free = everyDay('2027-01-01', '2027-12-31').filter((iso) => {
    const weekday = new Date(`${iso}T00:00:00Z`).getUTCDay();
    return isFreeByLaw(day(iso)) && weekday !== 0 && weekday !== 6;
  });
  expect(free).toEqual([
    '2027-01-01',
    '2027-02-05',
    '2027-02-08',
    '2027-04-05',
    '2027-06-09',
    '2027-09-15',
    '2027-10-01',
  ]);
  expect(['2027-01-02', '2027-01-03'].map((iso) => isFreeByLaw(day(iso)))).toEqual([true, true]);
  // Of another year only the days of the sun's calendar are known.
  const fixed = ['2029-01-01', '2029-05-01', '2029-05-02', '2029-10-01', '2029-10-02', '2029-10-03'];
  expect(fixed.filter((iso) => !isFreeByLaw(day(iso)))).toEqual([]);
  const ordinary = ['2029-01-02', '2029-05-03', '2029-10-04', '2029-02-01', '2029-04-02', '2029-06-01'];
  expect(ordinary.filter((iso) => isFreeByLaw(day(iso)))).toEqual([]);
});
