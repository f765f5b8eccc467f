import { describe, expect, it } from 'vitest';
import { type Parcel, signedIn, signedOfAll } from '@/lib/platforms/parcels/parcel';
import { momentOn } from '@/lib/platforms/parcels/times';

const at = (day: number, clock: string) => `2026-09-${String(day).padStart(2, '0')}T${clock}:00+08:00`;
const SIGNED = { at: at(5, '19:33'), words: '您已完成取件' };
const AT_STATION = { at: at(2, '09:00'), words: '已签收，由驿站代收' };

describe('when a parcel was signed for', () => {
  it('is when the buyer fetched it, not when the station took it in', () => {
    expect(signedIn([SIGNED, AT_STATION])).toBe(SIGNED.at);
    expect(signedIn([AT_STATION])).toBeUndefined();
  });

  it('does not depend on which end of the page is the newest', () => {
    expect(signedIn([AT_STATION, SIGNED])).toBe(SIGNED.at);
  });

  it('is the first of several words for it', () => {
    const thanks = { at: at(6, '08:00'), words: '已签收，感谢使用' };
    expect(signedIn([thanks, SIGNED, AT_STATION])).toBe(SIGNED.at);
  });

  it('is not known where the parcel moved on afterwards', () => {
    const back = { at: at(8, '10:00'), words: '客户拒收，正在退回' };
    expect(signedIn([back, SIGNED])).toBeUndefined();
  });

  it('of an order in several parcels, is when the last of them came, and only if all did', () => {
    const second: Parcel = [{ at: at(7, '12:00'), words: '已由本人签收' }];
    expect(signedOfAll([[SIGNED], second])).toBe(at(7, '12:00'));
    expect(signedOfAll([[SIGNED], [AT_STATION]])).toBeUndefined();
    expect(signedOfAll([])).toBeUndefined();
  });
});

describe('a time on a tracking page', () => {
  it.each([
    ['2026-07-31 18:21:51', undefined, '2026-07-31T18:21:51+08:00'],
    ['2026年7月31日 8:05', undefined, '2026-07-31T08:05:00+08:00'],
    ['09-05 19:33', '2026-10-07', '2026-09-05T19:33:00+08:00'],
    ['12-30 08:00', '2027-01-02', '2026-12-30T08:00:00+08:00'],
    ['01-02 08:00', '2027-01-02', '2027-01-02T08:00:00+08:00'],
    ['02-29 10:00', '2027-03-01', '2024-02-29T10:00:00+08:00'],
    ['昨天 18:54', '2026-10-01', '2026-09-30T18:54:00+08:00'],
    ['今天 07:00', '2026-10-01', '2026-10-01T07:00:00+08:00'],
    ['前天 23:59', '2027-01-01', '2026-12-30T23:59:00+08:00'],
  ])('%s, read on %s', (text, today, moment) => expect(momentOn(text, today)).toBe(moment));

  it.each([
    ['09-05 19:33', undefined],
    ['昨天 18:54', undefined],
    ['13-45 10:00', '2026-10-01'],
    ['09-05 29:33', '2026-10-01'],
    ['95311-09', '2026-10-01'],
  ])('%s, read on %s, says no day', (text, today) => expect(momentOn(text, today)).toBeUndefined());
});
