import type { Site } from '../reading/reader';
import { DOMAINS, MATCHES, pageKind } from './pages';

export const tmallSite: Site = {
  id: 'tmall',
  name: '淘宝/天猫',
  orderListUrl: 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm',
  matches: MATCHES,
  imageHosts: ['https://*.alicdn.com/*'],
  domains: DOMAINS,
  pageKind,
};
