import { describe, expect, it } from 'vitest';
import { MATCHES, orderIdIn, pageKind } from '@/lib/platforms/tmall/pages';

const kind = (address: string) => pageKind(new URL(address));

describe('the pages of Taobao and Tmall', () => {
  it.each([
    'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm?action=itemlist/BoughtQueryAction&tabCode=waitPay',
    'https://trade.taobao.com/trade/itemlist/listBoughtItems.htm',
    'https://buyertrade.taobao.com/trade/itemlist/list_recyled_items.htm',
    'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm/_____tmd_____/punish?x5secdata=a',
    'https://h5.m.taobao.com/mlapp/olist.html?tabCode=all',
  ])('%s is an order list', (address) => {
    expect(kind(address)).toBe('order-list');
  });

  it.each([
    'https://trade.tmall.com/detail/orderDetail.htm?bizOrderId=4710000000200005678&route_to=tm1',
    'https://trade.taobao.com/trade/detail/trade_order_detail.htm?biz_order_id=4710000000200005678',
    'https://buyertrade.taobao.com/trade/detail/trade_item_detail.htm?bizOrderId=4710000000200005678',
    'https://tradearchive.taobao.com/trade/detail/trade_item_detail.htm?bizOrderId=171000000000567',
    'https://h5.m.taobao.com/mlapp/odetail.html',
  ])('%s is an order detail', (address) => {
    expect(kind(address)).toBe('order-detail');
  });

  it.each([
    'http://trade.tmall.com/detail/orderDetail.htm?bizOrderId=4710000000200005678',
    'https://trade.tmall.com.example.org/detail/orderDetail.htm',
    'https://evil-trade.tmall.com/detail/orderDetail.htm',
    'https://trade.taobao.com/trade/itemlist/list_sold_items.htm',
    'https://buyertrade.taobao.com/trade/detail/tradeSnap.htm?tradeID=4710000000200005678',
    'https://trade.tmall.com/order/confirmGoods.htm?biz_order_id=4710000000200005678',
    'https://item.taobao.com/item.htm?id=1',
  ])('%s is none of ours', (address) => {
    expect(kind(address)).toBe('other');
  });

  it('asks for exactly these addresses and no whole host', () => {
    expect(MATCHES.every((pattern) => /^https:\/\/[a-z0-9.-]+\.(?:taobao|tmall)\.com\/.+\*$/.test(pattern))).toBe(true);
    expect(MATCHES.some((pattern) => pattern.startsWith('https://*'))).toBe(false);
  });

  it('finds the order number under both names, and only whole', () => {
    expect(orderIdIn(new URL('https://a.taobao.com/?biz_order_id=4710000000200005678'))).toBe('4710000000200005678');
    expect(orderIdIn(new URL('https://a.taobao.com/?bizOrderId=47100'))).toBeUndefined();
  });
});
