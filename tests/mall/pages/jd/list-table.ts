import { BUYER, goodsOf, type Line, type MallOrder, totalOf } from '../../data/order.ts';
import { html, type Markup } from '../../html.ts';
import { yuan } from '../../money.ts';
import type { MallRequest } from '../../request.ts';
import { detailUrl, itemUrl, jdPage, repairUrl } from './frame.ts';
import { imageOf, STATUS, shownOrders, skuOf } from './shown.ts';

/** The order list as a server-made table: the generation in use since 2014. */
export function listTable(request: MallRequest) {
  const { orders, number, pages } = shownOrders(request);
  const parents = new Set<string>();
  const bodies = orders.flatMap((order) => {
    const parent = order.parentId;
    if (!parent || parents.has(parent)) return [orderBody(order)];
    parents.add(parent);
    return [
      splitParent(
        parent,
        orders.filter((other) => other.parentId === parent),
      ),
      orderBody(order),
    ];
  });
  const main = html`
<div class="mod-main mod-comm"><div class="mt"><h3>我的订单</h3><ul class="extra-l"><li class="fore1"><a class="curr" href="?d=1&s=4096">全部订单</a></li><li><a href="?d=1&s=1">待付款</a></li><li><a href="?d=1&s=128">待收货</a></li><li><a href="/center/recycle.action?d=1">订单回收站</a></li></ul></div>
<div class="mc"><table class="td-void order-tb"><colgroup><col class="number-col"><col class="consignee-col"><col class="amount-col"><col class="status-col"><col class="operate-col"></colgroup>
<thead><tr><th><div class="ordertime-cont">近三个月订单</div><div class="order-detail-txt">订单详情</div></th><th>收货人</th><th>金额</th><th>全部状态</th><th>操作</th></tr></thead>
${bodies}</table>
<div class="pagin">${pager(number, pages)}</div></div></div>
<script>$ORDER_CONFIG = window.$ORDER_CONFIG || {};$ORDER_CONFIG['orderIds']='${orders.map(({ id }) => id).join(',')}';$ORDER_CONFIG['isRecycle']='false';</script>`;
  return jdPage(request, '我的京东--我的订单', main, ['jd-table']);
}

function pager(number: number, pages: number): Markup[] {
  const link = (to: number, text: string, name: string) => html`<a class="${name}" href="?page=${to}">${text}</a>`;
  return [
    number > 1 ? link(number - 1, '上一页', 'prev') : html`<span class="prev-disabled">上一页</span>`,
    ...Array.from({ length: pages }, (_, i) =>
      i + 1 === number ? html`<a class="current">${i + 1}</a>` : link(i + 1, `${i + 1}`, ''),
    ),
    number < pages ? link(number + 1, '下一页', 'next') : html`<span class="next-disabled">下一页</span>`,
  ];
}

function splitParent(id: string, children: MallOrder[]): Markup {
  const total = children.reduce((sum, child) => sum + totalOf(child), 0);
  return html`<tbody id="parent-${id}"><tr class="sep-row"><td colspan="5"></td></tr>
<tr class="tr-split tr-th-split"><td colspan="5"><div class="split-row"><span class="dealtime" title="${children[0]?.placed}">${children[0]?.placed}</span><span class="number">订单号：<a name="orderIdLinks" id="idUrl${id}" href="#none">${id}</a></span><span>您订单中的商品在不同库房或属不同商家，故拆分为以下订单分开配送，给您带来的不便敬请谅解。</span></div>
<div class="split-row02"><span class="order-consignee">收货人：${BUYER.masked}</span><span class="order-count">订单金额：<em>¥${yuan(total)}</em></span><span class="order-pay">支付方式：在线支付</span><span class="order-status">订单状态：已拆分</span><a href="${detailUrl(id)}&p=1">查看拆分详情</a></div></td></tr></tbody>`;
}

