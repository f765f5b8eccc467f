import type { PlatformReader } from '../platform';

export const jd: PlatformReader = {
  id: 'jd',
  name: '京东',
  orderListUrl: 'https://order.jd.com/center/list.action',
  matches: ['https://order.jd.com/center/list.action*', 'https://details.jd.com/normal/item.action*'],
  imageHosts: ['https://*.360buyimg.com/*'],
  orderId: /^\d{10,20}$/,
  domains: ['jd.com', 'jd.hk'],
  pageKind: () => 'other',
  layouts: [],
};
