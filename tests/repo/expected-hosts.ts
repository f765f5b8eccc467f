/** Where the extension may read, as the built manifests say it. A change here is a change of what users are asked for. */
export const ORDER_PAGES = {
  jd: [
    'https://details.jd.com/normal/item.action*',
    'https://details.yiyaojd.com/normal/item.action*',
    'https://order.jd.com/center/list.action*',
    'https://order.jd.com/center/recycle.action*',
    'https://order.jd.com/center/search.action*',
    'https://order.jd.com/normal/item.action*',
    'https://trade.m.jd.com/order/n_detail_jdm.shtml*',
    'https://trade.m.jd.com/order/orderlist_jdm.shtml*',
  ],
  pinduoduo: [
    'https://mobile.pinduoduo.com/order.html*',
    'https://mobile.pinduoduo.com/orders.html*',
    'https://mobile.pinduoduo.com/transac_orders_search_results.html*',
    'https://mobile.yangkeduo.com/order.html*',
    'https://mobile.yangkeduo.com/orders.html*',
    'https://mobile.yangkeduo.com/transac_orders_search_results.html*',
  ],
  tmall: [
    'https://buyertrade.taobao.com/trade/detail/trade_item_detail.htm*',
    'https://buyertrade.taobao.com/trade/detail/trade_order_detail.htm*',
    'https://buyertrade.taobao.com/trade/itemlist/listBoughtItems.htm*',
    'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm*',
    'https://buyertrade.taobao.com/trade/itemlist/list_bought_items_outer.htm*',
    'https://buyertrade.taobao.com/trade/itemlist/list_recyled_items.htm*',
    'https://h5.m.taobao.com/mlapp/odetail.html*',
    'https://h5.m.taobao.com/mlapp/olist.html*',
    'https://main.m.taobao.com/odetail/*',
    'https://main.m.taobao.com/odetail/index.html*',
    'https://main.m.taobao.com/olist/*',
    'https://main.m.taobao.com/olist/index.html*',
    'https://trade.taobao.com/trade/detail/trade_item_detail.htm*',
    'https://trade.taobao.com/trade/detail/trade_order_detail.htm*',
    'https://trade.taobao.com/trade/itemlist/listBoughtItems.htm*',
    'https://trade.taobao.com/trade/itemlist/list_bought_items.htm*',
    'https://trade.taobao.com/trade/itemlist/list_bought_items_outer.htm*',
    'https://trade.taobao.com/trade/itemlist/list_recyled_items.htm*',
    'https://trade.tmall.com/detail/orderDetail.htm*',
    'https://tradearchive.taobao.com/trade/detail/trade_item_detail.htm*',
    'https://tradearchive.taobao.com/trade/detail/trade_order_detail.htm*',
  ],
};

/** Product pictures, fetched without cookies. */
export const IMAGE_HOSTS = ['https://*.360buyimg.com/*', 'https://*.alicdn.com/*', 'https://*.pddpic.com/*'];
