import type { Site } from '../reading/reader';
import { DOMAINS, MATCHES, pageKind } from './pages';

export const jdSite: Site = {
  id: 'jd',
  name: '京东',
  orderListUrl: 'https://order.jd.com/center/list.action',
  matches: MATCHES,
  imageHosts: ['https://*.360buyimg.com/*'],
  domains: DOMAINS,
  pageKind,
};
