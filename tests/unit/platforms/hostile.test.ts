import { describe, expect, test } from 'vitest';
import { readPage } from '@/lib/platforms';
import { parsePage } from '../../fixtures/load-page';
import { runs } from '../runs';
import { expectHarmless, ORDER_PAGES, readMarkup } from './harmless';

const ADDRESSES = Object.entries(ORDER_PAGES);
const SN = '261103-000000000000001';

/** An order that the label-driven reader reads, with one hostile part. */
function order(title: string, more = '', href = '//item.jd.com/100000000001.html'): string {
  return `<section><p>订单号：300000000001 下单时间：2026-11-03 09:00:00</p><a href="${href}">${title}</a><p>x1</p><p>总额 ¥1.00</p><p>已完成</p>${more}</section>`;
}

function jdOrder(title: string, more = '') {
  const reading = readMarkup(order(title, more), ORDER_PAGES.jdList);
  expectHarmless(reading);
  return reading.orders[0];
}

function pinduoduo(data: string, cards = ''): ReturnType<typeof readMarkup> {
  const reading = readMarkup(`${cards}<script>window.rawData=${data}</script>`, ORDER_PAGES.pinduoduoList);
  expectHarmless(reading);
  return reading;
}

function goods(name: unknown, more: Record<string, unknown> = {}) {
  return JSON.stringify({
    ordersStore: { orders: [{ orderSn: SN, orderStatusPrompt: '待收货', orderGoods: [{ goodsName: name }], ...more }] },
  });
}

describe('words that want to be more than words', () => {
  test('markup written out in a title is not kept as markup', () => {
    expect(jdOrder('&lt;script&gt;alert(1)&lt;/script&gt;示例手机一号')?.lines[0]?.title).toBe('alert(1)示例手机一号');
    expect(jdOrder('示例手机&lt;img src=x onerror=alert(1)&gt;二号')?.lines[0]?.title).toBe('示例手机二号');
  });

  test('tags that appear when another tag is removed are removed too', () => {
    expect(jdOrder('示例&lt;scr&lt;b&gt;ipt&gt;手机三号')?.lines[0]?.title).not.toMatch(/<|script>/);
  });

  test('a price comparison keeps its sign', () => {
    expect(jdOrder('示例手机 重量&lt;200克 屏幕&gt;6寸')?.lines[0]?.title).toBe('示例手机 重量<200克 屏幕>6寸');
  });

  test('characters that reverse, hide or end text are dropped', () => {
    expect(jdOrder('示例\u202e手\u200b机\u2066四\u0000号')?.lines[0]?.title).toBe('示例手机四号');
    expect(pinduoduo(goods('示\u0000例\u202e手机')).orders[0]?.lines[0]?.title).toBe('示例手机');
  });

  test('a title of a million characters is cut, the order stays', () => {
    const found = pinduoduo(goods('长'.repeat(1_000_000))).orders[0];
    expect(found?.lines[0]?.title).toHaveLength(500);
    expect(found?.orderId).toBe(SN);
  });
});

describe('links that want to lead elsewhere', () => {
  test.each([
    'javascript:alert(document.cookie)',
    ' \tjava\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'https://evil.example/afs?x=jd.com',
    'https://jd.com.evil.example/',
    'https://jd.com@evil.example/',
    'https://evil.example\\@jd.com/',
    '//evil.example/jd.com',
    'https://evil-jd.com/',
    'https://order.jd.com:8443/x',
    'blob:https://jd.com/1',
    'ftp://jd.com/',
  ])('申请售后 with the address %j is not kept', (href) => {
    const found = jdOrder('示例手机五号', `<a href="${href.replaceAll('"', '&quot;')}">申请售后</a>`);
    expect(found?.orderId).toBe('300000000001');
    expect(found?.links).toEqual({});
  });

  test('a button of the data with a foreign address gives no link', () => {
    const orderButtons = [{ text: '申请售后', url: 'https://evil.example/complaint.html' }];
    expect(pinduoduo(goods('示例手机', { orderButtons })).orders[0]?.links).toEqual({});
  });

  test('keys to the account are cut out of a link', () => {
    const found = jdOrder(
      '示例手机六号',
      '<a href="//myjd.jd.com/repair/x.action?orderId=300000000001&PassKey=ABC">申请售后</a>',
    );
    expect(found?.links.afterSales).toBe('https://myjd.jd.com/repair/x.action?orderId=300000000001');
  });
});

