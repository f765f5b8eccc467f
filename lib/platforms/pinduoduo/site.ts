import type { Site } from '../reading/reader';
import { LINKS, MATCHES, pageKind } from './pages';

export const pinduoduoSite: Site = {
  id: 'pinduoduo',
  name: '拼多多',
  orderListUrl: 'https://mobile.yangkeduo.com/orders.html',
  loginUrl: 'https://mobile.yangkeduo.com/login.html',
  matches: MATCHES,
  imageHosts: ['https://*.pddpic.com/*'],
  ...LINKS,
  pageKind,
};
