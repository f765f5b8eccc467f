import type { OrderLine, OrderReading, Platform, ReaderId } from '../model/order';
import { jdAfterSales, jdOrderPage } from './jd/routes';
import { DOMAINS } from './page/domains';
import { safeLink } from './page/links';
import { pinduoduoAfterSales, pinduoduoParcel } from './pinduoduo/routes';
import { momentOf } from './reading/order-moment';
import type { Route } from './reading/route';
import { tmallAfterSales, tmallParcel } from './tmall/routes';

type Ladder = (order: OrderReading, line?: OrderLine) => Route[];

interface Doors {
  reader: ReaderId;
  ladder: Ladder;
  /** Where the record of its parcel stands. */
  parcel: (order: OrderReading) => Route | undefined;
  /** Where a buyer can always start: the order list. */
  last: Route;
}

const orders = (url: string): Route => ({
  url,
  label: '打开我的订单，再找到这一单',
  certainty: 'general',
  kind: 'list',
});

const JD: Doors = {
  reader: 'jd',
  ladder: jdAfterSales,
  parcel: jdOrderPage,
  last: orders('https://order.jd.com/center/list.action'),
};
const TAOBAO: Doors = {
  reader: 'tmall',
  ladder: tmallAfterSales,
  parcel: tmallParcel,
  last: orders('https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm'),
};
const PINDUODUO: Doors = {
  reader: 'pinduoduo',
  ladder: pinduoduoAfterSales,
  parcel: pinduoduoParcel,
  last: orders('https://mobile.yangkeduo.com/orders.html'),
};
const DOORS: Readonly<Record<Platform, Doors>> = { jd: JD, tmall: TAOBAO, taobao: TAOBAO, pinduoduo: PINDUODUO };

/**
 * Doors to the after-sales service of an order, best first, never empty. `line` matters where the platform handles
 * after-sales line by line (Taobao sub-orders). An order may come from a page, from a file or from the user's hand, so
 * every address is checked again here: only https, only the platform's own domains, each once.
 *
 * @param worked the kind of door that led to the service before, on this platform and machine: offered first where it is known
 */
export function afterSalesRoutes(order: OrderReading, line?: OrderLine, worked?: Route['kind']): Route[] {
  const doors = DOORS[order.platform];
  const parcel = momentOf(order, line) === 'on-its-way' ? doors.parcel(order) : undefined;
  const routes = safe(doors, [...(parcel ? [{ ...parcel, label: '看物流/拒收' }] : []), ...doors.ladder(order, line)]);
  const first = routes.filter(({ kind }) => kind === worked);
  return routes.length > 0 ? [...first, ...routes.filter((route) => !first.includes(route))] : [doors.last];
}

/** Where a buyer can always start, also with a phone whose order number nobody knows. */
export function orderListRoute(platform: Platform): Route {
  return DOORS[platform].last;
}

/** The page that states the day of signing: read as it is opened, so that a guess becomes a date by itself. */
export function signingRoute(order: OrderReading): Route | undefined {
  const doors = DOORS[order.platform];
  const parcel = doors.parcel(order);
  return parcel && safe(doors, [{ ...parcel, label: '看物流，自动补上签收日' }])[0];
}

function safe({ reader, last }: Doors, routes: readonly Route[]): Route[] {
  const domains = DOMAINS[reader];
  const base = new URL(last.url);
  const seen = new Set<string>();
  return routes.flatMap((route) => {
    const url = safeLink(route.url, base, domains);
    if (url === undefined || seen.has(url)) return [];
    seen.add(url);
    return [{ ...route, url }];
  });
}
