import { type ItemKey, itemNumber } from '../../data/items.ts';
import type { MallOrder, Stage } from '../../data/order.ts';
import { taobaoOrders } from '../../data/taobao.ts';

export const STATUS: Record<Stage, { text: string; code: string }> = {
  unpaid: { text: '等待买家付款', code: 'WAIT_BUYER_PAY' },
  paid: { text: '买家已付款', code: 'WAIT_SELLER_SEND_GOODS' },
  shipped: { text: '卖家已发货', code: 'WAIT_BUYER_CONFIRM_GOODS' },
  signed: { text: '卖家已发货', code: 'WAIT_BUYER_CONFIRM_GOODS' },
  done: { text: '交易成功', code: 'TRADE_FINISHED' },
  closed: { text: '交易关闭', code: 'CREATE_CLOSED_OF_TAOBAO' },
  refunded: { text: '交易关闭', code: 'TRADE_CLOSED' },
};

export const PAGE_SIZE = 6;

/** One page of the list; `tab` as the site calls it (`waitPay`, `waitConfirm` …), anything else is all of it. */
export function shownOrders(
  number: number,
  tab = '',
): { orders: MallOrder[]; number: number; pages: number; total: number } {
  const stages: Record<string, Stage[]> = {
    waitPay: ['unpaid'],
    waitSend: ['paid'],
    waitConfirm: ['shipped', 'signed'],
  };
  const all = taobaoOrders().filter(({ stage }) => stages[tab]?.includes(stage) ?? true);
  const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
  const page = Math.min(pages, Math.max(1, number));
  return { orders: all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), number: page, pages, total: all.length };
}

export function itemId(key: ItemKey): string {
  return itemNumber(key, 780_120_340_000);
}

export function skuId(key: ItemKey): string {
  return itemNumber(key, 5_610_120_340_000);
}

export function imageOf(key: ItemKey): string {
  return `//img.alicdn.com/imgextra/mall/${key}.png`;
}

export function itemUrl(order: MallOrder, key: ItemKey): string {
  return `//${order.platform === 'tmall' ? 'detail.tmall.com' : 'item.taobao.com'}/item.htm?id=${itemId(key)}`;
}

export function detailUrl(order: MallOrder): string {
  return order.platform === 'tmall'
    ? `//trade.tmall.com/detail/orderDetail.htm?bizOrderId=${order.id}`
    : `//trade.taobao.com/trade/detail/trade_order_detail.htm?biz_order_id=${order.id}`;
}

/** Where 退款/退货 and 申请售后 lead: takes the number of the line, not of the order. */
export function refundUrl(order: MallOrder, subId: string): string {
  return `//refund2.${order.platform === 'tmall' ? 'tmall' : 'taobao'}.com/dispute/applyRouter.htm?bizOrderId=${subId}`;
}

/** Service marks of a line, as the pages print them. */
export function promises(order: MallOrder): string[] {
  return order.platform === 'tmall' ? ['15天价保', '7天无理由退货', '正品保证'] : ['退货宝', '7天无理由退货'];
}
