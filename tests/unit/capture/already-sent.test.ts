import { expect, test } from 'vitest';
import { AlreadySent } from '@/lib/capture/already-sent';
import { reportOf } from '@/lib/capture/report';
import type { OrderReading } from '@/lib/model/order';
import type { PageReport } from '@/lib/model/page-report';
import { inOneGo } from '@/lib/platforms/reading/pausing';
import { classify, finding, order } from './examples';

function report(...orders: OrderReading[]): PageReport {
  const content = inOneGo(reportOf(finding(orders), classify, new Set()));
  if (!content) throw new Error('no report');
  return content.report;
}
const A = order('300000000001', ['示例手机 A']);
const B = order('300000000002', ['示例手机 B']);
const ids = (sent: PageReport | undefined) => sent?.orders.map((one) => one.order.orderId);

test('a page that says the same again is not sent again', () => {
  const sent = new AlreadySent();
  sent.remember(report(A));
  expect(sent.changesIn(report(A))).toBeUndefined();
});

test('of a page that grew only the new orders are sent', () => {
  const sent = new AlreadySent();
  sent.remember(report(A));
  expect(ids(sent.changesIn(report(A, B)))).toEqual([B.orderId]);
});

test('an order whose state changed is sent, the others are not', () => {
  const sent = new AlreadySent();
  sent.remember(report(A, B));
  const later = { ...A, status: { text: '退款中', phase: 'refunding' as const } };
  expect(ids(sent.changesIn(report(later, B)))).toEqual([A.orderId]);
});

test('a card that was scrolled away and came back is not news', () => {
  const sent = new AlreadySent();
  for (const page of [report(A), report(B)]) sent.remember(sent.changesIn(page) ?? page);
  expect(ids(sent.changesIn(report(A)))).toBeUndefined();
});

test('a page whose orders are all known but whose count changed is sent without orders', () => {
  const sent = new AlreadySent();
  sent.remember(report(A));
  expect(sent.changesIn({ ...report(A), claimed: 9 })).toMatchObject({ claimed: 9, orders: [], phones: 1 });
});

test('what did not arrive is sent once more', () => {
  const sent = new AlreadySent();
  sent.remember(report(A, B));
  sent.forget({ ...report(A) });
  expect(ids(sent.changesIn(report(A, B)))).toEqual([A.orderId]);
});
