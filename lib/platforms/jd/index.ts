import { DOMAINS } from '../domains';
import type { PlatformReader } from '../platform';
import { ORDER_ID } from './ids';
import { detailLegacy } from './layouts/detail-legacy';
import { listCards } from './layouts/list-cards';
import { listLegacy } from './layouts/list-legacy';
import { jdSite } from './site';

/** 京东. Its mobile pages (`trade.m.jd.com`) have no published markup, so no layout: the label reader tries them. */
export const jd: PlatformReader = {
  ...jdSite,
  orderId: ORDER_ID,
  domains: DOMAINS.jd,
  layouts: [listCards, listLegacy, detailLegacy],
};
