import { describe, expect, test } from 'vitest';
import { windowsFor } from '@/lib/warranty';
import type { PurchaseFacts } from '@/lib/warranty/window';
import { ends, ruleIds, windowOf } from '../find';

const HOST = 'law.sanbao.host1y';

describe('delivered before 2024-07-01', () => {
  const facts: PurchaseFacts = { platform: 'tmall', signedAt: '2024-06-30', invoiceDate: '2024-07-05' };

  test('phone and accessories count from the invoice, the return windows from the signing', () => {
    const start = (rule: string) => windowOf(facts, '2024-08-01', rule).start;
    expect([HOST, 'law.sanbao.battery6m', 'law.sanbao.charger1y', 'law.sanbao.earphone3m'].map(start)).toEqual(
      Array(4).fill('2024-07-05'),
    );
    expect(['law.noreason7', 'law.sanbao.return7', 'law.sanbao.exchange15', 'law.burden6m'].map(start)).toEqual(
      Array(4).fill('2024-06-30'),
    );
    expect(windowOf(facts, '2024-08-01', HOST).basis.start).toBe('invoice');
  });

  test('there is no second way to count from the invoice', () => {
    expect(windowOf(facts, '2024-08-01', HOST).alternatives).toBeUndefined();
  });

  test('days in repair do not lengthen the short windows, but the year', () => {
    const repaired = { ...facts, repairs: [{ sent: '2024-07-03', returned: '2024-07-10' }] };
    expect(ends(windowOf(repaired, '2024-07-05', 'law.sanbao.return7'))).toEqual(['2024-07-07', '2024-07-08', 'open']);
    const inYear = { ...facts, repairs: [{ sent: '2024-08-01', returned: '2024-08-11' }] };
    expect(windowOf(inYear, '2024-09-01', HOST).safeEnd).toBe('2025-07-15');
  });

  test('an exchange before that day restarts nothing', () => {
    const early = { ...facts, signedAt: '2024-06-01', exchangedOn: '2024-06-20' };
    const host = windowOf(early, '2024-08-01', HOST);
    expect([host.start, host.alternatives]).toEqual(['2024-07-05', undefined]);
  });
});

describe('from the first day of the new law', () => {
  test('delivery is the start, and the invoice is another way to count', () => {
    const host = windowOf({ platform: 'tmall', signedAt: '2024-07-01', invoiceDate: '2024-07-05' }, '2025-07-03', HOST);
    expect([host.start, ...ends(host)]).toEqual(['2024-07-01', '2025-07-01', '2025-07-01', 'closed']);
    expect(host.alternatives).toEqual({ invoice: { safeEnd: '2025-07-05', legalEnd: '2025-07-07', state: 'open' } });
  });

  test('an invoice of the same day is no other way to count', () => {
    const facts: PurchaseFacts = { platform: 'tmall', signedAt: '2025-07-01', invoiceDate: '2025-07-01' };
    expect(windowOf(facts, '2025-07-03', HOST).alternatives).toBeUndefined();
  });

  test('after an exchange the count without restart is shown, with all repairs, and none from the invoice', () => {
    const facts: PurchaseFacts = {
      platform: 'jd',
      signedAt: '2025-02-01',
      invoiceDate: '2025-02-10',
      repairs: [{ sent: '2025-03-03', returned: '2025-03-10' }],
      exchangedOn: '2025-05-20',
    };
    const host = windowOf(facts, '2026-02-05', HOST);
    expect([host.basis.start, ...ends(host)]).toEqual(['event', '2026-05-20', '2026-05-20', 'open']);
    expect(host.alternatives).toEqual({ noRestart: { safeEnd: '2026-02-08', legalEnd: '2026-02-09', state: 'open' } });
  });

  test('accessories restart only if they were exchanged too', () => {
    const facts: PurchaseFacts = { platform: 'jd', signedAt: '2025-06-18', exchangedOn: '2025-07-01' };
    const battery = (exchangeScope?: 'host' | 'all') =>
      windowOf({ ...facts, ...(exchangeScope && { exchangeScope }) }, '2025-08-01', 'law.sanbao.battery6m').safeEnd;
    expect([battery(), battery('host'), battery('all')]).toEqual(['2025-12-18', '2025-12-18', '2026-01-01']);
  });

  test('an exchange dated before the delivery is taken for a slip of the pen', () => {
    const facts: PurchaseFacts = { platform: 'jd', signedAt: '2025-06-18', exchangedOn: '2025-06-01' };
    expect(windowOf(facts, '2025-08-01', HOST).start).toBe('2025-06-18');
  });
});

