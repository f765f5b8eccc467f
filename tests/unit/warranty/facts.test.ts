import { describe, expect, test } from 'vitest';
import { windowsFor } from '@/lib/warranty';
import { factsOf, signingQuestion } from '@/lib/warranty/facts';
import { order, purchase } from './examples';

describe('the facts of a purchase', () => {
  test('are those of the page where the buyer said nothing', () => {
    const page = order({ placedAt: '2026-03-12', paidAt: '2026-03-12T10:00:00+08:00', signedAt: '2026-03-15' });
    const bought = purchase({}, { brand: 'OPPO', line: { title: '某牌手机', quantity: 1, promises: ['30天换新'] } });
    expect(factsOf(bought, page)).toEqual({
      platform: 'jd',
      placedAt: '2026-03-12',
      paidAt: '2026-03-12T10:00:00+08:00',
      signedAt: '2026-03-15',
      promises: ['30天换新'],
      brand: 'OPPO',
    });
  });

  test("the buyer's word wins over the page", () => {
    const says = { signedOn: '2026-03-16', confirmedOn: '2026-03-18', invoiceDate: '2026-03-20', hasInvoice: true };
    const page = order({ platform: 'taobao', signedAt: '2026-03-15', completedAt: '2026-03-25' });
    expect(factsOf(purchase(says, { platform: 'taobao' }), page)).toMatchObject({
      signedAt: '2026-03-16',
      confirmedAt: '2026-03-18',
      invoiceDate: '2026-03-20',
      hasInvoice: true,
    });
  });

  test('who sells matters on JD only, and only where it is known', () => {
    const shop = (selfOperated?: boolean) => ({ name: '某店', ...(selfOperated !== undefined && { selfOperated }) });
    expect(factsOf(purchase(), order({ shop: shop(true) })).sellerType).toBe('self');
    expect(factsOf(purchase(), order({ shop: shop(false) })).sellerType).toBe('pop');
    expect(factsOf(purchase(), order({ shop: shop() }))).not.toHaveProperty('sellerType');
    const tmall = factsOf(purchase({}, { platform: 'tmall' }), order({ platform: 'tmall', shop: shop(true) }));
    expect(tmall).not.toHaveProperty('sellerType');
  });

  test.each([
    ['taobao', '2026-03-25'],
    ['tmall', '2026-03-25'],
    ['pinduoduo', '2026-03-25'],
    ['jd', undefined],
  ] as const)('the end of a deal on %s is the confirmation %s', (platform, confirmedAt) => {
    const page = order({ platform, completedAt: '2026-03-25' });
    expect(factsOf(purchase({}, { platform }), page).confirmedAt).toBe(confirmedAt);
  });

  test('the end of a deal is never taken for the signing', () => {
    const page = order({ paidAt: '2026-03-12', completedAt: '2026-03-25' });
    expect(factsOf(purchase(), page)).not.toHaveProperty('signedAt');
  });

  test('a repair that had not ended when the phone was exchanged ended then', () => {
    const repairs = [{ sent: '2026-04-01', fault: '黑屏' }, { sent: '2026-04-10' }, { sent: '2026-05-01' }];
    const says = { exchangedOn: '2026-04-10', repairs };
    expect(factsOf(purchase(says), order()).repairs).toEqual([
      { sent: '2026-04-01', returned: '2026-04-10' },
      { sent: '2026-04-10', returned: '2026-04-10' },
      { sent: '2026-05-01' },
    ]);
  });
});

describe('a purchase has no windows', () => {
  const windows = (bought: ReturnType<typeof purchase>, page = order({ signedAt: '2026-11-20' })) =>
    windowsFor(factsOf(bought, page), '2026-11-22');

  test.each(['ended', 'not-phone', 'deleted'] as const)('on the shelf %s', (shelf) => {
    expect(windows(purchase({}, { shelf }))).toEqual([]);
  });

  test.each(['returned', 'sold'] as const)('once it is %s', (state) => {
    expect(windows(purchase({ state }))).toEqual([]);
  });

  test.each(['unpaid', 'closed', 'refunded'] as const)('when its order is %s', (phase) => {
    expect(windows(purchase(), order({ signedAt: '2026-11-20', status: { text: '', phase } }))).toEqual([]);
  });

  test('but has while it is in use, in repair or exchanged', () => {
    for (const state of ['in-use', 'in-repair', 'exchanged'] as const)
      expect(windows(purchase({ state }))).not.toEqual([]);
  });
});

