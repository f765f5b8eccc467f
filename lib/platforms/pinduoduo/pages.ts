import { isCivilDate } from '../../model/dates';
import type { PageKind } from '../../model/order';
import { ID, type LinkRules, SMALL } from '../page/links';

/** Both hosts serve the same pages; a buyer is logged in on one of them. */
export const HOSTS = ['mobile.yangkeduo.com', 'mobile.pinduoduo.com'] as const;
export const DOMAINS: readonly string[] = ['yangkeduo.com', 'pinduoduo.com'];

export const SEARCH = '/transac_orders_search_results.html';
const LISTS = ['/orders.html', SEARCH];
const DETAIL = '/order.html';
const TRACK = '/goods_express.html';

/** YYMMDD (Beijing) and 15 digits. The hyphen belongs to it. */
export const ORDER_SN = /^\d{6}-\d{15}$/;

export function isOrderSn(text: string | null | undefined): text is string {
  return typeof text === 'string' && ORDER_SN.test(text);
}

/** An order number starts with the day in Beijing: `260815-…` was placed on 2026-08-15. */
export function dayOf(orderSn: string): string | undefined {
  const [, year, month, day] = /^(\d\d)(\d\d)(\d\d)-/.exec(orderSn) ?? [];
  const date = `20${year}-${month}-${day}`;
  return isCivilDate(date) ? date : undefined;
}

/** The order number in the page's address; it cannot be stale, unlike the page's data. */
export function orderSnOf(url: URL): string | undefined {
  const sn = url.searchParams.get('order_sn')?.trim();
  return isOrderSn(sn) ? sn : undefined;
}

/**
 * `/order.html` without a number is a shell that several states share; it is not read. Right after ordering it has that
 * of the group, and shows the order's own.
 */
export function pageKind(url: URL): PageKind {
  const kind = url.protocol === 'https:' ? kindAt(url.hostname + url.pathname) : 'other';
  if (kind === 'order-logistics') return orderSnOf(url) ? kind : 'other';
  const one = orderSnOf(url) ?? url.searchParams.get('group_order_id');
  return kind === 'order-detail' && !one ? 'other' : kind;
}

const PATHS: Readonly<Record<string, PageKind>> = {
  ...Object.fromEntries(LISTS.map((path) => [path, 'order-list' as const])),
  [DETAIL]: 'order-detail',
  [TRACK]: 'order-logistics',
};

function kindAt(place: string): PageKind {
  const host = HOSTS.find((known) => place.startsWith(`${known}/`));
  return (host && PATHS[place.slice(host.length)]) || 'other';
}

export const LINKS: LinkRules = {
  domains: DOMAINS,
  kindAt,
  parameters: {
    'order-list': { type: SMALL },
    'order-detail': { order_sn: ID, group_order_id: ID },
    'order-logistics': { order_sn: ID },
    other: { order_sn: ID, after_sales_id: ID, goods_id: ID, mall_id: ID },
  },
};

/** Match patterns know no query: one for each exact path. */
export const MATCHES: readonly string[] = HOSTS.flatMap((host) =>
  [...LISTS, DETAIL, TRACK].map((path) => `https://${host}${path}*`),
);
