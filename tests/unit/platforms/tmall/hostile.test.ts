import { describe, expect, it } from 'vitest';
import { tmall } from '@/lib/platforms/tmall';
import { loadPage, parsePage } from '../../../fixtures/load-page';
import { findOn } from '../find-on';

const LIST = 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm';
const DETAIL = 'https://trade.tmall.com/detail/orderDetail.htm?bizOrderId=4710000000200005678';
const read = (body: string, url = LIST) => findOn(tmall, parsePage(`<body>${body}</body>`, url), new URL(url));

describe('odd and hostile Taobao pages', () => {
  it.each([
    ['a string that never ends', `<script>var data = JSON.parse('{\\"mainOrders\\":[`],
    ['data of other types', `<script>var data = JSON.parse('{\\"mainOrders\\":[null,1,{\\"id\\":{}}]}')</script>`],
    [
      'details of other types',
      `<script>var detailData = {"basic":{"lists":[null,{"key":5,"content":"x"}]},"orders":7}</script>`,
    ],
    ['an order box without content', '<div id="shopOrderContainer_x"></div>'],
  ])('%s gives no order and no failure', (_, body) => {
    for (const url of [LIST, DETAIL]) {
      const { reading } = read(body, url);
      expect(reading.orders.filter(({ orderId }) => !/^\d{15,20}$/.test(orderId))).toEqual([]);
      expect(reading.problems.join()).not.toContain('reader-failed');
    }
  });

  it('keeps no link that leaves the platform', () => {
    const id = '5210000000100004321';
    const { reading } = read(
      `<div id="shopOrderContainer_${id}"><span class="shopInfoOrderTime--a">2026-01-01</span><span data-spm="order_detail"><a href="//trade.tmall.com.evil.example/detail/orderDetail.htm?bizOrderId=${id}">订单详情</a></span><a href="javascript:alert(1)">x</a></div>`,
    );
    expect(reading.orders[0]).toMatchObject({ orderId: id, platform: 'taobao', links: {} });
  });

  it('keeps no detail link of another order', () => {
    const { reading } = read(
      '<div id="shopOrderContainer_5210000000100004321"><span class="shopInfoOrderTime--a">2026-01-01</span><a href="//trade.tmall.com/detail/orderDetail.htm?bizOrderId=5210000000900004321">订单详情</a></div>',
    );
    expect(reading.orders[0]?.links).toEqual({});
  });

  it('stops at a bound and says so', () => {
    const boxes = Array.from(
      { length: 600 },
      (_, i) => `<div id="shopOrderContainer_52100000001${10000000 + i}">2026</div>`,
    );
    expect(read(boxes.join('')).reading.problems).toContain('too-large');
  });

  it('says that a verification page is in the way', () => {
    expect(read('<div id="tbpc-trade-container"></div><div id="baxia-dialog-content"></div>').reading.problems).toEqual(
      ['logged-out'],
    );
  });

  it('says that the page holds no order', () => {
    expect(read('<div id="tp-bought-root">没有符合条件的宝贝，请尝试其他搜索条件。</div>').reading.problems).toEqual([
      'no-orders',
    ]);
  });
});

describe('what shows an order', () => {
  it('is its own box on every list', () => {
    for (const file of ['list-tm2', 'list-tm1-table', 'list-tm1-paged']) {
      for (const { order, element } of findOn(tmall, loadPage(`tmall/${file}.html`, LIST), new URL(LIST)).found) {
        expect(element?.outerHTML).toContain(order.orderId);
        expect(element?.tagName).toBe('DIV');
      }
    }
  });

  it('is absent while only data tells of it', () => {
    const { found } = findOn(tmall, loadPage('tmall/list-tm1-data.html', LIST), new URL(LIST));
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ element }) => element)).toEqual([]);
  });

  it('notes which strategy won', () => {
    const { reading } = findOn(tmall, loadPage('tmall/list-tm1-data.html', LIST), new URL(LIST));
    expect(reading.via).toMatchObject({ orders: 'inline data', lineId: expect.stringContaining('after-sales link') });
  });
});
