import type { PlatformReader } from '../platform';

export const pinduoduo: PlatformReader = {
  id: 'pinduoduo',
  name: '拼多多',
  orderListUrl: 'https://mobile.yangkeduo.com/orders.html',
  matches: ['https://mobile.yangkeduo.com/order*', 'https://mobile.pinduoduo.com/order*'],
  imageHosts: ['https://*.pddpic.com/*'],
  orderId: /^\d{6}-\d{15}$/,
  domains: ['yangkeduo.com', 'pinduoduo.com'],
  pageKind: () => 'other',
  layouts: [],
};
