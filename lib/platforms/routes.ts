import type { OrderLine, OrderReading, Platform, ReaderId } from '../model/order';
import { jdAfterSales } from './jd/routes';
import { DOMAINS } from './page/domains';
import { safeLink } from './page/links';
import { pinduoduoAfterSales } from './pinduoduo/routes';
import type { Route } from './reading/route';
import { tmallAfterSales } from './tmall/routes';

type Ladder = (order: OrderReading, line?: OrderLine) => Route[];

interface Doors {
  reader: ReaderId;
  ladder: Ladder;
  /** Where a buyer can always start: the order list. */
  last: Route;
}

const orders = (url: string): Route => ({ url, label: '打开我的订单，再找到这一单', certainty: 'general' });

const JD: Doors = { reader: 'jd', ladder: jdAfterSales, last: orders('https://order.jd.com/center/list.action') };
const TAOBAO: Doors = {
  reader: 'tmall',
  ladder: tmallAfterSales,
  last: orders('https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm'),
};
const PINDUODUO: Doors = {
  reader: 'pinduoduo',
  ladder: pinduoduoAfterSales,
  last: orders('https://mobile.yangkeduo.com/orders.html'),
};
const DOORS: Readonly<Record<Platform, Doors>> = { jd: JD, tmall: TAOBAO, taobao: TAOBAO, pinduoduo: PINDUODUO };

/**
 * Doors to the after-sales service of an order, best first, never empty. `line` matters where the platform handles
 * after-sales line by line (Taobao sub-orders). An order may come from a page, from a file or from the user's hand, so
 * every address is checked again here: only https, only the platform's own domains, each once.
 */
export function afterSalesRoutes(order: OrderReading, line?: OrderLine): Route[] {
  const { reader, ladder, last } = DOORS[order.platform];
  const domains = DOMAINS[reader];
  const base = new URL(last.url);
  const seen = new Set<string>();
  const routes = ladder(order, line).flatMap((route) => {
    const url = safeLink(route.url, base, domains);
    if (url === undefined || seen.has(url)) return [];
    seen.add(url);
    return [{ ...route, url }];
  });
  return routes.length > 0 ? routes : [last];
}
