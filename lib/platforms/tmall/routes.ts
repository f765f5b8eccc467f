import type { OrderLine, OrderReading } from '../../model/order';
import { canApply, momentOf, type OrderMoment, orderPageLabel } from '../doors/order-moment';
import type { Route } from '../doors/route';
import { ORDER_ID } from './pages';

/** `otherLines`: items of the order that are known to exist but were not kept (see `OrderRecord`). */
type Order = OrderReading & { otherLines?: number };

const CASES: Route = {
  url: 'https://refund2.taobao.com/dispute/buyerDisputeList.htm',
  label: '打开我的退款售后列表，再找到这一单',
  certainty: 'general',
  kind: 'cases',
};

/**
 * Doors to after-sales of a Taobao or Tmall order, best first. After-sales pages take the SUB-order number, every other
 * page the MAIN one. They are the same only where the order has a single item; with several, a SUB that no page stated is
 * never computed (two orders of one checkout also lie 1,000,000 apart): the order detail and the name of its button then.
 * Sources: tm1 captures 2025-11; applyRouter also 5 public tools up to 2026-08.
 */
export function tmallAfterSales(order: Order, line?: OrderLine): Route[] {
  const moment = momentOf(order, line);
  const alone = order.lines.length <= 1 && !order.otherLines;
  const lines = line ? [line] : order.lines;
  const subs = alone ? [line?.lineId ?? order.lines[0]?.lineId ?? order.orderId] : lines.map(({ lineId }) => lineId);
  return [
    ...ownLink(order, line && !alone ? line.lineId : undefined, line === undefined || alone),
    ...(canApply(moment) ? subs.flatMap((sub, i) => applyTo(order, sub, lines[i], subs.length)) : []),
    detail(order, moment),
    CASES,
  ];
}

/** The page's own link; for one line of several only if it is that line's. */
function ownLink(order: Order, sub: string | undefined, forWholeOrder: boolean): Route[] {
  const url = order.links.afterSales;
  if (url === undefined || !(forWholeOrder || (sub !== undefined && subOf(url) === sub))) return [];
  const known = /\/dispute\/detail\.htm/i.test(url);
  return [
    { url, label: known ? '打开该订单已有的退款售后' : '打开该订单的售后页', certainty: 'page', kind: 'own-link' },
  ];
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
      kind: 'apply',
    },
  ];
}

function detail(order: Order, moment: OrderMoment): Route {
  const own = order.links.detail;
  const url =
    order.platform === 'tmall'
      ? `https://trade.tmall.com/detail/orderDetail.htm?bizOrderId=${order.orderId}`
      : `https://trade.taobao.com/trade/detail/trade_order_detail.htm?biz_order_id=${order.orderId}`;
  return {
    url: own ?? url,
    label: orderPageLabel(moment, order.status.phase === 'completed' ? '申请售后' : '退换”或“申请售后'),
    certainty: own === undefined ? 'verified' : 'page',
    kind: 'order',
  };
}

/** 查看物流 on a PC (seen 2026-09): the record of the order's parcel. */
export function tmallParcel({ links, orderId }: OrderReading): Route | undefined {
  const own = links.logistics;
  if (own) return { url: own, label: '看物流', certainty: 'page', kind: 'parcel' };
  if (!ORDER_ID.test(orderId)) return undefined;
  const url = `https://market.m.taobao.com/app/dinamic/pc-trade-logistics/home.html?orderId=${orderId}&entrance=pc`;
  return { url, label: '看物流', certainty: 'verified', kind: 'parcel' };
}
