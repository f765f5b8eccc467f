import type { PageKind } from '../../model/order';
import { ID, type LinkRules, oneOf, SMALL } from '../page/links';

/** 京东国际 is on jd.hk, the pharmacy (京东健康) on yiyaojd.com. */
export const DOMAINS: readonly string[] = ['jd.com', 'jd.hk', 'yiyaojd.com'];

/**
 * JD's order pages, host and path exact (a look-alike such as `order.jd.com.example.net` is no order page).
 *
 * - `alwaysbuy.action`, `tejiaqingcang.action` and the refund lists are on the same hosts but show no orders.
 * - `details.yiyaojd.com` is the pharmacy's copy of the detail page (seen 2026-06); only its host is documented, the
 *   path is taken from its two sisters.
 * - The mobile pages are an app drawn by script and nobody has published their markup: they have no layout of their own
 *   and are read by the words a buyer sees. `wqs.jd.com`, their old host, redirects to them.
 */
const PAGES: Readonly<Record<string, PageKind>> = {
  'order.jd.com/center/list.action': 'order-list',
  'order.jd.com/center/recycle.action': 'order-list',
  'order.jd.com/center/search.action': 'order-list',
  'order.jd.com/normal/item.action': 'order-detail',
  'details.jd.com/normal/item.action': 'order-detail',
  'details.yiyaojd.com/normal/item.action': 'order-detail',
  'trade.m.jd.com/order/orderlist_jdm.shtml': 'order-list',
  'trade.m.jd.com/order/n_detail_jdm.shtml': 'order-detail',
  'trade.m.jd.com/order/deal_wuliu_jdm.shtml': 'order-logistics',
};

/** Match patterns of exactly these pages: content script and host permission. */
export const MATCHES: readonly string[] = Object.keys(PAGES).map((page) => `https://${page}*`);

/** Which kind of page this is. The detail page of a split order's parent (`p=1`) lists other orders and is none itself. */
export function pageKind(url: URL): PageKind {
  if (url.protocol !== 'https:') return 'other';
  const kind = kindAt(url.hostname + url.pathname);
  return kind === 'order-detail' && url.searchParams.get('p') === '1' ? 'other' : kind;
}

function kindAt(place: string): PageKind {
  return (Object.hasOwn(PAGES, place) ? PAGES[place] : undefined) ?? 'other';
}

const ORDER = { orderid: ID, deal_id: ID, dealid: ID };

export const LINKS: LinkRules = {
  domains: DOMAINS,
  kindAt,
  parameters: {
    'order-list': { d: SMALL, s: SMALL, page: SMALL },
    'order-detail': ORDER,
    'order-logistics': { ...ORDER, dealstate: SMALL, ordertype: SMALL, skuid: ID, shopid: ID },
    other: {
      ...ORDER,
      searchstring: ID,
      afsserviceid: ID,
      wareid: ID,
      skuid: ID,
      pid: ID,
      venderid: ID,
      shopid: ID,
      entry: SMALL,
      tagstr: oneOf('t\\d'),
    },
  },
};
