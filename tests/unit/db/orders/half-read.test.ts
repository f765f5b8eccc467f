import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { afterTelling } from '@/lib/db/history/steps';
import type { KnownOrder } from '@/lib/db/orders/merge/merge-page';
import type { TellingHead } from '@/lib/model/history/parts';
import { OrderPhase, type OrderReading } from '@/lib/model/order';
import { NOW, PHONE, reading, TODAY, VERDICT } from '../examples';

const KEY = 'jd:350000000000';
const { isPhone: _isPhone, ...verdict } = VERDICT;

function told(known: KnownOrder | undefined, order: OrderReading, page: 'order-list' | 'order-detail', half: boolean) {
  const source = { page, layout: `jd-${page}`, at: NOW } as const;
  const head: TellingHead = { source, order: { ...order, lines: [] }, otherLines: 0, ...(half ? { half: true } : {}) };
  const lines = order.lines.map((line) => ({ number: 1, line, verdict }));
  return afterTelling(known, KEY, head, lines, TODAY) as KnownOrder;
}

const phase = fc.constantFrom(...OrderPhase.options);
const refund = fc.constantFrom(undefined, '退款成功', '退货退款成功', '退款中', '部分退款');
const order = fc.record({ phase, refund, total: fc.constantFrom(undefined, 399900) }).map(({ phase, refund, total }) =>
  reading({
    status: { text: phase, phase },
    ...(total === undefined ? {} : { total }),
    lines: [{ ...PHONE, ...(refund === undefined ? {} : { refund }) }],
  }),
);
const page = fc.constantFrom('order-list' as const, 'order-detail' as const);

it('a page read by half moves no phone to another shelf and no order to another phase', () => {
  fc.assert(
    fc.property(order, page, order, page, (whole, first, half, second) => {
      const before = told(undefined, whole, first, false);
      const after = told(before, half, second, true);
      expect(after.order.status).toEqual(before.order.status);
      expect(after.purchases[0]?.shelf).toBe(before.purchases[0]?.shelf);
    }),
  );
});

it('what a half-read page said of a state yields to the first page that was read whole', () => {
  fc.assert(
    fc.property(order, page, order, page, (half, first, whole, second) => {
      const after = told(told(undefined, half, first, true), whole, second, false);
      if (whole.status.phase !== 'unknown') expect(after.order.status).toEqual(whole.status);
    }),
  );
});

it('what else such a page tells is kept', () => {
  const before = told(undefined, reading(), 'order-list', false);
  const after = told(before, reading({ placedAt: '2026-11-01' }), 'order-detail', true);
  expect(after.order.placedAt).toBe('2026-11-01');
});