describe('data that wants to be code', () => {
  test('__proto__ and constructor keys change nothing and lead nowhere', () => {
    const before = JSON.stringify(Object.getOwnPropertyNames(Object.prototype).sort());
    pinduoduo(
      '{"__proto__":{"ordersStore":{"orders":[{"orderSn":"261103-000000000000001"}]}},"constructor":{"prototype":{"polluted":1}}}',
    );
    const inherited = pinduoduo(
      `{"ordersStore":{"__proto__":{"orders":[{"orderSn":"${SN}","orderGoods":[{"goodsName":"示例手机"}]}]}}}`,
    );
    expect(inherited.orders).toEqual([]);
    expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype).sort())).toBe(before);
    expect('polluted' in {}).toBe(false);
  });

  test.each([
    '{"ordersStore":{"orders":[{"orderSn":"261103-000000000000001',
    '{"ordersStore":{"orders":"no list"}}',
    '{"ordersStore":{"orders":[null,1,"x",[],{}]}}',
    '{"ordersStore":{"orders":[{"orderSn":261103000000000000001}]}}',
    '{"ordersStore":{"orders":[{"orderSn":{"toString":"261103-000000000000001"}}]}}',
    '{"ordersStore":{"orders":[{"orderSn":"261103-000000000000001\\n<b>"}]}}',
    '{ordersStore:alert(1)}',
    '{{{{{{{{',
    '{"a":"\\',
    '',
  ])('%j gives no order and no error', (data) => {
    const reading = pinduoduo(data);
    expect(reading.orders).toEqual([]);
  });

  test('numbers that are no amounts, times or quantities are absent', () => {
    const orderGoods = [{ goodsName: '示例手机', goodsNumber: -5, goodsPrice: 1e300, goodsId: -1 }];
    const found = pinduoduo(goods('', { orderGoods, orderTime: 9e99, orderAmount: '1e9', displayAmount: 0.5 }))
      .orders[0];
    expect(found).toMatchObject({ orderId: SN, placedAt: '2026-11-03', lines: [{ title: '示例手机', quantity: 1 }] });
    expect(found).not.toHaveProperty('total');
    expect(found?.lines[0]).not.toHaveProperty('unitPrice');
  });

  test('one bad order never costs the others', () => {
    const good = { orderSn: SN, orderGoods: [{ goodsName: '示例手机' }] };
    const bad = [
      { orderSn: 'x'.repeat(1e5) },
      { orderSn: '000000-000000000000000', orderGoods: { length: 1e9 } },
      null,
    ];
    const { orders } = pinduoduo(JSON.stringify({ ordersStore: { orders: [...bad, good] } }));
    expect(orders.map(({ orderId }) => orderId)).toContain(SN);
  });

  test('an order of a thousand lines keeps a hundred', () => {
    const orderGoods = Array.from({ length: 1000 }, (_, i) => ({ goodsName: `示例手机${i}` }));
    expect(pinduoduo(goods('', { orderGoods })).orders[0]?.lines).toHaveLength(100);
  });
});

/** Time of this thread's own work: what else the machine does does not count. */
function timed(document: Document, address: string) {
  const start = process.threadCpuUsage();
  const reading = readPage(document, new URL(address));
  const { user, system } = process.threadCpuUsage(start);
  return { reading, milliseconds: (user + system) / 1000 };
}