describe('without a signing date', () => {
  test('everything is counted from the payment, and says that it is an estimate', () => {
    const windows = windowsFor(
      { platform: 'jd', sellerType: 'self', paidAt: '2026-11-15T21:00:00+08:00' },
      '2026-11-22',
    );
    expect(windows.map(({ estimated, basis, start }) => [estimated, basis.start, start])).toEqual(
      Array(windows.length).fill([true, 'payment', '2026-11-15']),
    );
  });

  test('an order placed long before it was paid counts from the payment', () => {
    const presale: PurchaseFacts = { platform: 'jd', placedAt: '2026-10-20', paidAt: '2026-11-11' };
    expect(windowOf(presale, '2026-11-22', HOST).start).toBe('2026-11-11');
  });

  test('without a payment the order is the earliest day', () => {
    expect(windowOf({ platform: 'jd', placedAt: '2026-11-15' }, '2026-11-22', HOST).start).toBe('2026-11-15');
  });

  test('a period that an exchange restarted is no estimate', () => {
    const host = windowOf({ platform: 'jd', paidAt: '2026-10-01', exchangedOn: '2026-10-20' }, '2026-11-22', HOST);
    expect([host.start, host.estimated]).toEqual(['2026-10-20', false]);
  });
});

describe('without any proof of purchase', () => {
  const facts: PurchaseFacts = { platform: 'jd', hasInvoice: false, factoryDate: '2025-05-10' };

  test('the year runs from the 90th day after the factory, and is for repair only', () => {
    const host = windowOf(facts, '2026-08-08', HOST);
    expect([host.start, host.basis.start, host.rights, ...ends(host)]).toEqual([
      '2025-08-08',
      'factory+90',
      ['repair'],
      '2026-08-08',
      '2026-08-10',
      'last-day',
    ]);
  });

  test('every other rule is unknown, and has no date', () => {
    const others = windowsFor(facts, '2026-08-08').filter(({ ruleId }) => ruleId !== HOST);
    expect(others.length).toBeGreaterThan(6);
    expect(others.map(({ state, safeEnd, legalEnd }) => [state, safeEnd, legalEnd])).toEqual(
      Array(others.length).fill(['unknown', undefined, undefined]),
    );
  });

  test.each([{ hasInvoice: true }, { invoiceDate: '2025-07-01' }, { confirmedAt: '2025-07-01' }])(
    'the factory date is not used where %o proves a purchase',
    (proof) => {
      expect(windowOf({ ...facts, ...proof }, '2026-08-08', HOST).safeEnd).toBeUndefined();
    },
  );

  test('an invoice alone gives no result, but shows its way of counting', () => {
    const host = windowOf({ platform: 'jd', invoiceDate: '2025-11-20' }, '2026-08-08', HOST);
    expect([host.state, host.alternatives?.invoice?.safeEnd]).toEqual(['unknown', '2026-11-20']);
  });

  test('a purchase of which nothing at all is known has its rights, all unknown', () => {
    expect(new Set(windowsFor({ platform: 'jd' }, '2026-08-08').map(({ state }) => state))).toEqual(
      new Set(['unknown']),
    );
    expect(ruleIds({ platform: 'jd' }, '2026-08-08')).toHaveLength(8);
  });
});
