import { describe, expect, test } from 'vitest';
import { windowsFor } from '@/lib/warranty';
import { nextDeadline } from '@/lib/warranty/next-deadline';
import type { PurchaseFacts } from '@/lib/warranty/window';

const next = (facts: PurchaseFacts, today: string) => nextDeadline(windowsFor(facts, today), today)?.ruleId;
const facts: PurchaseFacts = { platform: 'jd', sellerType: 'self', signedAt: '2026-03-15' };

describe('the next door that closes', () => {
  test.each([
    ['2026-03-16', 'law.noreason7'],
    ['2026-03-22', 'law.noreason7'],
    ['2026-03-24', 'law.sanbao.exchange15'],
    ['2026-04-01', 'law.sanbao.host1y'],
    ['2026-10-01', 'law.sanbao.host1y'],
    ['2027-06-01', undefined],
  ])('on %s is %s', (today, ruleId) => {
    expect(next(facts, today)).toBe(ruleId);
  });

  test('a shifted last day counts as a door, and before all others', () => {
    expect(next(facts, '2026-03-23')).toBe('law.noreason7');
  });

  test('estimated dates count', () => {
    expect(next({ platform: 'jd', paidAt: '2026-03-15' }, '2026-03-16')).toBe('law.noreason7');
  });

  test('time limits of the other side do not, whether they run or are due', () => {
    const away = { ...facts, repairs: [{ sent: '2026-09-20' }] };
    expect(next(away, '2026-09-22')).toBe('law.sanbao.host1y');
    expect(next(away, '2026-10-01')).toBe('law.sanbao.host1y');
  });

  test('another way to count is no door', () => {
    expect(next({ platform: 'jd', signedAt: '2025-11-05', invoiceDate: '2025-11-20' }, '2026-11-18')).toBeUndefined();
  });
});
