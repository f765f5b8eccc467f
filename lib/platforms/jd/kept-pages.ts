import type { KeptPages } from '../keeping/kept-page';

const CASES = { kind: 'after-sales' } as const;
/** A chat names no order, only what it is about: `pid` and one product card (seen 2026-10-08). */
const CHAT = { kind: 'chat', skus: ['pid'], itemLinks: '.chat a[href*="item.jd.com/"]' } as const;
const INVOICE = { kind: 'invoice', orders: ['orderId'] } as const;

/** 在线客服, 我的发票, 返修/退换货. No page of JD is known that shows a snapshot of a trade. */
export const jdKept: KeptPages = {
  'jdcs.jd.com/index.action': CHAT,
  'jdcs.jd.com/jdchat/custom.action': CHAT,
  'myivc.jd.com/fpzz.html': INVOICE,
  'myivc.jd.com/fpzz/index.action': INVOICE,
  'myivc.jd.com/fpzz/ivcLand.action': INVOICE,
  'myivc.jd.com/fpzz/zzxqByOrderId': INVOICE,
  'myjd.jd.com/repair/ordersearchlist.action': { ...CASES, orders: ['searchString'] },
  'myjd.jd.com/repair/orderlist.action': CASES,
  'myjd.jd.com/afs/indexNew.action': CASES,
  // 服务单: what was sent in, when, and what was done (2019-06).
  'myjd.jd.com/afs/view/detailById.action': { kind: 'repair' },
  'tuihuan.jd.com/afs/orders': CASES,
  'myjd-crm.jd.com/referee/orderlist.action': CASES,
};
