import { DOMAINS } from '../domains';
import type { PlatformReader } from '../platform';
import { ORDER_ID } from './ids';
import { detailLegacy } from './layouts/detail-legacy';
import { listCards } from './layouts/list-cards';
import { listLegacy } from './layouts/list-legacy';
import { MATCHES, pageKind } from './pages';

/** 京东. Its mobile pages (`trade.m.jd.com`) have no published markup, so no layout: the label reader tries them. */
export const jd: PlatformReader = {
  id: 'jd',
  name: '京东',
  orderListUrl: 'https://order.jd.com/center/list.action',
  matches: MATCHES,
  imageHosts: ['https://*.360buyimg.com/*'],
  orderId: ORDER_ID,
  domains: DOMAINS.jd,
  pageKind,
  layouts: [listCards, listLegacy, detailLegacy],
};
