import { hasPhone, type MallOrder } from '../data/order.ts';
import { html, type Markup } from '../html.ts';
import type { MallAnswer, MallRequest } from '../request.ts';
import { page } from './shell.ts';

export interface Brand {
  name: string;
  /** Class of the head. */
  skin: 'jd' | 'taobao' | 'tmall' | 'pdd';
  home: string;
  picture: (key: MallOrder['lines'][number]['key']) => string;
}

/** Where an after-sales button leads: the order it is about, and the choices the real page would offer. */
export function afterSales(
  request: MallRequest,
  brand: Brand,
  order: MallOrder | undefined,
  number: string,
): MallAnswer {
  const items = order?.lines.map(
    ({ key, item, quantity }) =>
      html`<li><img src="${brand.picture(key)}" alt="" width="64" height="64"><div><b>${item.title}</b><small>${item.spec} × ${quantity}</small></div></li>`,
  );
  const main = html`<section class="service-card"><h1>售后服务</h1><p class="service-number">订单编号 <b>${number || '（全部订单）'}</b></p>
${order ? html`<ul class="service-items">${items}</ul>` : html`<p>在下面的订单里选择要申请售后的商品。</p>`}
<h2>请选择服务类型</h2><div class="service-choices">${['退货', '换货', '维修', '价格保护'].map((name) => html`<span class="service-choice">${name}</span>`)}</div>
<p class="service-hint">您已经到了对的门口。在真实的网站上，接下来由您自己选择并提交；购机保只带路，从不代您操作。</p></section>`;
  return branded(request, brand, `${brand.name}售后服务`, main);
}

/** An item's page. */
export function itemPage(request: MallRequest, brand: Brand, order: MallOrder, key: string): MallAnswer {
  const found = order.lines.find((line) => line.key === key) ?? order.lines[0];
  if (!found) return branded(request, brand, '商品', html``);
  const main = html`<section class="service-card item-card"><img src="${brand.picture(found.key)}" alt="" width="240" height="240"><div><h1>${found.item.title}</h1><p class="item-price">¥${(found.item.price / 100).toFixed(2)}</p><p>${found.item.spec}</p><p>${order.shop.name}</p></div></section>`;
  return branded(request, brand, found.item.title, main);
}

/** A shop's front page: a shelf of goods and the way to the orders. */
export function homePage(request: MallRequest, brand: Brand, orders: MallOrder[], listUrl: string): MallAnswer {
  const goods = new Map(orders.flatMap(({ lines }) => lines).map((line) => [line.key, line]));
  const shelf = [...goods.values()].map(
    ({ key, item }) =>
      html`<li><img src="${brand.picture(key)}" alt="" width="120" height="120"><span>${item.title}</span><b>¥${(item.price / 100).toFixed(2)}</b></li>`,
  );
  const phones = orders.filter(hasPhone).length;
  const main = html`<section class="service-card"><h1>${brand.name}</h1><p>林小禾，您有 ${orders.length} 个订单，其中 ${phones} 个里有手机。<a class="service-go" href="${listUrl}">查看我的订单</a></p><ul class="shelf">${shelf}</ul></section>`;
  return branded(request, brand, brand.name, main);
}

/** A short message in the platform's clothes. */
export function branded(request: MallRequest, brand: Brand, title: string, main: Markup, status = 200): MallAnswer {
  const body = html`<header class="service-head ${brand.skin}"><a href="${brand.home}">${brand.name}</a></header><main class="service">${main}</main>`;
  return { ...page(request, { title, styles: ['service'], body }), status };
}
