import type { Site } from '../reading/reader';
import { LINKS, MATCHES, pageKind } from './pages';

const ORDERS = 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm';

export const tmallSite: Site = {
  id: 'tmall',
  name: '淘宝/天猫',
  orderListUrl: ORDERS,
  loginUrl: `https://login.taobao.com/member/login.jhtml?redirectURL=${encodeURIComponent(ORDERS)}`,
  matches: MATCHES,
  imageHosts: ['https://*.alicdn.com/*'],
  ...LINKS,
  pageKind,
};
