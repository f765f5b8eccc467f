import type { MallOrder } from '../data/order.ts';
import { subOrderId, taobaoOrders } from '../data/taobao.ts';
import { html } from '../html.ts';
import { wangwangChat, wangwangFrame } from '../pages/chat.ts';
import { afterSales, type Brand, branded, homePage, itemPage } from '../pages/service.ts';
import { detailTm1Taobao } from '../pages/taobao/detail-tm1-taobao.ts';
import { detailTm1Tmall } from '../pages/taobao/detail-tm1-tmall.ts';
import { detailAnswer, detailTm2 } from '../pages/taobao/detail-tm2.ts';
import { asyncBought, boughtListV2, listTm1, listTm2 } from '../pages/taobao/lists.ts';
import { itemId } from '../pages/taobao/shown.ts';
import { taobaoTrack } from '../pages/track.ts';
import { at, type Handler, type MallAnswer, type MallRequest, redirect } from '../request.ts';

const LIST = 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm';
const picture: Brand['picture'] = (key) => `//img.alicdn.com/imgextra/mall/${key}.png`;
const TAOBAO: Brand = { name: '淘宝', skin: 'taobao', home: 'https://www.taobao.com/', picture };
const TMALL: Brand = { name: '天猫', skin: 'tmall', home: 'https://www.tmall.com/', picture };

const find = (id: string | null): MallOrder | undefined => taobaoOrders().find((order) => order.id === id);

/** Order list and details of both, on the hosts that really serve them, and the pages their buttons lead to. */
export const taobao: Handler = (request) => {
  const { hostname, pathname, searchParams } = request.url;
  if (at(request, 'buyertrade.taobao.com', '/trade/itemlist/list_bought_items.htm')) {
    return searchParams.get('route_to') === 'tm1' ? listTm1(request) : listTm2(request);
  }
  if (/^\/trade\/itemlist\/list_?[bB]ought_?[iI]tems\.htm$/.test(pathname))
    return redirect(`${LIST}${request.url.search}`);
  if (at(request, 'buyertrade.taobao.com', '/trade/itemlist/asyncBought.htm')) return asyncBought(request);
  if (at(request, 'market.m.taobao.com', '/app/dinamic/pc-trade-logistics/home.html')) {
    const order = find(searchParams.get('orderId'));
    return order && taobaoTrack(request, order);
  }
  if (at(request, 'market.m.taobao.com', '/app/im/chat/index.html')) {
    const order = taobaoOrders().find(({ shop }) => `cntaobao${shop.name}` === searchParams.get('uid'));
    return order && wangwangChat(request, order);
  }
  if (at(request, 'market.m.taobao.com', '/app/im/chat/core.html')) {
    const order = find(searchParams.get('order'));
    return order && wangwangFrame(request, order);
  }
  if (hostname === 'h5api.m.taobao.com') return boughtListV2(request);
  if (pathname === '/mall-data/taobao-detail') {
    const order = find(searchParams.get('id'));
    return order && detailAnswer(order);
  }
  return detailPage(request) ?? servicePage(request) ?? shopPage(request);
};

function detailPage(request: MallRequest): MallAnswer | undefined {
  const { url } = request;
  const path = `${url.hostname}${url.pathname}`;
  const tmall = path === 'trade.tmall.com/detail/orderDetail.htm';
  const known = [
    'trade.taobao.com/trade/detail/trade_order_detail.htm',
    'trade.taobao.com/trade/detail/trade_item_detail.htm',
    'buyertrade.taobao.com/trade/detail/trade_item_detail.htm',
  ];
  if (!tmall && !known.includes(path)) return;
  const order = find(url.searchParams.get('bizOrderId') ?? url.searchParams.get('biz_order_id'));
  const brand = tmall ? TMALL : TAOBAO;
  if (!order) return branded(request, brand, '订单', html`<section class="service-card">没有这个订单。</section>`, 404);
  // Taobao's address opens Tmall's orders too, by redirect.
  if (!tmall && order.platform === 'tmall')
    return redirect(`https://trade.tmall.com/detail/orderDetail.htm?biz_order_id=${order.id}&forward_action=`);
  if (url.searchParams.get('route_to') !== 'tm1') return detailTm2(request, order);
  return tmall ? detailTm1Tmall(request, order) : detailTm1Taobao(request, order);
}

function servicePage(request: MallRequest): MallAnswer | undefined {
  const { hostname, searchParams } = request.url;
  if (!hostname.startsWith('refund2.') && hostname !== 'rights.taobao.com') return;
  const number = searchParams.get('bizOrderId') ?? searchParams.get('bizId') ?? '';
  const order = taobaoOrders().find((one) => one.lines.some((_, i) => [one.id, subOrderId(one, i)].includes(number)));
  return afterSales(request, hostname.endsWith('tmall.com') ? TMALL : TAOBAO, order, number);
}

function shopPage(request: MallRequest): MallAnswer | undefined {
  const { hostname, searchParams } = request.url;
  const brand = /(^|\.)tmall\.com$/.test(hostname) ? TMALL : /(^|\.)taobao\.com$/.test(hostname) ? TAOBAO : undefined;
  if (!brand) return;
  if (hostname === 'login.taobao.com')
    return branded(
      request,
      brand,
      '登录',
      html`<section class="service-card"><h1>登录</h1><p>请先登录。</p></section>`,
    );
  if (request.url.pathname === '/item.htm') {
    for (const order of taobaoOrders()) {
      const line = order.lines.find(({ key }) => itemId(key) === searchParams.get('id'));
      if (line) return itemPage(request, brand, order, line.key);
    }
  }
  return homePage(request, brand, taobaoOrders(), LIST);
}
