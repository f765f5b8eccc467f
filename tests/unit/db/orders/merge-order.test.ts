import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeOrders, orderFromReading } from '@/lib/db/orders/merge/merge-order';
import { canonicalJson } from '@/lib/db/store/canonical-json';
import { OrderPhase, type OrderReading } from '@/lib/model/order';
import type { OrderRecord, Source } from '@/lib/model/purchase';
import { NOW, reading } from '../examples';

const LIST: Source = { page: 'order-list', layout: 'jd-list-legacy', at: NOW };
const DETAIL: Source = { page: 'order-detail', layout: 'jd-detail-legacy', at: NOW };
const KEY = 'jd:350000000000';

const from = (source: Source, fields: Partial<OrderReading>, otherLines = 0) =>
  orderFromReading(KEY, reading(fields), otherLines, source);

const merged = (...records: OrderRecord[]) => records.reduce((known, seen) => mergeOrders(known, seen));

describe('what later pages add', () => {
  it('fills in what the list did not show', () => {
    const record = merged(from(LIST, { total: 999900 }), from(DETAIL, { paidAt: '2026-11-01T10:01:00+08:00' }));
    expect(record).toMatchObject({ total: 999900, paidAt: '2026-11-01T10:01:00+08:00' });
  });

  it('never blanks what is known', () => {
    const full = from(DETAIL, {
      shop: { name: '京东自营', selfOperated: true },
      placedAt: '2026-11-01T10:00:00+08:00',
      total: 999900,
      links: { afterSales: 'https://myjd.jd.com/repair/x' },
    });
    expect(merged(full, from({ ...DETAIL, at: NOW + 1 }, {}))).toMatchObject({
      shop: full.shop,
      placedAt: full.placedAt,
      total: 999900,
      links: full.links,
    });
  });

  it('lets the order page correct the list, and not the reverse', () => {
    const list = from(LIST, { total: 100 });
    const detail = from(DETAIL, { total: 200 });
    expect(merged(list, detail).total).toBe(200);
    expect(merged(detail, list).total).toBe(200);
  });

  it('lets a described layout correct the reader that goes by labels', () => {
    const labels = from({ ...DETAIL, layout: 'labels' }, { total: 100 });
    expect(merged(from(LIST, { total: 200 }), labels).total).toBe(200);
  });

  it('keeps a clock against a bare date of the same day, whichever page has it', () => {
    const list = from(LIST, { placedAt: '2026-11-01T10:00:00+08:00' });
    const detail = from(DETAIL, { placedAt: '2026-11-01' });
    expect(merged(list, detail).placedAt).toBe('2026-11-01T10:00:00+08:00');
    expect(merged(detail, list).placedAt).toBe('2026-11-01T10:00:00+08:00');
  });

  it('knows Tmall from Taobao once one page told them apart', () => {
    const list = from(LIST, { platform: 'taobao' });
    const detail = from(DETAIL, { platform: 'tmall' });
    expect(merged(list, detail).platform).toBe('tmall');
    expect(merged(detail, list).platform).toBe('tmall');
  });

  it('keeps which page said what, and each page once with its last time', () => {
    const again = merged(from(LIST, { total: 1 }), from({ ...LIST, at: NOW + 5 }, { total: 1 }), from(DETAIL, {}));
    expect(again.sources.map(({ page, at }) => [page, at])).toEqual([
      ['order-detail', NOW],
      ['order-list', NOW + 5],
    ]);
    expect(again.told).toMatchObject({ total: 'order-list jd-list-legacy', status: 'order-detail jd-detail-legacy' });
  });
});

describe('where an order stands', () => {
  const phaseAfter = (...phases: OrderPhase[]) =>
    merged(...phases.map((phase, i) => from({ ...LIST, at: NOW + i }, { status: { text: phase, phase } }))).status
      .phase;

  it('is not taken back by a tab that lags behind', () => {
    expect(phaseAfter('completed', 'shipped')).toBe('completed');
  });

  it('is never ended for good: the next page that knows as much says what is so now', () => {
    expect(phaseAfter('closed', 'shipped')).toBe('shipped');
    expect(phaseAfter('refunded', 'completed')).toBe('completed');
    expect(phaseAfter('closed', 'unknown')).toBe('closed');
    const detail = from(DETAIL, { status: { text: '已取消', phase: 'closed' } });
    expect(merged(detail, from(LIST, { status: { text: '等待收货', phase: 'shipped' } })).status.phase).toBe('closed');
  });

  it('is not forgotten when a page uses unknown words', () => {
    expect(phaseAfter('shipped', 'unknown')).toBe('shipped');
    expect(phaseAfter('unknown', 'shipped')).toBe('shipped');
  });

  it('goes on when a refund was refused', () => {
    expect(phaseAfter('shipped', 'refunding')).toBe('refunding');
    expect(phaseAfter('refunding', 'completed')).toBe('completed');
  });
});

const anyReading = fc.record(
  {
    placedAt: fc.constantFrom('2026-11-01', '2026-11-01T10:00:00+08:00', '2026-11-02'),
    signedAt: fc.constantFrom('2026-11-05', '2026-11-05T09:00:00+08:00'),
    total: fc.constantFrom(100, 200),
    parentOrderId: fc.constantFrom('350000000001'),
    platform: fc.constantFrom('taobao', 'tmall'),
    // An end that is taken back, and a refund that is refused, go by the time of the words alone: they cannot commute.
    status: fc
      .constantFrom(...OrderPhase.options.filter((phase) => !['refunding', 'closed', 'refunded'].includes(phase)))
      .map((phase) => ({ text: phase, phase })),
    shop: fc.record(
      { name: fc.constantFrom('甲店', '乙店'), id: fc.constantFrom('1', '2') },
      { requiredKeys: ['name'] },
    ),
    links: fc.record(
      {
        detail: fc.constantFrom('https://a.jd.com/1', 'https://a.jd.com/2'),
        invoice: fc.constant('https://a.jd.com/3'),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['platform'] },
) as fc.Arbitrary<Partial<OrderReading>>;

describe('properties of merging', () => {
  it('gives the same for list before detail and detail before list', () => {
    fc.assert(
      fc.property(anyReading, anyReading, (a, b) => {
        const [list, detail] = [from(LIST, a, 1), from(DETAIL, b, 2)];
        expect(canonicalJson(merged(list, detail))).toBe(canonicalJson(merged(detail, list)));
      }),
    );
  });

  it('changes nothing when the same page is read again', () => {
    fc.assert(
      fc.property(anyReading, anyReading, (a, b) => {
        const [list, detail] = [from(LIST, a), from(DETAIL, b)];
        const known = merged(list, detail);
        expect(canonicalJson(merged(known, list, detail, detail, list))).toBe(canonicalJson(known));
      }),
    );
  });

  it('never loses a field that a page told', () => {
    fc.assert(
      fc.property(fc.array(anyReading, { minLength: 2, maxLength: 6 }), (readings) => {
        const all = readings.map((fields, i) => from(i % 2 ? LIST : DETAIL, fields));
        const result = merged(...all);
        for (const record of all) {
          for (const field of Object.keys(record)) expect(result).toHaveProperty(field);
          for (const link of Object.keys(record.links)) expect(result.links).toHaveProperty(link);
        }
      }),
    );
  });
});
