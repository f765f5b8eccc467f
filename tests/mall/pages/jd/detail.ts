import { BUYER, goodsOf, type Line, type MallOrder, totalOf } from '../../data/order.ts';
import { recordOf } from '../../data/parcel.ts';
import { html, type Markup } from '../../html.ts';
import { yuan } from '../../money.ts';
import type { MallRequest } from '../../request.ts';
import { itemUrl, jdPage, repairUrl } from './frame.ts';
import { imageOf, STATUS, skuOf } from './shown.ts';

const HINT: Partial<Record<MallOrder['stage'], string>> = {
  unpaid: '请在 24 小时内完成付款，超时订单将自动取消。',
  shipped: '您的订单已出库，正在送往您的收货地址。',
  done: '订单已经完成，感谢您在京东商城购物。',
  closed: '您的订单已取消。',
};

/** One order's page; jQuery, unchanged in structure for years. */
export function detail(request: MallRequest, order: MallOrder) {
  const { id, stage, shop, lines } = order;
  const status = STATUS[stage];
  const main = html`
<div class="breadcrumb"><a href="//home.jd.com/">我的京东</a><span>&nbsp;&gt;&nbsp;<a href="//order.jd.com/center/list.action">订单中心</a>&nbsp;&gt;&nbsp;<strong>订单：${id}</strong></span></div>
<div class="m order-state"><div class="mc state-cont">
<div class="state-lcol"><div class="state-top">订单号：${id}</div><h3 class="state-txt ${status.color}">${stage === 'done' ? '完成' : status.text}</h3><div class="state-btns"><a target="_blank" href="//myivc.jd.com/fpzz.html" class="btn-9">查看发票详情</a></div></div>
<div class="state-rcol"><div class="state-rtop"><div class="ftx-03">${HINT[stage]}</div></div>
<div class="order-process">${milestones(order)}</div></div></div></div>
${track(order)}
<input type="hidden" id="orderid" value="${id}"><input type="hidden" id="datesubmit-${id}" value="${order.placed}">
<input type="hidden" id="orderStatus" value="${stage === 'done' ? '18' : '5'}"><input type="hidden" id="orderType" value="${shop.selfOperated ? '0' : '22'}"><input type="hidden" id="venderId" value="${shop.selfOperated ? '0' : shop.id}">
<div class="m order-info-mod"><div class="order-info order-info-new mc">${information(order)}</div></div>
<div class="order-goods m"><div class="mc">${!shop.selfOperated && html`<div class="shop-head"><span class="shop-name">${shop.name}</span></div>`}
<div class="goods-list"><table class="tb-void tb-order"><thead><tr><th class="grap"></th><th>商品</th><th>商品编号</th><th>京东价</th><th>商品数量</th><th>操作</th><th class="grap"></th></tr></thead>
<tbody>${lines.map((line) => goodsRow(order, line))}</tbody></table></div>
<div class="goods-total"><ul><li><span class="label">商品总额：</span><span class="txt">¥${yuan(goodsOf(order))}</span></li><li><span class="label">返　　现：</span><span class="txt">-¥${yuan(order.discount)}</span></li><li><span class="label">运　　费：</span><span class="txt">¥0.00</span></li><li class="ftx-01"><span class="label">应付总额：</span><span class="txt count">¥${yuan(totalOf(order))}</span></li></ul></div>
</div></div>`;
  return jdPage(request, '我的京东--我的订单', main, ['jd-detail']);
}

/** The parcel's record: the frame at once, its lines by the page's script. */
function track(order: MallOrder): Markup {
  const rows = recordOf(order).map(
    ({ time, words }) =>
      html`<li><i class="node-icon"></i><span class="time">${time}</span><span class="txt">${words}</span></li>`,
  );
  const [first] = order.lines;
  return html`<div class="m order-track"><div class="mc"><div class="track-cont J-delivery-track"><div class="track-lcol"><div class="p-item"><div class="p-img">${first && html`<a href="${itemUrl(skuOf(first))}"></a>`}</div></div></div><div class="track-rcol"><div class="track-list"><ul></ul><template data-late-rows>${rows}</template></div></div></div></div></div>`;
}

/** The steps of an order. All but the first are written in late by the page's script. */
function milestones({ placed, paid, shipped, signed, stage }: MallOrder): Markup[] {
  const steps: [name: string, track: number, moment: string | undefined][] = [
    ['提交订单', 0, placed],
    ['付款成功', 4, paid],
    ['商品出库', 1, shipped],
    ['等待收货', 5, stage === 'done' ? signed : undefined],
    ['完成', 6, stage === 'done' ? signed : undefined],
  ];
  return steps.map(([name, track, moment]) => {
    const [day, time] = moment?.split(' ') ?? [];
    const now = track === 0 && html`${day} <br>${time}`;
    return html`<div class="node${moment ? ' ready' : ' wait'}"><i class="node-icon"></i><ul><li class="txt2">${name}</li><li id="track_time_${track}" class="txt3" data-late="${track !== 0 && moment}">${now}</li></ul></div>`;
  });
}

function information(order: MallOrder): Markup[] {
  const block = (title: string, rows: [string, string | undefined][], id?: string) =>
    html`<div class="dl" id="${id}"><div class="dt"><h4>${title}</h4></div><div class="dd">${rows
      .filter(([, value]) => value)
      .map(
        ([label, value]) =>
          html`<div class="item"><span class="label">${label}：</span><div class="info-rcol">${value}</div></div>`,
      )}</div></div>`;
  return [
    block('收货人信息', [
      ['收货人', BUYER.masked],
      ['地址', BUYER.address],
      ['手机号码', BUYER.phone],
    ]),
    block('配送信息', [
      ['配送方式', '普通快递'],
      ['运费', '¥0.00'],
      ['送货日期', '工作日、双休日与假日均可送货'],
    ]),
    block(
      '付款信息',
      [
        ['付款方式', '在线支付'],
        ['付款时间', order.paid],
        ['商品总额', `¥${yuan(goodsOf(order))}`],
        ['应支付金额', `¥${yuan(totalOf(order))}`],
      ],
      'pay-info-nozero',
    ),
    block(
      '发票信息',
      [
        ['发票类型', '电子普通发票'],
        ['发票抬头', '个人'],
        ['发票内容', '商品明细'],
      ],
      'J-invoice-info',
    ),
  ];
}

function goodsRow({ id, stage }: MallOrder, line: Line): Markup {
  const sku = skuOf(line);
  const link = stage === 'done' && html`<a href="${repairUrl(id)}" target="_blank" class="link-btn">申请售后</a>`;
  return html`<tr class="product-${sku}"><td class="grap"></td><td><div class="p-item"><div class="p-img"><a href="${itemUrl(sku)}" target="_blank"><img src="${imageOf(line)}" title="${sku}" data-lazy-img="done" width="60" height="60"></a></div><div class="p-info"><div class="p-name"><a href="${itemUrl(sku)}" class="a-link" target="_blank" title="${line.item.title}">${line.item.title}</a></div><div class="p-extra"><span class="txt">${line.item.spec}</span></div></div></div></td><td>${sku}</td><td><span class="f-price">¥${yuan(line.item.price)}</span></td><td>${line.quantity}</td><td><div class="p-btns">${link}</div></td><td class="grap"></td></tr>`;
}
