import { expect, it } from 'vitest';
import { orderFromReading } from '@/lib/db/orders/merge/merge-order';
import type { OrderLine, OrderReading } from '@/lib/model/order';
import { readingOf } from '@/lib/platforms/doors/reading-of-stored';
import { afterSalesRoutes } from '@/lib/platforms/routes';

const MAIN = '3000000000000000001';
const SUB = '3000000000000000002';
const phone: OrderLine = { title: 'vivo X300 12GB+256GB', quantity: 1 };
const reading = (lines: OrderLine[]): OrderReading => ({
  platform: 'taobao',
  orderId: MAIN,
  status: { text: '卖家已发货', phase: 'completed' },
  lines,
  links: {},
});
const first = (lines: OrderLine[], otherLines: number, line: OrderLine) => {
  const source = { page: 'order-list', layout: 'tmall-list-tm2', at: 0 } as const;
  const stored = readingOf(orderFromReading(`tmall:${MAIN}`, reading(lines), otherLines, source), line);
  return stored && afterSalesRoutes(stored, line)[0]?.url;
};

it('applies with the order number where the stored order has one item only', () => {
  expect(first([phone], 0, phone)).toContain(`bizOrderId=${MAIN}`);
});

it('never takes the order number for the item number where a case was bought with the phone', () => {
  expect(first([phone], 1, phone)).not.toContain('applyRouter');
});

it('nor where two phones were bought in one order', () => {
  const other = { ...phone, title: 'OPPO Find X9 16GB+512GB' };
  expect(first([phone, other], 0, phone)).not.toContain('applyRouter');
});

it('applies with the item number where a page stated it, whatever else is in the order', () => {
  const line = { ...phone, lineId: SUB };
  expect(first([line, phone], 3, line)).toContain(`bizOrderId=${SUB}`);
});

it('says of an order without a number that there is nothing to route to', () => {
  const source = { page: 'hand', layout: 'hand', at: 0 } as const;
  const { orderId: _orderId, ...order } = orderFromReading('hand:x', reading([]), 0, source);
  expect(readingOf(order, phone)).toBeUndefined();
});
