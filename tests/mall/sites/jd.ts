import { jdOrders } from '../data/jd.ts';
import type { MallOrder } from '../data/order.ts';
import { html } from '../html.ts';
import { jdChat } from '../pages/chat.ts';
import { detail } from '../pages/jd/detail.ts';
import { cardData, listCards } from '../pages/jd/list-cards.ts';
import { listTable } from '../pages/jd/list-table.ts';
import { skuOf } from '../pages/jd/shown.ts';
import { afterSales, type Brand, branded, homePage, itemPage } from '../pages/service.ts';
import { jdTrack } from '../pages/track.ts';
import { at, type Handler } from '../request.ts';

const LIST = 'https://order.jd.com/center/list.action';
const BRAND: Brand = {
  name: '京东',
  skin: 'jd',
  home: 'https://www.jd.com/',
  picture: (key) => `//img10.360buyimg.com/n1/mall/${key}.png`,
};

const find = (id: string | null): MallOrder | undefined => jdOrders().find((order) => order.id === id);

/** order.jd.com, details.jd.com, the after-sales pages, shop front and items. */
export const jd: Handler = (request) => {
  const { hostname, pathname, searchParams } = request.url;
  // `plain.action` is the same page where no extension looks: what the page sees there is what it should see everywhere.
  if (at(request, 'order.jd.com', '/center/list.action') || at(request, 'order.jd.com', '/center/plain.action')) {
    return searchParams.get('layout') === 'cards' ? listCards(request) : listTable(request);
  }
  if (at(request, 'order.jd.com', '/mall-data/jd-cards')) return cardData(request);
  if (at(request, 'details.jd.com', '/normal/item.action')) {
    const order = find(searchParams.get('orderid'));
    return order
      ? detail(request, order)
      : branded(request, BRAND, '订单', html`<section class="service-card">没有这个订单。</section>`, 404);
  }
  if (at(request, 'trade.m.jd.com', '/order/deal_wuliu_jdm.shtml')) {
    const order = find(searchParams.get('dealId'));
    return order && jdTrack(request, order);
  }
  if (at(request, 'myjd.jd.com', '/repair/ordersearchlist.action')) {
    const number = searchParams.get('searchString') ?? '';
    return afterSales(request, BRAND, find(number), number);
  }
  if (hostname === 'myjd.jd.com' || hostname === 'tuihuan.jd.com') return afterSales(request, BRAND, undefined, '');
  if (at(request, 'jdcs.jd.com', '/index.action')) {
    const sku = searchParams.get('pid') ?? '';
    const order = jdOrders().find(({ lines }) => lines.some((line) => skuOf(line) === sku));
    if (order) return jdChat(request, order, sku);
  }
  if (hostname === 'passport.jd.com')
    return branded(
      request,
      BRAND,
      '京东-欢迎登录',
      html`<section class="service-card"><h1>账户登录</h1><p>请先登录。</p></section>`,
    );
  if (hostname === 'item.jd.com') {
    const sku = pathname.slice(1).replace('.html', '');
    for (const order of jdOrders()) {
      const line = order.lines.find((one) => skuOf(one) === sku);
      if (line) return itemPage(request, BRAND, order, line.key);
    }
  }
  if (/(^|\.)jd\.com$/.test(hostname)) return homePage(request, BRAND, jdOrders(), LIST);
  return undefined;
};
