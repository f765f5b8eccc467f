/** Where a buyer finds the order list of each platform. Apart from the readers, so that a page of ours that only links there does not load them. */
export const ORDER_PAGES = [
  { id: 'jd', name: '京东', url: 'https://order.jd.com/center/list.action' },
  { id: 'tmall', name: '淘宝/天猫', url: 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm' },
  { id: 'pinduoduo', name: '拼多多', url: 'https://mobile.yangkeduo.com/orders.html' },
] as const;
