import { BUYER, goodsOf, type MallOrder, totalOf } from '../../data/order.ts';
import { subOrderId } from '../../data/taobao.ts';
import { html, raw } from '../../html.ts';
import { yuan } from '../../money.ts';
import type { MallRequest } from '../../request.ts';
import { taobaoPage } from './frame.ts';
import { imageOf, itemUrl, STATUS } from './shown.ts';

const label = (text: string) => ({ text, type: 'label' });

/** A Tmall order's page of the first generation: `detailData` on one line. 成交时间 there is when the order was placed. */
export function detailTm1Tmall(request: MallRequest, order: MallOrder) {
  const data = detailData(order);
  const rows = [...data.basic.lists, ...moments(order)].map(
    ({ key, content }) =>
      html`<div class="misc-info-mod__misc___1m0Zb"><span>${key}：</span><span>${content[0]?.text}</span></div>`,
  );
  const items = order.lines.map(
    ({ key, item, quantity }) =>
      html`<div class="detail-item"><img src="${imageOf(key)}" width="80" height="80"><a href="${itemUrl(order, key)}">${item.title}</a><span>￥${yuan(item.price)}</span><span>×${quantity}</span></div>`,
  );
  const main = html`<div id="detail-panel"><h3>订单状态: ${STATUS[order.stage].text}</h3>
<div class="detail-block"><h4>订单信息</h4>${rows}</div><div class="detail-block"><a href="#">${order.shop.name}</a>${items}</div>
<div class="detail-block fees"><div>商品总价：<strong>￥${yuan(goodsOf(order))}</strong></div><div>官方立减：<strong>-￥${yuan(order.discount)}</strong></div><div>实付款：<strong>￥${yuan(totalOf(order))}</strong></div></div></div>
<script>var detailData = ${raw(JSON.stringify(data).replaceAll('<', '\\u003c'))}</script>`;
  return taobaoPage(request, '订单详情', main);
}

function moments({ id, placed, paid, shipped }: MallOrder) {
  const alipay = `${placed.slice(0, 10).replaceAll('-', '')}22001100000000${id.slice(-6)}`;
  const rows: [string, string | undefined][] = [
    ['支付宝交易号', paid && alipay],
    ['成交时间', placed],
    ['付款时间', paid],
    ['发货时间', shipped],
  ];
  return rows.flatMap(([key, value]) => (value ? [{ key, content: [label(value)] }] : []));
}

function detailData(order: MallOrder) {
  const { id, shop, stage, placed, paid, shipped, signed } = order;
  const money = (title: string, text: string) => ({
    content: [
      { type: 'mixture', root: 'root', data: { titleLink: label(title), colon: label('：'), money: label(text) } },
    ],
    key: '',
  });
  return {
    amount: {
      count: [
        [
          money('商品总价', `￥${yuan(goodsOf(order))}`),
          money('运费(快递)', '￥0.00'),
          money('官方立减', `-￥${yuan(order.discount)}`),
          money('实付款', `￥${yuan(totalOf(order))}`),
        ],
      ],
    },
    basic: {
      title: '订单信息',
      lists: [
        { key: '收货地址', content: [label(`${BUYER.name},${BUYER.phone},${BUYER.address} ,000000`)] },
        { key: '买家留言', content: [label('-')] },
        { key: '订单编号', content: [label(id), { type: 'more', text: '更多', moreList: moments(order) }] },
        {
          key: '商家',
          content: [
            {
              type: 'html',
              text: `<span class='short-dd-nick'>${shop.name}<span class='J_WangWang' data-nick='${shop.name}'></span></span>`,
            },
          ],
        },
      ],
    },
    bizCode: 'ali.china.tmall.3c',
    orders: {
      list: [
        {
          logistic: {
            content: shipped
              ? [{ companyName: '云雀速递', mailNo: `YQ${id.slice(-13)}`, text: '包裹1', type: 'logistic' }]
              : [],
            key: '',
          },
          status: [
            {
              statusInfo: [label(STATUS[stage].text)],
              subOrders: order.lines.map((_, index) => subOrder(order, index)),
            },
          ],
        },
      ],
    },
    overStatus: { status: { content: [{ type: 'html', text: `<h3>订单状态: ${STATUS[stage].text}</h3>` }] } },
    stepbar: {
      current: 3,
      options: [
        { content: '拍下商品', time: placed },
        { content: '付款到支付宝', ...(paid ? { time: paid } : {}) },
        { content: '卖家发货', ...(shipped ? { time: shipped } : {}) },
        { content: '确认收货', ...(signed && stage === 'done' ? { time: signed } : {}) },
        { content: '评价' },
      ],
    },
    tradeStatus: STATUS[stage].code,
  };
}

function subOrder(order: MallOrder, index: number) {
  const found = order.lines[index];
  if (!found) throw new Error('no such line');
  const sub = subOrderId(order, index);
  const snapshot = `//trade.taobao.com/trade/detail/tradeSnap.htm?tradeID=${sub}`;
  const icon = (name: string, linkTitle = name) => ({ linkTitle, name, title: name, type: 3 });
  return {
    itemInfo: {
      auctionUrl: itemUrl(order, found.key),
      itemUrl: snapshot,
      snapUrl: snapshot,
      pic: imageOf(found.key),
      serviceIcons: [icon('正品保证'), icon('七天退换')],
      skuText: [{ key: '规格', content: [label(found.item.spec)] }],
      title: found.item.title,
    },
    priceInfo: [label(`￥${yuan(found.item.price)}`)],
    quantity: String(found.quantity),
  };
}
