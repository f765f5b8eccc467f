import type { OrderLine, OrderReading } from '../../model/order';
import { canApply, momentOf, orderPageLabel } from '../doors/order-moment';
import type { Route } from '../doors/route';
import { ORDER_ID } from './fields/ids';

/** The order's own page; tools of 2026 open it without the PassKey of JD's own links. */
const ORDER = 'https://details.jd.com/normal/item.action?orderid=';
/** The address that 申请售后 had on nine captured pages, 2014 to 2021-08. Nothing is known of it with 16-digit numbers. */
const SEARCH = 'https://myjd.jd.com/repair/ordersearchlist.action?searchString=';
/** In JD's own menu since 2018, last seen about 2023. */
const HOME = 'https://myjd.jd.com/afs/indexNew.action?entry=8';

/**
 * Doors to JD's after-sales service, best first: the page's own link, the order's own page, and only then addresses that
 * nobody has seen since 2021. No link to a single item (SKU) is known, so none is built.
 */
export function jdAfterSales(order: OrderReading, line?: OrderLine): Route[] {
  const moment = momentOf(order, line);
  const routes: Route[] = [];
  const own = order.links.afterSales;
  if (own && moment !== 'over') {
    const label = own.includes(order.orderId) ? '打开该订单的售后页' : '打开订单页给出的售后入口';
    routes.push({ url: own, label, certainty: 'page', kind: 'own-link' });
  }
  const page = jdOrderPage(order);
  if (page) routes.push({ ...page, label: orderPageLabel(moment) });
  if (ORDER_ID.test(order.orderId) && canApply(moment)) {
    const label = '按订单号查找售后（旧入口），再点“申请售后”';
    routes.push({ url: SEARCH + order.orderId, label, certainty: 'verified', kind: 'search' });
  }
  routes.push({ url: HOME, label: '打开售后首页，搜索订单号', certainty: 'general', kind: 'home' });
  return routes;
}

/** The order's own page, as a page gave it or by its number; it holds the parcel's record too. */
export function jdOrderPage({ links, orderId }: OrderReading): Route | undefined {
  if (links.detail) return { url: links.detail, label: '打开订单详情', certainty: 'page', kind: 'order' };
  if (!ORDER_ID.test(orderId)) return undefined;
  return { url: ORDER + orderId, label: '打开订单详情', certainty: 'verified', kind: 'order' };
}
