import { describe, expect, it } from 'vitest';
import { keptPageAt } from '@/lib/platforms/keeping/kept-page-at';
import { pageKeys } from '@/lib/platforms/keeping/page-keys';
import { parsePage } from '../../../fixtures/load-page';

const kindAt = (address: string) => {
  const found = keptPageAt(new URL(address));
  return found && `${found.platform} ${found.page.kind}`;
};

describe('pages that prove something', () => {
  it.each([
    ['https://jdcs.jd.com/index.action?pid=100120340002', 'jd chat'],
    ['https://myivc.jd.com/fpzz/ivcLand.action?orderId=3000000001&tagStr=t1', 'jd invoice'],
    ['https://myjd.jd.com/afs/view/detailById.action?afsServiceId=12', 'jd repair'],
    ['https://tuihuan.jd.com/afs/orders?sourceType=120', 'jd after-sales'],
    ['https://market.m.taobao.com/app/im/chat/index.html?&uid=cntaobaox', 'tmall chat'],
    ['https://i.taobao.com/my_itaobao/invoice', 'tmall invoice'],
    ['https://buyertrade.taobao.com/trade/detail/tradeSnap.htm?tradeID=4800000001000001234', 'tmall trade-snapshot'],
    ['https://refund2.tmall.com/dispute/detail.htm?bizOrderId=4800000001000001234', 'tmall after-sales'],
    ['https://mobile.pinduoduo.com/chat_detail.html?goods_id=1&mall_sn=a', 'pinduoduo chat'],
    ['https://mobile.yangkeduo.com/complaint_detail.html?order_sn=260815-000000000000001', 'pinduoduo after-sales'],
  ])('%s is known', (address, kind) => {
    expect(kindAt(address)).toBe(kind);
  });

  it.each([
    'https://jdcs.jd.com/index.action.html',
    'https://jdcs.jd.com.example.net/index.action',
    'http://jdcs.jd.com/index.action',
    'https://www.jd.com/',
    'https://mobile.yangkeduo.com/goods.html?goods_id=1',
    'https://jdcs.jd.com/constructor',
  ])('%s is not', (address) => {
    expect(kindAt(address)).toBeUndefined();
  });
});

describe('what a page is about', () => {
  const keysOf = (address: string, body = '') => {
    const known = keptPageAt(new URL(address));
    return known && pageKeys(new URL(address), known.page, [parsePage(`<body>${body}</body>`, address)]);
  };
  const NONE = { orders: [], lines: [], skus: [], items: [] };

  it('is the goods in its address and on its card, for a chat of JD', () => {
    const card = '<div class="chat"><a href="https://item.jd.com/100000000001.html">虚构手机</a></div>';
    expect(keysOf('https://jdcs.jd.com/index.action?pid=100000000002', card)).toEqual({
      ...NONE,
      skus: ['100000000002', '100000000001'],
    });
  });

  it('is the newest order beside a chat of 旺旺', () => {
    const beside = '<div class="ww_tab">订单号 <span class="order-id"> 5190000000000001234 </span></div>';
    expect(keysOf('https://market.m.taobao.com/app/im/chat/index.html?&uid=cntaobaox', beside)).toEqual({
      ...NONE,
      orders: ['5190000000000001234'],
    });
  });

  it('is each order of a list of invoices', () => {
    const rows = ['5190000000000001234', '5190000000000001235'].map(
      (id) => `<div><span class="group-header-title-number--p3q1">${id}</span></div>`,
    );
    expect(keysOf('https://i.taobao.com/my_itaobao/invoice', rows.join(''))?.orders).toHaveLength(2);
  });

  it('is read behind a #, too', () => {
    const address = 'https://invoice-ua.taobao.com/user/invoice/detail/pc#/?orderId=5190000000000001234';
    expect(keysOf(address)).toEqual({ ...NONE, orders: ['5190000000000001234'] });
  });

  it('is nothing that is no number', () => {
    expect(keysOf('https://mobile.yangkeduo.com/chat_detail.html?goods_id=%3Cscript%3E&mall_sn=1')).toEqual(NONE);
  });
});