describe('the buyer’s word', () => {
  const cancelled = (phase: 'closed' | 'unpaid' | 'refunded') =>
    order({ status: { text: '', phase }, paidAt: '2026-11-10' });
  const windows = (says: Parameters<typeof purchase>[0], phase: 'closed' | 'unpaid' | 'refunded') =>
    windowsFor(factsOf(purchase(says), cancelled(phase)), '2026-11-22').length;

  test('that it is in use wins over whatever a page said of the order', () => {
    for (const phase of ['closed', 'unpaid', 'refunded'] as const) {
      expect(windows({ state: 'in-use' }, phase)).toBeGreaterThan(0);
      expect(windows({ state: 'in-repair' }, phase)).toBeGreaterThan(0);
    }
  });

  test('that it was signed for wins over a cancelled order, not over money that came back', () => {
    expect(windows({ signedOn: '2026-11-11' }, 'closed')).toBeGreaterThan(0);
    expect(windows({ receivedOn: '2026-11-11' }, 'unpaid')).toBeGreaterThan(0);
    expect(windows({ signedOn: '2026-11-11' }, 'refunded')).toBe(0);
  });

  test('that it is in use or confirmed means that it came', () => {
    const shipped = order({ paidAt: '2026-11-10', status: { text: '', phase: 'shipped' } });
    for (const says of [{ state: 'in-use' } as const, { confirmedOn: '2026-11-12' }, { receivedOn: '2026-11-12' }])
      expect(factsOf(purchase(says), shipped)).not.toHaveProperty('undelivered');
  });
});

describe('what pages say bounds the delivery', () => {
  const at = Date.parse('2026-11-20T10:00:00+08:00');
  const sources = [{ page: 'order-list' as const, layout: 'x', at }];

  test('a phone that a page calls delivered was there when the page said so', () => {
    const page = (phase: 'completed' | 'shipped', completedAt?: string) =>
      factsOf(purchase(), order({ sources, status: { text: '', phase }, ...(completedAt && { completedAt }) }));
    expect(page('completed').arrivedBy).toBe('2026-11-20');
    expect(page('completed', '2026-11-15').arrivedBy).toBe('2026-11-15');
    expect(page('shipped')).toMatchObject({ undelivered: true, undeliveredOn: '2026-11-20' });
  });

  test('a subsidy is known by its mark, a used phone by its kind, and the buyer knows better', () => {
    const line = { title: '某牌手机', quantity: 1, promises: ['国家补贴15%'] };
    expect(factsOf(purchase({}, { line, kind: 'used-phone' }), order())).toMatchObject({
      subsidised: true,
      condition: 'used',
    });
    const says = { condition: 'new', subsidised: false } as const;
    expect(factsOf(purchase(says, { line, kind: 'used-phone' }), order())).toMatchObject({
      subsidised: false,
      condition: 'new',
    });
  });
});

describe('the question for the signing date', () => {
  test('asks whether it came some days after it left, though a page says that it is on its way', () => {
    const shipped = order({ paidAt: '2026-03-12', status: { text: '待收货', phase: 'shipped' } });
    expect(signingQuestion(purchase(), shipped, '2026-03-15')).toEqual({ earliest: '2026-03-12', onItsWay: true });
    expect(signingQuestion(purchase(), shipped, '2026-03-14')).toBeUndefined();
    expect(signingQuestion(purchase(), shipped)).toBeUndefined();
  });

  test('is prefilled with the end of the deal, between dispatch and that day', () => {
    const page = order({
      paidAt: '2026-03-12T10:00:00+08:00',
      shippedAt: '2026-03-13T08:00:00+08:00',
      completedAt: '2026-03-25',
    });
    expect(signingQuestion(purchase(), page)).toEqual({
      prefill: '2026-03-25',
      earliest: '2026-03-13',
      latest: '2026-03-25',
    });
  });

  test('is asked without a guess where the page gave none', () => {
    expect(signingQuestion(purchase(), order({ placedAt: '2026-03-12' }))).toEqual({ earliest: '2026-03-12' });
  });

  test('is not asked of a phone that is signed for, not yet sent or gone', () => {
    const paid = order({ paidAt: '2026-03-12', status: { text: '待发货', phase: 'paid' } });
    expect(signingQuestion(purchase({ signedOn: '2026-03-15' }), order())).toBeUndefined();
    expect(signingQuestion(purchase({ receivedOn: '2026-03-15' }), order())).toBeUndefined();
    expect(signingQuestion(purchase(), paid)).toBeUndefined();
    expect(signingQuestion(purchase({ state: 'sold' }), order())).toBeUndefined();
  });
});
