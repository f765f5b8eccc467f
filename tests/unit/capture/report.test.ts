import { expect, test } from 'vitest';
import { reportOf } from '@/lib/capture/report';
import { PageReport } from '@/lib/model/page-report';
import { classify, finding, LIST, order } from './examples';

const NONE = new Set<string>();

test('an item that is no phone is counted and not named', () => {
  const content = reportOf(finding([order('300000000001', ['示例手机 Pro', '孕妇枕'])]), LIST, classify, NONE);
  expect(JSON.stringify(content?.report)).not.toContain('孕妇枕');
  expect(content?.report.orders[0]?.otherLines).toBe(1);
  expect(content?.others.map(({ title }) => title)).toEqual(['孕妇枕']);
});

test('an order without a phone is not mentioned, only counted', () => {
  const content = reportOf(finding([order('300000000001', ['大米'])], { claimed: 3 }), LIST, classify, NONE);
  expect(content?.report).toMatchObject({ orders: [], found: 1, claimed: 3, phones: 0 });
});

test('the address is sent without the keys to the account', () => {
  const content = reportOf(finding([]), LIST, classify, NONE);
  expect(content?.report.url).toBe('https://order.jd.com/center/list.action?d=1');
});

test('a line the buyer called a phone is sent as one, with full confidence', () => {
  const page = finding([order('300000000001', ['示例 X9 智能终端'])]);
  const key = reportOf(page, LIST, classify, NONE)?.others[0]?.key ?? '';
  const content = reportOf(page, LIST, classify, new Set([key]));
  expect(content?.report.orders[0]?.verdicts).toEqual([{ kind: 'phone', isPhone: true, confidence: 1 }]);
  expect(content?.others).toEqual([]);
});

test('a page that shows no orders of ours gives no report', () => {
  expect(reportOf(finding([], { page: 'other' }), LIST, classify, NONE)).toBeUndefined();
});

test('whatever a page claims, the report keeps the limits the background checks', () => {
  const page = finding(
    Array.from({ length: 700 }, (_, i) => order(String(300000000000 + i), ['示例手机'])),
    { claimed: 1e9, problems: Array.from({ length: 80 }, () => 'x'.repeat(900)), layout: 'l'.repeat(99) },
  );
  const url = new URL(`https://order.jd.com/center/list.action?q=${'a'.repeat(5000)}`);
  const parsed = PageReport.safeParse(reportOf(page, url, classify, NONE)?.report);
  expect(parsed.error?.issues).toBeUndefined();
});
