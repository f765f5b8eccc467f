import { html, type Markup } from '../../html.ts';
import type { MallRequest } from '../../request.ts';
import { page } from '../shell.ts';

/** Taobao's head and side menu around a page. */
export function taobaoPage(request: MallRequest, title: string, main: Markup, scripts: string[] = [], bodyClass = '') {
  const body = html`
<div class="tb-top"><div class="w"><span>林小禾</span><a href="//www.taobao.com/">淘宝首页</a><a href="//www.tmall.com/">天猫</a><a href="//buyertrade.taobao.com/trade/itemlist/list_bought_items.htm">已买到的宝贝</a><a href="//refund2.taobao.com/dispute/buyerDisputeList.htm">退款维权</a></div></div>
<div class="tb-head"><div class="w"><a class="tb-logo" href="//i.taobao.com/">我的淘宝</a><a href="//www.taobao.com/">首页</a><a href="//i.taobao.com/">账户设置</a></div></div>
<div class="w tb-columns"><div class="tb-side"><b>全部功能</b><a href="//buyertrade.taobao.com/trade/itemlist/list_bought_items.htm">已买到的宝贝</a><a href="//buyertrade.taobao.com/trade/itemlist/list_bought_items.htm?route_to=tm1">已买到的宝贝（旧版）</a><a href="//refund2.taobao.com/dispute/buyerDisputeList.htm">退款维权</a></div>
<div class="tb-main">${main}</div></div>`;
  return page(request, { title, styles: ['taobao'], body, bodyClass, scripts });
}
