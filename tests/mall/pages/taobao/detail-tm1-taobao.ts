import { BUYER, goodsOf, type MallOrder, totalOf } from '../../data/order.ts';
import { subOrderId } from '../../data/taobao.ts';
import { html, raw } from '../../html.ts';
import { yuan } from '../../money.ts';
import type { MallRequest } from '../../request.ts';
import { taobaoPage } from './frame.ts';
import { bare, quotedJson } from './inline-data.ts';
import { imageOf, itemUrl, refundUrl, STATUS, skuId } from './shown.ts';

/** A Taobao order's page of the first generation: everything inline, drawn by script. */
export function detailTm1Taobao(request: MallRequest, order: MallOrder) {
  const main = html`<div id="detail-panel"><p class="tb-wait">加载中…</p></div>
<script>var data = JSON.parse(${raw(quotedJson(detailData(order)))});</script>`;
  return taobaoPage(request, '交易详情', main, ['tm1-detail'], 'tm-buyer');
}

/** The inline data; times under the labels the page shows. */
export function detailData(order: MallOrder) {
  const { id, placed, paid, shipped, signed, stage, shop } = order;
  const named = (name: string, value: string | undefined) => ({
    type: 'namevalue',
    value: { name, value: value ?? '', type: 'text' },
  });
  const times = [
    named('支付宝交易号:', paid && `${paid.slice(0, 10).replaceAll('-', '')}22001100000000${id.slice(-6)}`),
    named('创建时间:', placed),
    named('付款时间:', paid),
    named('成交时间:', stage === 'done' ? signed : undefined),
  ].filter(({ value }) => value.value);
  const fee = (name: string, fen: number) => ({ visible: 'SOLID', name, value: `￥${yuan(fen)}` });
  return {
    deliveryInfo: {
      address: `${BUYER.name}，86-${BUYER.phone}，${BUYER.address} ，000000`,
      logisticsName: '云雀速递',
      logisticsNum: shipped ? `YQ${id.slice(-13)}` : '',
      shipType: '快递',
      showLogistics: Boolean(shipped),
    },
    mainOrder: {
      id,
      bizCode: 'ali.china.taobao',
      tradeStatus: STATUS[stage].code,
      statusInfo: { text: `当前订单状态：${STATUS[stage].text}`, type: 't0' },
      seller: { id: bare(shop.id), nick: shop.name, shopName: shop.name },
      columns: ['宝贝', '宝贝属性', '状态', '服务', '数量/单价'],
      orderInfo: {
        type: 'group',
        lines: [
          { type: 'line', content: [] },
          {
            type: 'line',
            content: [
              { type: 'namevalue', value: { name: '订单编号:', value: [{ type: 'text', value: id }] } },
              ...times,
            ],
          },
        ],
      },
      payInfo: { feeMess: [fee('商品总价', goodsOf(order)), fee('运费', 0)], actualFee: fee('实付款', totalOf(order)) },
      subOrders: order.lines.map(({ key, item, quantity }, index) => {
        const sub = subOrderId(order, index);
        return {
          id: bare(sub),
          idStr: sub,
          itemInfo: {
            auctionUrl: `//trade.taobao.com/trade/detail/tradeSnap.htm?trade_id=${sub}`,
            itemUrl: itemUrl(order, key),
            pic: imageOf(key),
            skuId: bare(skuId(key)),
            skuText: [
              {
                type: 'line',
                content: [{ type: 'namevalue', value: { name: '规格：', value: item.spec, type: 'text' } }],
              },
            ],
            title: item.title,
            serviceIcons: [{ linkTitle: '保障卡', type: 3 }],
          },
          priceInfo: `￥${yuan(item.price)}`,
          quantity: String(quantity),
          tradeStatus: [
            { type: 'line', content: [{ type: 'text', value: stage === 'done' ? '已确认收货' : '未确认收货' }] },
          ],
          operations: [],
        };
      }),
    },
    operationsGuide: guide(order),
    detailExtra: { b2c: false, inRefund: false, tradeEnd: stage === 'done', success: stage === 'done' },
  };
}

export type TaobaoDetailData = ReturnType<typeof detailData>;

function guide(order: MallOrder) {
  if (order.stage !== 'shipped') return [];
  const operation = { style: 't0', text: '申请退款', type: 'operation', url: refundUrl(order, subOrderId(order, 0)) };
  const content = [
    { type: 'text', value: '如果还未收到货，您可以' },
    { type: 'operation', value: operation },
  ];
  return [{ layout: 'li', type: 'group', lines: [{ type: 'line', content }] }];
}
