import { describe, expect, it } from 'vitest';
import { tmall } from '@/lib/platforms/tmall';
import { parsePage } from '../../../fixtures/load-page';
import { findOn } from '../find-on';

const LIST = 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm';
const DETAIL = 'https://trade.taobao.com/trade/detail/trade_order_detail.htm?biz_order_id=5210000000100004321';
const ID = '5210000000100004321';

function orderOn(body: string, url = LIST) {
  return findOn(tmall, parsePage(`<body>${body}</body>`, url), new URL(url)).reading.orders[0];
}

const item = (host: string) =>
  `<div class="itemInfo--a trade-bought-list-order-info"><a class="title--b" href="//${host}/item.htm?id=700000000901">虚构手机</a></div>`;
const box = (goods: string, more = '') =>
  `<div id="shopOrderContainer_${ID}"><span class="shopInfoStatus--c">交易成功</span><div id="orderDetailCol_${ID}">${goods}</div>${more}</div>`;

describe('who sold it', () => {
  it('is Tmall where the goods bought are on its item pages, whatever is recommended', () => {
    expect(orderOn(box(item('detail.tmall.com')))?.platform).toBe('tmall');
    expect(
      orderOn(box(item('item.taobao.com'), `<div class="extItems--e">${item('detail.tmall.com')}</div>`))?.platform,
    ).toBe('taobao');
  });

  it('is Tmall on a shared order page too, by the goods and not by advertising around them', () => {
    const page = (host: string) =>
      `<div id="headerContainer">交易成功</div><div class="tbpc-order-detail-main-left-content-container">订单编号 ${ID}${item(host)}</div><div class="tbpc-order-detail-main-right-content-container"><a href="//detail.tmall.com/item.htm?id=1">猜你喜欢</a></div>`;
    expect(orderOn(page('detail.tmall.com'), DETAIL)?.platform).toBe('tmall');
    expect(orderOn(page('item.taobao.com'), DETAIL)?.platform).toBe('taobao');
  });

  it('has the name of its shop without the label before it', () => {
    const page = `<div class="tbpc-order-detail-main-left-content-container"><p>商家：云顶 Store 旗舰店</p>订单编号 ${ID}${item('detail.tmall.com')}</div>`;
    expect(orderOn(page, DETAIL)?.shop).toEqual({ name: '云顶 Store 旗舰店' });
  });

  it('is Tmall where the data links to its order pages without saying so', () => {
    const data = (host: string) =>
      `<script>var data = JSON.parse('{"mainOrders":[{"id":"${ID}","statusInfo":{"text":"交易成功","operations":[{"url":"//${host}?bizOrderId=${ID}"}]},"subOrders":[{"itemInfo":{"title":"虚构手机"}}]}]}')</script>`;
    expect(orderOn(data('trade.tmall.com/detail/orderDetail.htm'))?.platform).toBe('tmall');
    expect(orderOn(data('trade.taobao.com/trade/detail/trade_item_detail.htm'))?.platform).toBe('taobao');
  });
});
