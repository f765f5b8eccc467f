import { describe, expect, it } from 'vitest';
import { OrderReading } from '@/lib/model/order';
import { jd } from '@/lib/platforms/jd';
import { readByLabels } from '@/lib/platforms/labels/read-by-labels';
import { findOrders } from '@/lib/platforms/reading/find-orders';
import { inOneGo } from '@/lib/platforms/reading/pausing';
import type { Layout, LayoutReading } from '@/lib/platforms/reading/reader';
import { parsePage } from '../../../fixtures/load-page';
import { ORDER_PAGES } from '../harmless';

/** What a page would give through a layout that checks nothing itself: the border must hold alone. */
function through(read: () => LayoutReading, html = '<p>订单</p>') {
  const layout: Layout = { id: 'careless', page: 'order-list', matches: () => true, read };
  const address = ORDER_PAGES.jdList;
  return inOneGo(findOrders({ ...jd, layouts: [layout] }, parsePage(html, address), new URL(address), readByLabels));
}
const order = (fields: Partial<OrderReading> = {}): OrderReading => ({
  platform: 'jd',
  orderId: '350000000000',
  status: { text: '完成', phase: 'completed' },
  lines: [{ title: '示例手机', quantity: 1 }],
  links: {},
  ...fields,
});
const orders = (...all: OrderReading[]) =>
  through(() => ({ orders: all.map((one) => ({ order: one })), problems: [], via: {} }));

describe('whatever a layout takes from a hostile page', () => {
  it('a failure is a problem of that page and no exception', () => {
    const { reading, found } = through(() => {
      throw new RangeError('Maximum call stack size exceeded');
    });
    expect(found).toEqual([]);
    expect(reading.problems.join()).toContain('reader-failed: Maximum call stack');
  });

  it.each(['', 'x'.repeat(31), '35000000000<b>', '../350000000000', `3${'5'.repeat(40)}`])(
    'an order under the number %j is refused and counted, the others stay',
    (orderId) => {
      const { reading, found } = orders(order({ orderId }), order());
      expect(found.map((one) => one.order.orderId)).toEqual(['350000000000']);
      expect(reading.problems).toContain('order-without-id: 1');
    },
  );

  it('no more than 500 orders are taken, and that there were more is said', () => {
    const { reading, found } = orders(
      ...Array.from({ length: 501 }, (_, i) => order({ orderId: `${350000000000 + i}` })),
    );
    expect(found).toHaveLength(500);
    expect(reading.problems).toContain('too-large');
  });

  it('what is too long is cut, and what is of the wrong form dropped: the order keeps to the model', () => {
    const line = {
      title: '长'.repeat(1e5),
      spec: '长'.repeat(1e5),
      quantity: -1,
      unitPrice: 1e300,
      itemId: 'x'.repeat(99),
    };
    const [found] = orders(
      order({
        lines: Array.from({ length: 1000 }, () => line),
        total: Number.NaN,
        placedAt: '2026-02-31',
        status: { text: '完'.repeat(1e4), phase: 'hacked' as never },
        shop: { name: '店'.repeat(1e4), url: 'https://evil.example/' },
        links: { afterSales: 'https://evil.example/', detail: 'javascript:0' },
      }),
    ).found;
    expect(OrderReading.safeParse(found?.order).error?.issues).toBeUndefined();
    expect(found?.order).toMatchObject({ links: {}, status: { phase: 'unknown' } });
    expect(found?.order.lines).toHaveLength(100);
    expect(found?.order).not.toHaveProperty('total');
    expect(found?.order).not.toHaveProperty('placedAt');
  });

  it('a page of more elements than any list has is not given to it', () => {
    const { found } = through(
      () => ({ orders: [{ order: order() }], problems: [], via: {} }),
      '<i></i>'.repeat(31_000),
    );
    expect(found).toEqual([]);
  });
});
