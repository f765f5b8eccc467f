import { describe, expect, test } from 'vitest';
import { headlineOf, windowsFor } from '@/lib/warranty';
import type { PurchaseFacts, Window } from '@/lib/warranty/window';
import { next } from './engine/oracle';

const SIGNED = '2026-03-15';
const facts: PurchaseFacts = { platform: 'jd', sellerType: 'self', signedAt: SIGNED };
const headline = (extra: Partial<PurchaseFacts>, today: string) =>
  headlineOf(windowsFor({ ...facts, ...extra }, today), today)?.ruleId;

describe('what is told first', () => {
  test.each([
    [0, 'law.noreason7'],
    [7, 'law.noreason7'],
    [8, 'law.noreason7'],
    [9, 'law.sanbao.exchange15'],
    [15, 'law.sanbao.exchange15'],
    [16, 'law.sanbao.host1y'],
    [200, 'law.sanbao.host1y'],
    [365, 'law.sanbao.host1y'],
    [400, undefined],
  ])('%i days after the signing is %s', (days, ruleId) => {
    expect(headline({}, next(SIGNED, days))).toBe(ruleId);
  });

  test('no accessory, price protection or burden of proof on any day of a year and a half', () => {
    const promises = ['30天价保', '电池两年换新', '配件30天换新'];
    const leads = Array.from({ length: 550 }, (_, days) => headline({ promises, brand: 'OPPO' }, next(SIGNED, days)));
    expect(leads.filter((id) => id && /battery|charger|earphone|burden|price|accessory/.test(id))).toEqual([]);
  });

  test('a longer promise of the shop stands for the right it prolongs, a maker’s only when nothing else is left', () => {
    expect(headline({ promises: ['30天换新'] }, next(SIGNED, 20))).toBe('promise.exchange.30day');
    expect(headline({ brand: 'OPPO' }, next(SIGNED, 20))).toBe('law.sanbao.host1y');
    expect(headline({ brandWarrantyEnd: '2028-03-15' }, next(SIGNED, 400))).toBe('promise.brand-warranty');
    const extraCover = [{ name: 'AppleCare+', end: '2028-03-15' }];
    expect(headline({ extraCover }, next(SIGNED, 400))).toBe('promise.cover.AppleCare+');
  });

  test('what the other side owes today comes before all, the weightiest first', () => {
    const repairs = [{ sent: '2026-05-01' }];
    expect(headline({ repairs }, '2026-05-05')).toBe('law.sanbao.host1y');
    expect(headline({ repairs }, '2026-05-12')).toBe('law.sanbao.spare7');
    expect(headline({ repairs }, '2026-06-10')).toBe('law.sanbao.repair30');
    expect(headline({ repairs }, '2026-07-20')).toBe('law.sanbao.repair60');
  });

  test('but not where the repair was sent after the year: whether they owe it is in doubt', () => {
    expect(headline({ repairs: [{ sent: '2027-05-01' }] }, '2027-05-20')).toBeUndefined();
  });

  test('nothing of a phone that has not come, or has ended', () => {
    const away = { platform: 'jd', placedAt: '2026-03-10', undelivered: true } as const;
    expect(headlineOf(windowsFor(away, '2026-03-12'), '2026-03-12')).toBeUndefined();
    expect(headline({ ended: true }, SIGNED)).toBeUndefined();
  });

  test('the return for a fault where the other one holds only under a condition, or may be spoilt', () => {
    const windows = windowsFor(facts, SIGNED);
    const changed = (change: Partial<Window>) =>
      windows.map((window) => (window.group === 'no-reason-return' ? { ...window, ...change } : window));
    expect(headlineOf(changed({ conditions: ['not-activated'] }), SIGNED)?.ruleId).toBe('law.sanbao.return7');
    expect(headlineOf(changed({ spoilt: true }), SIGNED)?.ruleId).toBe('law.sanbao.return7');
  });
});
