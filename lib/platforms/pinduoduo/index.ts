import type { PlatformReader } from '../platform';
import { detail } from './layouts/detail';
import { list } from './layouts/list';
import { DOMAINS, dayOf, ORDER_SN } from './pages';
import { pinduoduoSite } from './site';

export const pinduoduo: PlatformReader = {
  ...pinduoduoSite,
  orderId: ORDER_SN,
  dayIn: dayOf,
  domains: DOMAINS,
  layouts: [list, detail],
};
