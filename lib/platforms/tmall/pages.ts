import type { PageKind } from '../../model/order';
import { ID, type LinkRules, oneOf, SMALL } from '../page/links';

export const DOMAINS: readonly string[] = ['taobao.com', 'tmall.com', 'tmall.hk'];

/** The form of an order number: 15 digits in 2014, 18-19 today. Larger than 2^53, so never a number. */
export const ORDER_ID = /^\d{15,20}$/;

const LISTS = [
  '/trade/itemlist/list_bought_items.htm',
  '/trade/itemlist/listBoughtItems.htm',
  // The recycle bin; spelt so by the site.
  '/trade/itemlist/list_recyled_items.htm',
  '/trade/itemlist/list_bought_items_outer.htm',
];
const DETAILS = ['/trade/detail/trade_item_detail.htm', '/trade/detail/trade_order_detail.htm'];

/**
 * Host -> path -> kind of page. Both sides exact; of the phone sites (`m.`) only the addresses are documented, so their
 * pages have no layout here and are read by labels.
 */
interface Pages {
  lists?: readonly string[];
  details?: readonly string[];
  tracks?: readonly string[];
}
const PAGES: Readonly<Record<string, Pages>> = {
  'buyertrade.taobao.com': { lists: LISTS, details: DETAILS },
  'trade.taobao.com': { lists: LISTS, details: DETAILS },
  'tradearchive.taobao.com': { details: DETAILS },
  'trade.tmall.com': { details: ['/detail/orderDetail.htm'] },
  'main.m.taobao.com': { lists: ['/olist/', '/olist/index.html'], details: ['/odetail/', '/odetail/index.html'] },
  'h5.m.taobao.com': { lists: ['/mlapp/olist.html'], details: ['/mlapp/odetail.html'] },
  'market.m.taobao.com': {
    lists: ['/app/dinamic/h5-tb-olist/index.html'],
    details: ['/app/dinamic/h5-tb-odetail/index.html'],
    // 查看物流 on a PC (seen 2026-09), and the phone's (2025-03).
    tracks: ['/app/dinamic/pc-trade-logistics/home.html', '/app/dinamic/h5-tb-logistics/home'],
  },
  'pages-g.m.taobao.com': { tracks: ['/wow/z/app/mtb/logisticsV2/h5-detail'] },
};

/** Risk control answers at the same address with this tail; it is still the order page the buyer asked for. */
const PUNISH = /\/_____tmd_____\/.*$/;

export function pageKind(url: URL): PageKind {
  return url.protocol === 'https:' ? kindAt(url.hostname + url.pathname.replace(PUNISH, '')) : 'other';
}

function kindAt(place: string): PageKind {
  const slash = place.indexOf('/');
  const host = place.slice(0, slash);
  const path = place.slice(slash);
  if (!Object.hasOwn(PAGES, host)) return 'other';
  if (PAGES[host]?.lists?.includes(path)) return 'order-list';
  if (PAGES[host]?.details?.includes(path)) return 'order-detail';
  return PAGES[host]?.tracks?.includes(path) ? 'order-logistics' : 'other';
}

const ORDER = { bizorderid: ID, biz_order_id: ID, orderid: ID };

export const LINKS: LinkRules = {
  domains: DOMAINS,
  kindAt,
  parameters: {
    'order-list': { route_to: oneOf('tm\\d'), tabcode: oneOf('all', 'wait[A-Z][a-z]{2,8}'), pagenum: SMALL },
    'order-detail': { ...ORDER, route_to: oneOf('tm\\d') },
    // `LP…` names one of an order's parcels; the parcel's own number would tell more than the page needs.
    'order-logistics': {
      ...ORDER,
      logisticsorderid: /^LP\d{1,25}$/,
      entrance: oneOf('pc'),
      'x-ssr': oneOf('true'),
      // The older page of the same parcel, which the new one may lead to.
      oldurl: /^%2F%2Fwuliu\.taobao\.com%2Fuser%2Forder_detail_new\.htm%3Ftrade_id%3D\d{15,20}%26seller_id%3D\d{1,15}$/,
    },
    other: {
      ...ORDER,
      tradeid: ID,
      disputeid: ID,
      disputetype: SMALL,
      id: ID,
      itemid: ID,
      skuid: ID,
      user_number_id: ID,
      shop_id: ID,
    },
  },
};

/** Exactly the pages above: these become content script matches and host permissions. */
export const MATCHES: readonly string[] = Object.entries(PAGES).flatMap(
  ([host, { lists = [], details = [], tracks = [] }]) =>
    [...lists, ...details, ...tracks].map((path) => `https://${host}${path}*`),
);

/** The order number in an address of ours or of a link: `bizOrderId`, `biz_order_id` after redirects, `orderId` of a parcel. */
export function orderIdIn(url: URL): string | undefined {
  const id = ['bizOrderId', 'biz_order_id', 'orderId']
    .map((name) => url.searchParams.get(name))
    .find((value) => value !== null);
  return id && ORDER_ID.test(id) ? id : undefined;
}

/** Only the list of an order's several parcels names one of them in an address: the others are not on that page. */
export function namesOneParcel(url: URL): boolean {
  return ['logisticsOrderId', 'mailNo'].some((name) => Boolean(url.searchParams.get(name)));
}
