import { jdOrders } from '../data/jd.ts';
import { hasPhone, type MallOrder } from '../data/order.ts';
import { pinduoduoOrders } from '../data/pinduoduo.ts';
import { taobaoOrders } from '../data/taobao.ts';
import { html, type Markup } from '../html.ts';
import type { Handler } from '../request.ts';
import { page } from './shell.ts';

interface Door {
  name: string;
  skin: string;
  list: string;
  more: [words: string, url: string][];
  orders: MallOrder[];
}

function doors(): Door[] {
  const jd = jdOrders();
  const taobao = taobaoOrders();
  const pdd = pinduoduoOrders();
  const withPhone = (orders: MallOrder[], platform: MallOrder['platform']) =>
    orders.find((order) => order.platform === platform && hasPhone(order) && order.signed) ??
    orders.find((order) => order.platform === platform && hasPhone(order));
  const list = 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm';
  return [
    {
      name: '京东',
      skin: 'jd',
      orders: jd,
      list: 'https://order.jd.com/center/list.action',
      more: [
        ['新版订单卡片', 'https://order.jd.com/center/list.action?layout=cards'],
        ['订单详情', `https://details.jd.com/normal/item.action?orderid=${withPhone(jd, 'jd')?.id}`],
      ],
    },
    {
      name: '淘宝 / 天猫',
      skin: 'taobao',
      orders: taobao,
      list,
      more: [
        ['旧版列表', `${list}?route_to=tm1`],
        ['天猫订单详情', `https://trade.tmall.com/detail/orderDetail.htm?bizOrderId=${withPhone(taobao, 'tmall')?.id}`],
        [
          '淘宝订单详情',
          `https://trade.taobao.com/trade/detail/trade_order_detail.htm?biz_order_id=${withPhone(taobao, 'taobao')?.id}`,
        ],
      ],
    },
    {
      name: '拼多多',
      skin: 'pdd',
      orders: pdd,
      list: 'https://mobile.yangkeduo.com/orders.html?type=0&comment_tab=1&combine_orders=1&main_orders=1',
      more: [['订单详情', `https://mobile.yangkeduo.com/order.html?order_sn=${withPhone(pdd, 'pinduoduo')?.id}`]],
    },
  ];
}

const card = ({ name, skin, list, more, orders }: Door): Markup => html`<article class="door ${skin}"><h2>${name}</h2>
<p>${orders.length} 个订单，其中 ${orders.filter(hasPhone).length} 个里有手机</p>
<a class="door-main" href="${list}">打开订单列表</a>
<p class="door-more">${more.map(([words, url]) => html`<a href="${url}">${words}</a>`)}</p></article>`;

/** The page the demo opens with: what to try, and doors to every page of the mall. */
export const startPage: Handler = (request) => {
  if (request.url.hostname !== 'demo.goujibao.example') return;
  const body = html`<main class="start">
<header><p class="start-mark">购机保 · 演示</p><h1>打开订单页，手机就进了保险箱</h1>
<p class="start-lead">这个浏览器里装好了购机保。下面三家店都是本机上的演示商城：网址是真的，页面、店铺和人物是虚构的，没有一个请求离开这台电脑。</p></header>
<ol class="steps"><li><b>打开任意一家的订单列表。</b>不用点任何按钮：里面的手机连同订单信息和图片会被存下，别的商品一概不存。工具栏图标上会出现记号。</li>
<li><b>点工具栏上的购机保图标</b>（没看到的话，点拼图图标把它固定住）。每部手机还剩哪些权利、到哪一天，一目了然。</li>
<li><b>点“去售后”。</b>直接到这张订单的售后页面。</li>
<li><b>打开一张订单详情。</b>同一张订单会补上签收时间等细节，不会变成两张。</li></ol>
<section class="doors">${doors().map(card)}</section>
<footer>试试这些难一点的：<a href="https://order.jd.com/center/list.action?late=5000">内容五秒后才出现</a> · <a href="https://order.jd.com/center/list.action?count=50">一页五十个订单</a> · <a href="https://mobile.yangkeduo.com/orders.html?type=0&virtual=1">边滚动边卸载的列表</a> · “红富士苹果”和“黄小米”不是手机</footer>
</main>`;
  return page(request, { title: '购机保演示', styles: ['start'], body, bodyClass: 'start-page' });
};
