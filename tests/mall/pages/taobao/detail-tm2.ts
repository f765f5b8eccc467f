import { BUYER, goodsOf, type MallOrder, totalOf } from '../../data/order.ts';
import { html } from '../../html.ts';
import { yuan } from '../../money.ts';
import { json, type MallRequest } from '../../request.ts';
import { taobaoPage } from './frame.ts';
import { imageOf, itemUrl, promises, STATUS } from './shown.ts';

/** An order's page of the second generation: drawn late, from a request of its own. */
export function detailTm2(request: MallRequest, order: MallOrder) {
  const main = html`<div id="tbpc-detail" data-order="${order.id}"><p class="tb-wait">加载中…</p></div>`;
  return taobaoPage(request, '订单详情', main, ['tm2-detail']);
}

/** One order as the page's script gets it. */
export function detailFacts(order: MallOrder) {
  const { id, placed, paid, shipped, signed, stage, shop } = order;
  const rows: [string, string | undefined][] = [
    ['收货信息', `${BUYER.name}，${BUYER.phone}，${BUYER.address}`],
    ['订单编号', id],
    ['支付宝交易号', paid && `${paid.slice(0, 10).replaceAll('-', '')}22001100000000${id.slice(-6)}`],
    ['创建时间', placed],
    ['付款时间', paid],
    ['发货时间', shipped],
    ['成交时间', stage === 'done' ? signed : undefined],
  ];
  return {
    status: STATUS[stage].text,
    shop: shop.name,
    parcel: shipped ? `YQ${id.slice(-13)}` : undefined,
    items: order.lines.map(({ key, item, quantity }) => ({
      title: item.title,
      spec: item.spec,
      promises: promises(order).join(' '),
      image: imageOf(key),
      link: itemUrl(order, key),
      price: yuan(item.price),
      quantity,
    })),
    button: stage === 'done' ? '申请售后' : stage === 'shipped' ? '退款/退换货' : undefined,
    fees: [
      ['商品总价', `￥${yuan(goodsOf(order))}`],
      ['官方立减', `-￥${yuan(order.discount)}`],
      ['运费', '￥0.00'],
      ['实付款', `￥${yuan(totalOf(order))}`],
    ] as [string, string][],
    rows: rows.flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : [])),
  };
}

export type DetailFacts = ReturnType<typeof detailFacts>;

export function detailAnswer(order: MallOrder) {
  return json(detailFacts(order));
}
