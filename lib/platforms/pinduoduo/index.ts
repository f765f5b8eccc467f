import type { PlatformReader } from '../reading/reader';
import { detail } from './layouts/detail/layout';
import { list } from './layouts/list/layout';
import { track } from './layouts/track/layout';
import { dayOf, ORDER_SN } from './pages';
import { pinduoduoSite } from './site';

export const pinduoduo: PlatformReader = {
  ...pinduoduoSite,
  orderId: ORDER_SN,
  dayIn: dayOf,
  layouts: [list, detail, track],
};
