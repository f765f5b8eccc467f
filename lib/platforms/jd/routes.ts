import type { OrderReading } from '../../model/order';
import type { Route } from '../reading/route';
import { ORDER_ID } from './fields/ids';

/** The address that 申请售后 had on nine captured pages, 2014 to 2021-08. Nothing is known of it with 16-digit numbers. */
const SEARCH = 'https://myjd.jd.com/repair/ordersearchlist.action?searchString=';
/** In JD's own menu since 2018, last seen about 2023. */
const HOME = 'https://myjd.jd.com/afs/indexNew.action?entry=8';

/**
 * Doors to JD's after-sales service, best first: the page's own link, the search for this order, the service's home.
 * No link to a single item (SKU) is known, so none is built.
 */
export function jdAfterSales(order: OrderReading): Route[] {
  const routes: Route[] = [];
  const own = order.links.afterSales;
  if (own) {
    const label = own.includes(order.orderId) ? '打开该订单的售后页' : '打开订单页给出的售后入口';
    routes.push({ url: own, label, certainty: 'page' });
  }
  if (ORDER_ID.test(order.orderId)) {
    routes.push({ url: SEARCH + order.orderId, label: '按订单号查找售后，再点“申请售后”', certainty: 'verified' });
  }
  routes.push({ url: HOME, label: '打开售后首页，搜索订单号', certainty: 'general' });
  return routes;
}
