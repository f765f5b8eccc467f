import { describe, expect, it } from 'vitest';
import { tmall } from '@/lib/platforms/tmall';
import { parsePage } from '../../../fixtures/load-page';
import { findOn } from '../find-on';

const LIST = 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm';
const ID = '5210000000100004321';

function orderOn(body: string) {
  return findOn(tmall, parsePage(`<body>${body}</body>`, LIST), new URL(LIST)).reading.orders[0];
}

const item = (mark = '') =>
  `<div class="itemInfo--a trade-bought-list-order-info"><a class="title--b" href="//item.taobao.com/item.htm?id=700000000901">虚构手机</a><div class="refundStatus--f">${mark}</div></div>`;
const box = (goods: string, state = '交易关闭') =>
  `<div id="shopOrderContainer_${ID}"><span class="shopInfoStatus--c">${state}</span><div id="orderDetailCol_${ID}">${goods}</div><div class="priceReal--d">实付款￥39.00</div></div>`;

describe('交易关闭', () => {
  it('is a refund where the money of an item went back, and then the order did cost something', () => {
    expect(orderOn(box(item('退款成功')))).toMatchObject({
      status: { text: '交易关闭', phase: 'refunded' },
      total: 3900,
    });
  });

  it('is an order nobody paid where no item has a refund, or only one that was withdrawn', () => {
    for (const goods of [item(), item('退款关闭')]) {
      const order = orderOn(box(goods));
      expect(order?.status.phase).toBe('closed');
      expect(order).not.toHaveProperty('total');
    }
  });

  it('is the end of the order only: a refund of one item leaves 交易成功 as it is', () => {
    expect(orderOn(box(item('退款成功'), '交易成功'))?.status.phase).toBe('completed');
  });
});
