import { html, type Markup } from '../../html.ts';
import type { MallRequest } from '../../request.ts';
import { page } from '../shell.ts';

/** JD's head and side menu around a page. */
export function jdPage(request: MallRequest, title: string, main: Markup, scripts: string[] = []) {
  const body = html`
<div class="jd-top"><div class="w"><a href="//www.jd.com/">京东首页</a><span>林小禾，您好</span><a href="//order.jd.com/center/list.action">我的订单</a><a href="//myjd.jd.com/afs/indexNew.action?entry=2">售后服务</a></div></div>
<div class="jd-head"><div class="w"><a class="jd-logo" href="//home.jd.com/">我的京东</a><a href="//www.jd.com/">首页</a><a href="//myjd.jd.com/afs/indexNew.action?entry=8">客户服务</a></div></div>
<div id="container"><div class="w jd-columns">
<div id="sub" class="jd-side"><dl><dt>订单中心</dt><dd><a href="//order.jd.com/center/list.action">我的订单</a></dd><dd><a href="//order.jd.com/center/list.action?layout=cards">我的订单（新版）</a></dd><dt>客户服务</dt><dd><a href="//myjd.jd.com/afs/indexNew.action?entry=8">返修退换货</a></dd><dd><a href="//myivc.jd.com/fpzz.html">我的发票</a></dd></dl></div>
<div id="main" class="jd-main">${main}</div>
</div></div>`;
  return page(request, { title, styles: ['jd'], body, scripts });
}

export function itemUrl(sku: string): string {
  return `//item.jd.com/${sku}.html`;
}

/** The id of the repair page of an order, the address JD's own buttons have had. */
export function repairUrl(orderId: string): string {
  return `//myjd.jd.com/repair/ordersearchlist.action?searchString=${orderId}`;
}

export function detailUrl(orderId: string): string {
  return `//details.jd.com/normal/item.action?orderid=${orderId}&PassKey=${passKey(orderId)}`;
}

/** JD's order links carry a secret; ours is made of the number and opens nothing. */
function passKey(orderId: string): string {
  return orderId.padStart(32, 'A0').slice(0, 32);
}
