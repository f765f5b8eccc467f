import type { OrderLine, OrderReading } from '../../model/order';
import { momentOf, orderPageLabel } from '../doors/order-moment';
import type { Route } from '../doors/route';
import { safeLink } from '../page/links';
import { HOSTS, isOrderSn, LINKS } from './pages';

/**
 * No public source knows the address that applies for after-sales on Pinduoduo, so none is built here: the buyer is
 * led to the order, where the button is (found in ten public tools, 2026-10), then to the list of cases (one, 2023-11).
 */
export function pinduoduoAfterSales(order: OrderReading, line?: OrderLine): Route[] {
  const moment = momentOf(order, line);
  const host = hostOf(order.links.detail);
  const routes: Route[] = [];
  if (order.links.afterSales && moment !== 'over') {
    const isCase = /\/complaint_detail\.html/.test(order.links.afterSales);
    routes.push({
      url: order.links.afterSales,
      label: isCase ? '查看该订单的售后进度' : '打开该订单的售后页',
      certainty: 'page',
      kind: 'own-link',
    });
  }
  if (isOrderSn(order.orderId)) {
    routes.push({
      url: `https://${host}/order.html?order_sn=${order.orderId}`,
      label: orderPageLabel(moment, '申请退款/售后'),
      certainty: 'verified',
      kind: 'order',
    });
  }
  routes.push({
    url: `https://${host}/complaint_list.html`,
    label: '打开退款/售后列表',
    certainty: 'general',
    kind: 'cases',
  });
  return routes;
}

/** The buyer is logged in on one of the two hosts only: stay on the one the order was seen on. */
function hostOf(detail: string | undefined): string {
  const link = safeLink(detail, new URL(`https://${HOSTS[0]}/`), LINKS);
  const host = link && new URL(link).hostname;
  return HOSTS.find((known) => known === host) ?? HOSTS[0];
}

/** Where the parcel's record stands: the page's own link, or by the number, which is all that the address needs. */
export function pinduoduoParcel({ links, orderId }: OrderReading): Route | undefined {
  const own = links.logistics;
  if (own) return { url: own, label: '看物流', certainty: 'page', kind: 'parcel' };
  if (!isOrderSn(orderId)) return undefined;
  const url = `https://${hostOf(links.detail)}/goods_express.html?order_sn=${orderId}`;
  return { url, label: '看物流', certainty: 'verified', kind: 'parcel' };
}
