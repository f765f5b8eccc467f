import { describe, expect, it } from 'vitest';
import { civilDateOf, isCivilDate, momentFromUnix, readMoment } from '@/lib/model/dates';

describe('readMoment', () => {
  it.each([
    ['2026-09-26 09:57:22', '2026-09-26T09:57:22+08:00'],
    ['下单时间：2026/1/2 3:04', '2026-01-02T03:04:00+08:00'],
    ['2017-01-0110:00:00', '2017-01-01T10:00:00+08:00'],
    ['已签收2026-08-18 18:21:51', '2026-08-18T18:21:51+08:00'],
    ['2026年9月20日', '2026-09-20'],
  ])('reads %s', (text, moment) => {
    expect(readMoment(text)).toBe(moment);
  });

  it('refuses a day that does not exist', () => {
    expect(readMoment('2026-02-30 10:00:00')).toBeUndefined();
    expect(isCivilDate('2026-02-30')).toBe(false);
  });
});

it('gives Beijing time whatever the machine thinks', () => {
  expect(momentFromUnix(1786775665)).toBe('2026-08-15T14:34:25+08:00');
  expect(civilDateOf(Date.parse('2026-11-21T16:00:00Z'))).toBe('2026-11-22');
});
