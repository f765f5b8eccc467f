import { pinduoduoOrders } from '../data/pinduoduo.ts';
import { html } from '../html.ts';
import { pinduoduoChat } from '../pages/chat.ts';
import { goodsId } from '../pages/pinduoduo/order-data.ts';
import { detail, detailAnswer, list, orderListV4 } from '../pages/pinduoduo/pages.ts';
import { afterSales, type Brand, branded, homePage } from '../pages/service.ts';
import { pinduoduoTrack } from '../pages/track.ts';
import type { Handler } from '../request.ts';

const BRAND: Brand = {
  name: '拼多多',
  skin: 'pdd',
  home: '/personal.html',
  picture: (key) => `https://img.pddpic.com/mall/${key}.png`,
};

/** The buyer's H5 pages; both hosts serve the same. */
export const pinduoduo: Handler = (request) => {
  const { hostname, pathname, searchParams } = request.url;
  if (hostname !== 'mobile.yangkeduo.com' && hostname !== 'mobile.pinduoduo.com') return;
  const find = (sn: string | null) => pinduoduoOrders().find(({ id }) => id === sn);
  switch (pathname) {
    case '/orders.html':
      return list(request);
    case '/order.html': {
      const order = find(searchParams.get('order_sn'));
      return order
        ? detail(request, order)
        : branded(request, BRAND, '订单', html`<section class="service-card">没有这个订单。</section>`, 404);
    }
    case '/goods_express.html': {
      const order = find(searchParams.get('order_sn'));
      return order && pinduoduoTrack(request, order);
    }
    case '/chat_detail.html': {
      const order = pinduoduoOrders().find(({ lines }) =>
        lines.some(({ key }) => goodsId(key) === searchParams.get('goods_id')),
      );
      return order && pinduoduoChat(request, order);
    }
    case '/mall-data/pdd-detail': {
      const order = find(searchParams.get('sn'));
      return order && detailAnswer(order);
    }
    case '/proxy/api/api/aristotle/order_list_v4':
      return orderListV4(request);
    case '/complaint_list.html':
      return afterSales(request, BRAND, undefined, '');
    case '/login.html':
      return branded(
        request,
        BRAND,
        '登录',
        html`<section class="service-card"><h1>手机登录</h1><p>请先登录。</p></section>`,
      );
    default:
      return homePage(
        request,
        BRAND,
        pinduoduoOrders(),
        '/orders.html?type=0&comment_tab=1&combine_orders=1&main_orders=1',
      );
  }
};