function orderBody(order: MallOrder): Markup {
  const { id, parentId, shop, lines } = order;
  const splitClass = parentId && html` class="split-tbody parent-${parentId}" data-parentid="${parentId}"`;
  const shopLink = shop.selfOperated
    ? html`<span class="shop-txt">京东</span>`
    : html`<a class="shop-txt venderName${shop.id}" data-shop="${shop.name}" href="//mall.jd.com/index-${shop.id}.html" target="_blank"></a><a class="btn-im venderChat${shop.id}" href="//jdcs.jd.com/index.action?venderId=${shop.id}">联系客服</a>`;
  return html`<tbody id="tb-${id}"${splitClass}><tr class="sep-row"><td colspan="5"></td></tr>
<tr class="tr-th${parentId ? ' tr-th-02' : ''}"><td colspan="5"><span class="gap"></span><span class="dealtime" title="${order.placed}">${order.placed}</span><input type="hidden" id="datasubmit-${id}" value="${order.placed}"><span class="number">订单号：<a name="orderIdLinks" id="idUrl${id}" target="_blank" href="${detailUrl(id)}">${id}</a></span><div class="tr-operate"><span class="order-shop">${shopLink}</span></div></td></tr>
${lines.map((line, i) => goodsRow(order, line, i))}</tbody>`;
}

function goodsRow(order: MallOrder, line: Line, index: number): Markup {
  const sku = skuOf(line);
  const repair =
    ['done', 'signed'].includes(order.stage) &&
    html`<a href="${repairUrl(order.id)}" target="_blank" clstag="click|keycount|orderinfo|order_repair">申请售后</a>`;
  return html`<tr class="tr-bd" id="track${order.id}" oty="${order.shop.selfOperated ? '0' : '22'},4,70"><td>
<div class="goods-item p-${sku}"><div class="p-img"><a href="${itemUrl(sku)}" target="_blank"><img src="${imageOf(line)}" title="${line.item.title}" data-lazy-img="done" width="60" height="60"></a></div><div class="p-msg"><div class="p-name"><a href="${itemUrl(sku)}" class="a-link" target="_blank" title="${line.item.title}">${line.item.title}</a></div><div class="p-extra"></div></div></div>
<div class="goods-number">x${line.quantity}</div><div class="goods-repair">${repair}</div><div class="clr"></div></td>
${index === 0 && sideCells(order)}</tr>`;
}

function sideCells(order: MallOrder): Markup {
  const { id, stage, lines } = order;
  const span = lines.length;
  const unpaid = stage === 'unpaid';
  const status = STATUS[stage];
  const amount = unpaid
    ? html`<span>总额 ¥${yuan(goodsOf(order))}</span><br><strong>应付</strong><strong>¥${yuan(totalOf(order))}</strong><br>`
    : html`<span>总额 ¥${yuan(totalOf(order))}</span><br>`;
  return html`<td rowspan="${span}"><div class="consignee tooltip"><span class="txt">${BUYER.masked}</span><b></b><div class="prompt-01 prompt-02"><div class="pc"><strong>${BUYER.masked}</strong><p>${BUYER.address}</p><p>${BUYER.phone}</p></div></div></div></td>
<td rowspan="${span}"><div class="amount">${amount}<span class="ftx-13">在线支付</span></div></td>
<td rowspan="${span}"><div class="status"><span class="order-status ${status.color}">${status.text}</span><br>${stage === 'shipped' && html`<div class="tooltip" _orderid="${id}"><a href="#none">跟踪</a></div>`}<a href="${detailUrl(id)}" clstag="click|keycount|orderinfo|order_check" target="_blank">订单详情</a></div></td>
<td rowspan="${span}" id="operate${id}"><div class="operate">${operations(order)}</div></td>`;
}

function operations({ id, stage }: MallOrder): Markup {
  if (stage === 'unpaid')
    return html`<span class="count-time" _val="82000">剩余22小时46分</span><a class="btn-pay" href="#none">付款</a><a class="order-cancel" _oid="${id}" href="#none">取消订单</a>`;
  if (stage === 'closed') return html`<a class="btn-again" href="#none">立即购买</a>`;
  if (stage === 'shipped') return html`<a class="order-confirm" href="#none">确认收货</a>`;
  return html`<span class="J-invoice" data-order="${id}"></span><a href="#none">评价</a><a class="btn-again" href="#none">立即购买</a>`;
}
