import type { KeptPage, KeptPages } from '../keeping/kept-page';

/** An order of one item has the same number for both. */
const CASE: KeptPage = { kind: 'after-sales', orders: ['bizOrderId', 'tradeId'], lines: ['bizOrderId', 'tradeId'] };
const INVOICE: KeptPage = { kind: 'invoice', orders: ['orderId'] };
const SNAPSHOT: KeptPage = {
  kind: 'trade-snapshot',
  orders: ['tradeID', 'trade_id', 'bizOrderId'],
  lines: ['tradeID', 'trade_id', 'bizOrderId'],
};

/** 旺旺, 我的发票, 退款售后, 交易快照. A repair has no page of its own here: it is a step of a case. */
export const tmallKept: KeptPages = {
  // The order beside a chat is the newest with that seller (2026-10), which need not be the one that is talked about.
  'market.m.taobao.com/app/im/chat/index.html': { kind: 'chat', orderText: '.ww_tab .order-id' },
  'i.taobao.com/my_itaobao/invoice': { kind: 'invoice', orderText: '[class*="title-number"]' },
  'invoice-ua.taobao.com/user/invoice/applyPcRoute': INVOICE,
  'invoice-ua.taobao.com/user/invoice/detail/pc': INVOICE,
  'invoice-ua.taobao.com/e-invoice/invoice-apply-online.html': INVOICE,
  'invoice-ua.taobao.com/e-invoice/invoice-detail-tm.html': INVOICE,
  'buyertrade.taobao.com/trade/detail/tradeSnap.htm': SNAPSHOT,
  'trade.taobao.com/trade/detail/tradeSnap.htm': SNAPSHOT,
  'market.m.taobao.com/app/tp/snapshot-m/pages/entry/index.html': SNAPSHOT,
  ...Object.fromEntries(
    ['refund2.taobao.com', 'refund2.tmall.com'].flatMap((host) =>
      ['applyRouter', 'apply', 'detail', 'disputeRedirect', 'taobaoAfterDisputeRedirect', 'buyerDisputeList'].map(
        (page) => [`${host}/dispute/${page}.htm`, CASE],
      ),
    ),
  ),
  'web.m.taobao.com/app/mtb/refund-pha/detail': CASE,
};
