import type { OrderLine, OrderReading } from '../../model/order';
import type { Route } from '../reading/route';

/** `otherLines`: items of the order that are known to exist but were not kept (see `OrderRecord`). */
type Order = OrderReading & { otherLines?: number };

const CASES: Route = {
  url: 'https://refund2.taobao.com/dispute/buyerDisputeList.htm',
  label: '打开我的退款售后列表，再找到这一单',
  certainty: 'general',
};

/** Nothing can be applied for: never paid, closed, or the money is already back. */
const NO_APPLICATION = new Set(['unpaid', 'closed', 'refunded']);

/**
 * Doors to after-sales of a Taobao or Tmall order, best first. After-sales pages take the SUB-order number, every other
 * page the MAIN one. They are the same only where the order has a single item; with several, a SUB that no page stated is
 * never computed (two orders of one checkout also lie 1,000,000 apart): the order detail and the name of its button then.
 * Sources: tm1 captures 2025-11; applyRouter also 5 public tools up to 2026-08.
 */
export function tmallAfterSales(order: Order, line?: OrderLine): Route[] {
  const alone = order.lines.length <= 1 && !order.otherLines;
  const lines = line ? [line] : order.lines;
  const subs = alone ? [line?.lineId ?? order.lines[0]?.lineId ?? order.orderId] : lines.map(({ lineId }) => lineId);
  return [
    ...ownLink(order, line && !alone ? line.lineId : undefined, line === undefined || alone),
    ...(NO_APPLICATION.has(order.status.phase)
      ? []
      : subs.flatMap((sub, i) => applyTo(order, sub, lines[i], subs.length))),
    detail(order),
    CASES,
  ];
}

/** The page's own link; for one line of several only if it is that line's. */
function ownLink(order: Order, sub: string | undefined, forWholeOrder: boolean): Route[] {
  const url = order.links.afterSales;
  if (url === undefined || !(forWholeOrder || (sub !== undefined && subOf(url) === sub))) return [];
  const known = /\/dispute\/detail\.htm/i.test(url);
  return [{ url, label: known ? '打开该订单已有的退款售后' : '打开该订单的售后页', certainty: 'page' }];
}

function subOf(url: string): string | undefined {
  return /[?&](?:bizOrderId|tradeId)=(\d{15,20})(?!\d)/i.exec(url)?.[1];
}

function applyTo(order: Order, sub: string | undefined, line: OrderLine | undefined, among: number): Route[] {
  if (sub === undefined) return [];
  const title = among > 1 && line ? `“${line.title.slice(0, 12)}”` : '该订单';
  return [
    {
      url: `https://refund2.${order.platform === 'tmall' ? 'tmall' : 'taobao'}.com/dispute/applyRouter.htm?bizOrderId=${sub}`,
      label: `打开${title}的售后页`,
      certainty: 'verified',
    },
  ];
}

function detail(order: Order): Route {
  const own = order.links.detail;
  const url =
    order.platform === 'tmall'
      ? `https://trade.tmall.com/detail/orderDetail.htm?bizOrderId=${order.orderId}`
      : `https://trade.taobao.com/trade/detail/trade_order_detail.htm?biz_order_id=${order.orderId}`;
  const button = order.status.phase === 'completed' ? '“申请售后”' : '“退款”或“退换”';
  return {
    url: own ?? url,
    label: NO_APPLICATION.has(order.status.phase) ? '打开订单详情' : `打开订单详情，再点${button}`,
    certainty: own === undefined ? 'verified' : 'page',
  };
}
