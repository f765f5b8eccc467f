import type { PlatformReader } from '../platform';

export const tmall: PlatformReader = {
  id: 'tmall',
  name: '淘宝/天猫',
  orderListUrl: 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm',
  matches: [
    'https://buyertrade.taobao.com/trade/*',
    'https://trade.taobao.com/trade/*',
    'https://trade.tmall.com/detail/*',
  ],
  imageHosts: ['https://*.alicdn.com/*'],
  orderId: /^\d{15,20}$/,
  domains: ['taobao.com', 'tmall.com', 'tmall.hk'],
  pageKind: () => 'other',
  layouts: [],
};
