import { describe, expect, test } from 'vitest';
import { notStartedUntil, windowsFor } from '@/lib/warranty';
import type { PurchaseFacts } from '@/lib/warranty/window';
import { windowOf } from '../find';

const of = (facts: Partial<PurchaseFacts>, today: string, ruleId = 'law.sanbao.return7') =>
  windowOf({ platform: 'tmall', ...facts }, today, ruleId);

describe('an estimate has a floor', () => {
  test.each([
    [{ placedAt: '2026-03-01' }, '2026-03-08', 'payment'],
    [{ placedAt: '2026-03-01', paidAt: '2026-03-10' }, '2026-03-17', 'payment'],
    [{ placedAt: '2026-03-01', paidAt: '2026-03-10', shippedAt: '2026-03-12' }, '2026-03-19', 'shipping'],
    [{ paidAt: '2026-03-10', shippedAt: '2026-03-05' }, '2026-03-17', 'payment'],
  ])('the latest of order, payment and dispatch: %j', (facts, safeEnd, start) => {
    expect(of(facts, '2026-03-12')).toMatchObject({ safeEnd, estimated: true, basis: { start } });
  });
});

describe('an estimate has a ceiling', () => {
  const paid = { paidAt: '2026-03-10' };

  test.each([
    [{ confirmedAt: '2026-03-20' }, '2026-03-27'],
    [{ arrivedBy: '2026-03-18' }, '2026-03-25'],
    [{ confirmedAt: '2026-03-20', arrivedBy: '2026-03-18' }, '2026-03-25'],
    [{ activatedOn: '2026-03-16' }, '2026-03-23'],
    [{ faultOn: '2026-03-16' }, '2026-03-23'],
  ])('what cannot come before the phone: %j', (facts, latestEnd) => {
    expect(of({ ...paid, ...facts }, '2026-03-12').latestEnd).toBe(latestEnd);
    expect(of({ ...paid, ...facts }, latestEnd).state).toBe('unknown');
    expect(of({ ...paid, ...facts }, '2026-03-30').state).toBe('closed');
  });

  test('without one nothing is over within a year', () => {
    expect(of(paid, '2026-03-12')).not.toHaveProperty('latestEnd');
    expect([of(paid, '2026-03-18').state, of(paid, '2027-03-17').state]).toEqual(['unknown', 'unknown']);
  });

  test('a day before the floor is a slip of the pen', () => {
    expect(of({ ...paid, confirmedAt: '2026-03-01' }, '2026-03-12')).not.toHaveProperty('latestEnd');
  });

  test('where floor and ceiling are one day, the day is known', () => {
    expect(of({ ...paid, confirmedAt: '2026-03-10' }, '2026-03-12')).toMatchObject({
      safeEnd: '2026-03-17',
      estimated: false,
      basis: { start: 'delivery' },
    });
  });
});

describe('a phone that has not come', () => {
  const away: PurchaseFacts = { platform: 'tmall', paidAt: '2026-11-20', brand: 'OPPO', undelivered: true };

  test('has no dates anywhere', () => {
    const windows = windowsFor({ ...away, promises: ['30天换新', '两年质保'] }, '2026-11-22');
    expect(new Set(windows.map(({ state }) => state))).toEqual(new Set(['not-started']));
    for (const window of windows)
      for (const field of ['start', 'safeEnd', 'legalEnd', 'daysLeft', 'alternatives'])
        expect(window, window.ruleId).not.toHaveProperty(field);
  });

  test('is believed to be on its way for a fortnight after a page said so, then nobody knows', () => {
    const said = { ...away, paidAt: '2026-08-01', undeliveredOn: '2026-11-10' };
    expect(notStartedUntil(said)).toBe('2026-11-25');
    expect(of(said, '2026-11-25').state).toBe('not-started');
    expect(of(said, '2026-11-26')).toMatchObject({ state: 'unknown', estimated: true });
    expect(of(said, '2029-11-26').state).toBe('unknown');
    expect(notStartedUntil({ platform: 'jd', undelivered: true })).toBeUndefined();
  });

  test('has come when somebody signed, confirmed, used it or had it repaired', () => {
    for (const sign of [
      { signedAt: '2026-11-21' },
      { receivedOn: '2026-11-21' },
      { confirmedAt: '2026-11-21' },
      { repairs: [{ sent: '2026-11-21' }] },
      { exchangedOn: '2026-11-21' },
    ])
      expect(of({ ...away, ...sign }, '2026-11-22').state).not.toBe('not-started');
  });
});

test('who got it in person later than somebody signed counts from then', () => {
  const window = of({ signedAt: '2026-03-10', receivedOn: '2026-03-14' }, '2026-03-16');
  expect([window.start, window.safeEnd, window.estimated]).toEqual(['2026-03-14', '2026-03-21', false]);
  expect(window.notes.join()).toContain('民法典512');
});
