import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { OrderReading, PageReading } from '@/lib/model/order';
import { readPage } from '@/lib/platforms';
import { fieldsMissing } from '@/lib/platforms/reading/gaps/missing-fields';
import { loadPage, PAGES } from '../../../fixtures/load-page';

type Read = Pick<PageReading, 'platform' | 'page' | 'layout' | 'problems'>;

const LIST: Read = { platform: 'jd', page: 'order-list', layout: 'jd-list-cards', problems: [] };
const DETAIL: Read = { platform: 'jd', page: 'order-detail', layout: 'jd-detail-legacy', problems: [] };

const WHOLE: OrderReading = {
  platform: 'jd',
  orderId: '350000000000',
  placedAt: '2026-11-03T10:20:30+08:00',
  shop: { name: '示例手机旗舰店' },
  status: { text: '已完成', phase: 'completed' },
  total: 399900,
  lines: [{ title: '示例 X9 手机', quantity: 1 }],
  links: {},
};
const without = (...fields: (keyof OrderReading)[]): OrderReading =>
  Object.fromEntries(Object.entries(WHOLE).filter(([name]) => !fields.includes(name as keyof OrderReading))) as never;
const state = (text: string, phase: OrderReading['status']['phase'] = 'unknown') => ({ status: { text, phase } });

describe('a page that was read by half says what is missing', () => {
  test.each<[string, Read, OrderReading, string[]]>([
    ['a whole order', LIST, WHOLE, []],
    ['no state and no amount', LIST, { ...without('total'), ...state('') }, ['fields-missing: status, total']],
    ['a button in the place of the state', LIST, { ...WHOLE, ...state('查看物流') }, ['fields-missing: status']],
    ['no date', LIST, without('placedAt'), ['fields-missing: date']],
    ['no item', LIST, { ...WHOLE, lines: [] }, ['fields-missing: items']],
    ['no shop on the order’s own page', DETAIL, without('shop'), ['fields-missing: shop']],
    ['no shop in Taobao’s list', { ...LIST, platform: 'tmall' }, without('shop'), ['fields-missing: shop']],
    [
      'a page by its words without an amount',
      { ...LIST, layout: 'labels' },
      without('total'),
      ['fields-missing: total'],
    ],
  ])('%s', (_what, page, order, problems) => {
    expect(fieldsMissing(page, [order])).toEqual(problems);
  });

  test.each<[string, Read, OrderReading]>([
    ['an order that is not paid', LIST, { ...without('total'), ...state('等待付款', 'unpaid') }],
    ['one that was called off', LIST, { ...without('total'), ...state('已取消', 'closed') }],
    ['a presale whose price is not out', LIST, { ...without('total'), ...state('预定中', 'paid') }],
    ['one that cost nothing', LIST, { ...WHOLE, total: 0 }],
    ['a state whose phase is left open', LIST, { ...WHOLE, ...state('部分退款成功') }],
    ['JD’s own goods in its list', LIST, without('shop')],
    ['a phone’s page read by its words', { ...LIST, layout: 'labels' }, without('placedAt', 'shop')],
    ['the words of a translator', { ...LIST, layout: 'jd-list-cards translated' }, { ...WHOLE, ...state('Completed') }],
    ['a page that is still being drawn', { ...LIST, problems: ['still-loading'] }, without('placedAt', 'total')],
    ['the page of a parcel', { ...LIST, page: 'order-logistics' }, { ...WHOLE, lines: [] }],
  ])('raises no alarm over %s', (_what, page, order) => {
    expect(fieldsMissing(page, [order])).toEqual([]);
  });

  test('what many lack is named once; an order without goods among others is none of phones', () => {
    const half = without('total');
    expect(fieldsMissing(LIST, [half, { ...half, ...state('') }, WHOLE])).toEqual(['fields-missing: status, total']);
    expect(fieldsMissing(LIST, [WHOLE], [WHOLE, { ...WHOLE, lines: [] }])).toEqual([]);
  });
});

const pages = globSync('**/*.expected.json', { cwd: PAGES }).map((file) => {
  const { url, html, today } = JSON.parse(readFileSync(path.join(PAGES, file), 'utf8'));
  return { name: file, url, html: path.join(path.dirname(file), html), today };
});

test('no page that is read right is called half read', () => {
  const called = pages.filter(({ html, url, today }) =>
    readPage(loadPage(html, url), new URL(url), today).problems.some((problem) => problem.startsWith('fields-missing')),
  );
  expect(called.map(({ name }) => name)).toEqual([]);
});

test('a redesign that moves the amounts away is told', () => {
  const url = 'https://order.jd.com/center/list.action';
  const document = loadPage('jd/list-table-shops.html', url);
  for (const amount of document.querySelectorAll('.amount')) amount.replaceWith(document.createElement('span'));
  expect(readPage(document, new URL(url)).problems).toContain('fields-missing: total');
});