// Building the documents takes the test's DOM longer than reading them: hence the long limit of the tests.
describe('pages that want our time', () => {
  const part = runs(20, 1);
  const many = (count: number, part: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => part(i)).join('');
  const sn = (i: number) => `261103-${String(i).padStart(15, '0')}`;
  const WORK: Record<string, [keyof typeof ORDER_PAGES, string]> = {
    'junk orders in an unknown layout': [
      'jdList',
      many(
        20_000 / part,
        (i) => `<p>订单号：${300000000000 + i}<a href="//item.jd.com/${100000 + i}.html">示例手机</a>¥1.00</p>`,
      ),
    ],
    'junk orders in a known table': [
      'jdList',
      `<table class="order-tb">${many(6_000 / part, (i) => `<tbody id="tb-${300000000000 + i}"><tr class="tr-th"><td>订单号：${300000000000 + i}</td></tr></tbody>`)}</table>`,
    ],
    'boxes with hashed classes': [
      'tmallList',
      many(
        6_000 / part,
        (i) =>
          `<div id="shopOrderContainer_${4_800_000_000_000_000n + BigInt(i)}"><span class="shopInfoOrderId--a">1</span></div>`,
      ),
    ],
    'cards without a number': [
      'pinduoduoList',
      many(
        6_000 / part,
        () => '<div><p data-test="订单状态">待收货</p><span data-test="商品名称">示例手机</span></div>',
      ),
    ],
    'orders in the data': [
      'pinduoduoList',
      `<script>window.rawData={"ordersStore":{"orders":[${many(20_000 / part, (i) => `{"orderSn":"${sn(i)}","orderGoods":[{"goodsName":"示例手机"}]},`)}{}]}}</script>`,
    ],
    'rows in one order': [
      'pinduoduoDetail',
      `<p>订单编号：261103-000000000000001</p>${many(6_000 / part, (i) => `<p><b>示例手机${i}</b><i>×1</i></p>`)}<p>实付 ¥1.00</p>`,
    ],
    'half a million opening braces': [
      'pinduoduoList',
      `<script>window.rawData=${'{"a":['.repeat(100_000 / part)}</script>`,
    ],
    'a hundred thousand beginnings': ['pinduoduoList', `<script>${'window.rawData={'.repeat(100_000 / part)}</script>`],
    'a string that never ends': [
      'tmallList',
      `<script>var data = JSON.parse('{"mainOrders":[${'\\"'.repeat(300_000 / part)}</script>`,
    ],
    'bait for backtracking: spaces': ['jdList', `<p>订单号：${' '.repeat(300_000 / part)}x</p>`],
    'bait for backtracking: amounts': ['jdList', `<p>订单号：300000000001 总额${'¥1,111'.repeat(60_000 / part)}</p>`],
    'bait for backtracking: dates': [
      'tmallList',
      `<p>订单号：4800000000000000001 ${'2026-1-1 1'.repeat(40_000 / part)}</p>`,
    ],
    'bait for backtracking: labels': [
      'tmallDetail',
      `<p>${'订单编号：'.repeat(60_000 / part)}${'实付款('.repeat(60_000 / part)}</p>`,
    ],
    'a number of half a million digits': ['jdList', `<p>订单号：${'3'.repeat(500_000 / part)}</p>`],
    'tags of half a million characters': ['jdList', order(`示例手机${'&lt;a '.repeat(80_000 / part)}`)],
  };

  test.each(Object.entries(WORK))(
    '%s, thousands of it: done within a second',
    (_, [page, html]) => {
      const address = ORDER_PAGES[page];
      const document = parsePage(html, address);
      const { reading, milliseconds } = timed(document, address);
      expect(milliseconds).toBeLessThan(1000);
      expectHarmless(reading);
    },
    30_000,
  );

  test.each(ADDRESSES.filter(([name]) => /list/i.test(name)))(
    'thousands of nested elements on %s: done within a second',
    (_, address) => {
      const document = parsePage('<body></body>', address);
      let here: Element = document.body;
      for (let i = 0; i < 20_000 / part; i++) {
        const child = document.createElement(i % 2 ? 'div' : 'span');
        if (i % 500 === 0) child.setAttribute('data-test', '订单状态');
        here = here.appendChild(child);
      }
      here.textContent = `订单号：300000000001 ${SN} 订单编号：4800000000000000001 示例手机 ×1 实付款 ¥1.00`;
      const { reading, milliseconds } = timed(document, address);
      expect(milliseconds).toBeLessThan(1000);
      expectHarmless(reading);
    },
    30_000,
  );

  test('a page that is larger than we read says so', () => {
    expect(readMarkup('<i>1</i>'.repeat(31_000), ORDER_PAGES.jdList).problems).toContain('too-large');
  });
});

test.each(ADDRESSES)('an empty document on %s has no orders', (_, address) => {
  expect(readMarkup('', address)).toMatchObject({ orders: [], problems: ['still-loading'] });
});
