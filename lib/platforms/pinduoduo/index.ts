import type { PlatformReader } from '../platform';
import { detail } from './layouts/detail';
import { list } from './layouts/list';
import { DOMAINS, dayOf, MATCHES, ORDER_SN, pageKind } from './pages';

export const pinduoduo: PlatformReader = {
  id: 'pinduoduo',
  name: '拼多多',
  orderListUrl: 'https://mobile.yangkeduo.com/orders.html',
  matches: MATCHES,
  imageHosts: ['https://*.pddpic.com/*'],
  orderId: ORDER_SN,
  dayIn: dayOf,
  domains: DOMAINS,
  pageKind,
  layouts: [list, detail],
};
