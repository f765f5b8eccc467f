import { type ItemKey, itemNumber } from '../../data/items.ts';
import { goodsOf, type MallOrder, type Stage, totalOf } from '../../data/order.ts';
import { unixSeconds } from '../../moments.ts';
import { yuan } from '../../money.ts';

export const STATUS: Record<Stage, { text: string; combined: number; pay: number; shipping: number }> = {
  unpaid: { text: '待付款', combined: 0, pay: 0, shipping: 0 },
  paid: { text: '拼单成功，待发货', combined: 2, pay: 2, shipping: 0 },
  shipped: { text: '待收货', combined: 3, pay: 2, shipping: 1 },
  signed: { text: '已签收', combined: 4, pay: 2, shipping: 1 },
  done: { text: '交易成功', combined: 5, pay: 2, shipping: 1 },
  closed: { text: '交易已取消', combined: 6, pay: 0, shipping: 0 },
  refunded: { text: '退款成功', combined: 8, pay: 2, shipping: 0 },
};

export function imageOf(key: ItemKey): string {
  return `https://img.pddpic.com/mall/${key}.png`;
}

export const goodsId = (key: ItemKey) => itemNumber(key, 640_120_340_000);
const skuId = (key: ItemKey) => itemNumber(key, 1_510_120_340_000);

/** An order as the page's own request answers: snake_case, integer fen. */
export function apiOrder(order: MallOrder) {
  const status = STATUS[order.stage];
  return {
    type: 1,
    order_sn: order.id,
    parent_order_sn: '',
    group_order_id: `9${order.id.slice(-15)}`,
    order_status: 1,
    pay_status: status.pay,
    shipping_status: status.shipping,
    combined_order_status: status.combined,
    order_status_prompt: status.text,
    order_time: unixSeconds(order.placed),
    order_amount: totalOf(order),
    display_amount: totalOf(order),
    discount_amount: order.discount,
    tracking_number: '',
    order_link_url: `order.html?order_sn=${order.id}`,
    price_desc: order.stage === 'unpaid' || order.stage === 'closed' ? '应付' : '实付',
    mall: { mall_id: Number(order.shop.id), mall_name: order.shop.name },
    after_sales: { after_sales_type: 0, after_sales_status: 0 },
    order_goods: order.lines.map(({ key, item, quantity }) => ({
      goods_id: goodsId(key),
      sku_id: skuId(key),
      goods_name: item.title,
      goods_price: item.price,
      goods_number: quantity,
      spec: item.spec,
      thumb_url: imageOf(key),
    })),
    order_buttons: [],
  };
}

export type ApiOrder = ReturnType<typeof apiOrder>;

/** The same order as the page carries it inline: camelCase, prices as strings in yuan, `displayAmount` in fen. */
export function inlineOrder(order: MallOrder) {
  const status = STATUS[order.stage];
  return {
    orderSn: order.id,
    groupOrderId: `9${order.id.slice(-15)}`,
    orderStatus: 1,
    payStatus: status.pay,
    shippingStatus: status.shipping,
    combinedOrderStatus: status.combined,
    orderStatusPrompt: status.text,
    orderTime: unixSeconds(order.placed),
    orderAmount: yuan(totalOf(order)),
    displayAmount: totalOf(order),
    discountAmount: order.discount,
    trackingNumber: '',
    orderLinkUrl: `order.html?order_sn=${order.id}`,
    mall: { mallId: Number(order.shop.id), mallName: order.shop.name },
    orderGoods: order.lines.map(({ key, item, quantity }) => ({
      goodsId: goodsId(key),
      skuId: skuId(key),
      goodsName: item.title,
      goodsPrice: yuan(item.price),
      goodsNumber: quantity,
      spec: item.spec,
      thumbUrl: imageOf(key),
    })),
  };
}

/** What the order's page knows, for its script: the visible rows. */
export function detailFacts(order: MallOrder) {
  return {
    sn: order.id,
    status: STATUS[order.stage].text,
    stage: order.stage,
    shop: order.shop.name,
    placed: order.placed,
    goods: order.lines.map(({ key, item, quantity }) => ({
      title: item.title,
      spec: item.spec,
      price: yuan(item.price),
      quantity,
      image: imageOf(key),
    })),
    sum: yuan(goodsOf(order)),
    paid: yuan(totalOf(order)),
  };
}

export type DetailFacts = ReturnType<typeof detailFacts>;
