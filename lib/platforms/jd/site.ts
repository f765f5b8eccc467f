import type { Site } from '../reading/reader';
import { LINKS, MATCHES, pageKind } from './pages';

const ORDERS = 'https://order.jd.com/center/list.action';

export const jdSite: Site = {
  id: 'jd',
  name: '京东',
  orderListUrl: ORDERS,
  loginUrl: `https://passport.jd.com/new/login.aspx?ReturnUrl=${encodeURIComponent(ORDERS)}`,
  matches: MATCHES,
  imageHosts: ['https://*.360buyimg.com/*'],
  ...LINKS,
  pageKind,
};
