import type { PlatformReader } from '../reading/reader';
import { ORDER_ID } from './fields/ids';
import { detailLegacy } from './layouts/detail-legacy/layout';
import { listCards } from './layouts/list-cards/layout';
import { listLegacy } from './layouts/list-legacy/layout';
import { trackPhone } from './layouts/track-phone/layout';
import { jdSite } from './site';

/** 京东. Lists and orders of its phone site (`trade.m.jd.com`) have no published markup, so no layout: the label reader tries them. */
export const jd: PlatformReader = {
  ...jdSite,
  orderId: ORDER_ID,
  layouts: [listCards, listLegacy, detailLegacy, trackPhone],
};
