import { expect, test } from 'vitest';
import { type Classify, reportOf } from '@/lib/capture/report';
import { PageReport } from '@/lib/model/page-report';
import type { PageFinding } from '@/lib/platforms/reading/find-orders';
import { inOneGo } from '@/lib/platforms/reading/pausing';
import { classify, finding, order } from './examples';

const NONE = new Set<string>();

const report = (page: PageFinding, tell: Classify, chosen: ReadonlySet<string>) =>
  inOneGo(reportOf(page, tell, chosen));

test('an item that is no phone is counted and not named', () => {
  const content = report(finding([order('300000000001', ['示例手机 Pro', '孕妇枕'])]), classify, NONE);
  expect(JSON.stringify(content?.report)).not.toContain('孕妇枕');
  expect(content?.report.orders[0]?.otherLines).toBe(1);
  expect(content?.others.map(({ title }) => title)).toEqual(['孕妇枕']);
});

test('an order without a phone is not mentioned, only counted', () => {
  const content = report(finding([order('300000000001', ['大米'])], { claimed: 3 }), classify, NONE);
  expect(content?.report).toMatchObject({ orders: [], found: 1, claimed: 3, phones: 0 });
});

test('the address is sent without the keys to the account', () => {
  const content = report(finding([]), classify, NONE);
  expect(content?.report.url).toBe('https://order.jd.com/center/list.action?d=1');
});

test('a line the buyer called a phone is sent as one, with full confidence', () => {
  const page = finding([order('300000000001', ['示例 X9 智能终端'])]);
  const key = report(page, classify, NONE)?.others[0]?.key ?? '';
  const content = report(page, classify, new Set([key]));
  expect(content?.report.orders[0]?.verdicts).toEqual([{ kind: 'phone', isPhone: true, confidence: 1 }]);
  expect(content?.others).toEqual([]);
});

test('a page that shows no orders of ours gives no report', () => {
  expect(report(finding([], { page: 'other' }), classify, NONE)).toBeUndefined();
});

test('whatever a page claims, the report keeps the limits the background checks', () => {
  const page = finding(
    Array.from({ length: 700 }, (_, i) => order(String(300000000000 + i), ['示例手机'])),
    { claimed: 1e9, problems: Array.from({ length: 80 }, () => 'x'.repeat(900)), layout: 'l'.repeat(99) },
  );
  page.address = `https://order.jd.com/${'a'.repeat(5000)}`;
  const parsed = PageReport.safeParse(report(page, classify, NONE)?.report);
  expect(parsed.error?.issues).toBeUndefined();
});

test('of an order without a phone no more is read than its items', () => {
  const wanted: string[] = [];
  const found = (orderId: string, title: string) => {
    const one = order(orderId, [title]);
    const whole = () => {
      wanted.push(orderId);
      return { ...one, placedAt: '2026-11-03' };
    };
    return { order: one, whole };
  };
  const page = { ...finding([]), found: [found('300000000001', '大米'), found('300000000002', '示例手机')] };
  expect(report(page, classify, NONE)?.report.orders).toMatchObject([
    { order: { orderId: '300000000002', placedAt: '2026-11-03' } },
  ]);
  expect(wanted).toEqual(['300000000002']);
});

test('an order read in outline is judged once more when it is whole: its shop may say that the phone is used', () => {
  const whole = { ...order('300000000001', ['示例手机']), shop: { name: '示例二手' } };
  const outline = { order: { ...whole, shop: undefined } as unknown as typeof whole, whole: () => whole };
  const byShop: Classify = (item) => ({
    ...classify(item),
    kind: item.shop?.includes('二手') ? 'used-phone' : 'phone',
  });
  const content = report({ ...finding([]), found: [outline] }, byShop, NONE);
  expect(content?.report.orders[0]?.verdicts).toMatchObject([{ kind: 'used-phone' }]);
});

test('a phone whose box shows another order by now is left to the next reading', () => {
  const gone = { order: order('300000000001', ['示例手机']), whole: () => undefined };
  const content = report({ ...finding([]), found: [gone] }, classify, NONE);
  expect(content?.report).toMatchObject({ orders: [], found: 1, phones: 0 });
  expect(content?.elements.size).toBe(0);
});

test('an order whose rest cannot be read is missing, and the report says why', () => {
  const broken = {
    order: order('300000000001', ['示例手机']),
    whole: () => {
      throw new Error('no such cell');
    },
  };
  const page = { ...finding([]), found: [broken, { order: order('300000000002', ['示例手机']) }] };
  expect(report(page, classify, NONE)?.report).toMatchObject({
    orders: [{ order: { orderId: '300000000002' } }],
    problems: ['reader-failed: no such cell'],
  });
});

test('an order that lacks what every order there has is sent as read by half, and the page says what is missing', () => {
  const whole = order('300000000001', ['示例手机']);
  const { placedAt: _placedAt, total: _total, ...half } = order('300000000002', ['示例手机']);
  const sent = report(finding([whole, half]), classify, NONE)?.report;
  expect(sent?.orders.map(({ half }) => half)).toEqual([undefined, true]);
  expect(sent?.problems).toEqual(['fields-missing: total, date']);
});
