import type { OrderLine, OrderReading, Platform, ReaderId } from '../model/order';
import { readerOf } from '../model/platform/platform';
import { momentOf } from './doors/order-moment';
import type { Route } from './doors/route';
import { jdAfterSales, jdOrderPage } from './jd/routes';
import { safeLink } from './page/links';
import { pinduoduoAfterSales, pinduoduoParcel } from './pinduoduo/routes';
import { SITE_OF } from './sites';
import { tmallAfterSales, tmallParcel } from './tmall/routes';

/** Where the buttons of one platform lead. */
interface Doors {
  ladder: (order: OrderReading, line?: OrderLine) => Route[];
  /** Where the record of its parcel stands. */
  parcel: (order: OrderReading) => Route | undefined;
}

const DOORS: Readonly<Record<ReaderId, Doors>> = {
  jd: { ladder: jdAfterSales, parcel: jdOrderPage },
  tmall: { ladder: tmallAfterSales, parcel: tmallParcel },
  pinduoduo: { ladder: pinduoduoAfterSales, parcel: pinduoduoParcel },
};

/**
 * Doors to the after-sales service of an order, best first, never empty. `line` matters where the platform handles
 * after-sales line by line (Taobao sub-orders). An order may come from a page, from a file or from the user's hand, so
 * every address is checked again here: only https, only the platform's own domains, each once.
 *
 * @param worked the kind of door that led to the service before, on this platform and machine: offered first where it is known
 */
export function afterSalesRoutes(order: OrderReading, line?: OrderLine, worked?: Route['kind']): Route[] {
  const reader = readerOf(order.platform);
  const { ladder, parcel: parcelOf } = DOORS[reader];
  const parcel = momentOf(order, line) === 'on-its-way' ? parcelOf(order) : undefined;
  const routes = safe(reader, [...(parcel ? [{ ...parcel, label: '看物流/拒收' }] : []), ...ladder(order, line)]);
  const first = routes.filter(({ kind }) => kind === worked);
  return routes.length > 0
    ? [...first, ...routes.filter((route) => !first.includes(route))]
    : [orderListRoute(order.platform)];
}

/** Where a buyer can always start, also with a phone whose order number nobody knows. */
export function orderListRoute(platform: Platform): Route {
  const { orderListUrl } = SITE_OF[readerOf(platform)];
  return { url: orderListUrl, label: '打开我的订单，再找到这一单', certainty: 'general', kind: 'list' };
}

/** The page that states the day of signing: read as it is opened, so that a guess becomes a date by itself. */
export function signingRoute(order: OrderReading): Route | undefined {
  const reader = readerOf(order.platform);
  const parcel = DOORS[reader].parcel(order);
  return parcel && safe(reader, [{ ...parcel, label: '看物流，自动补上签收日' }])[0];
}

function safe(reader: ReaderId, routes: readonly Route[]): Route[] {
  const site = SITE_OF[reader];
  const base = new URL(site.orderListUrl);
  const seen = new Set<string>();
  return routes.flatMap((route) => {
    const url = safeLink(route.url, base, site);
    if (url === undefined || seen.has(url)) return [];
    seen.add(url);
    return [{ ...route, url }];
  });
}
