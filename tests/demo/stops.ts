import type { Stored } from '../e2e/harness/vault.ts';
import { jdOrders } from '../mall/data/jd.ts';
import { hasPhone, type MallOrder } from '../mall/data/order.ts';
import { pinduoduoOrders } from '../mall/data/pinduoduo.ts';
import { taobaoOrders } from '../mall/data/taobao.ts';

/** One page of the walk and what must be stored after it. */
export interface Stop {
  name: string;
  url: string;
  phones: MallOrder[];
  /** Whether the vault knows what only this page tells. */
  told: (stored: Stored) => boolean;
}

function list(name: string, url: string, phones: MallOrder[]): Stop {
  return { name, url, phones, told: () => true };
}

function detail(name: string, order: MallOrder | undefined, url: (id: string) => string): Stop {
  if (!order) throw new Error(`the mall has no order for ${name}`);
  const told = ({ orders }: Stored) =>
    orders.some(({ orderId, sources }) => orderId === order.id && sources.some(({ page }) => page === 'order-detail'));
  return { name, url: url(order.id), phones: [order], told };
}

/** The tracking page of a phone that has come: it alone tells the day. */
function tracking(name: string, order: MallOrder, url: string): Stop {
  const told = ({ orders }: Stored) =>
    orders.some(
      ({ orderId, signedAt }) => orderId === order.id && signedAt?.slice(0, 10) === order.signed?.slice(0, 10),
    );
  return { name, url, phones: [order], told };
}

const come = (orders: MallOrder[]) => orders.filter((order) => order.signed !== undefined && hasPhone(order));

const withPhone = (orders: MallOrder[], platform: MallOrder['platform']) =>
  orders.find((order) => order.platform === platform && order.stage === 'done' && hasPhone(order)) ??
  orders.find((order) => order.platform === platform && hasPhone(order));

/** List and order page of every platform, and the tracking page of every phone that has come, in the order a buyer would look at them. */
export function stops(): Stop[] {
  const [jd, taobao, pdd] = [jdOrders(), taobaoOrders(), pinduoduoOrders()];
  return [
    list('京东 订单列表', 'https://order.jd.com/center/list.action', jd.slice(0, 8)),
    detail('京东 订单详情', withPhone(jd, 'jd'), (id) => `https://details.jd.com/normal/item.action?orderid=${id}`),
    list(
      '淘宝/天猫 订单列表',
      'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm',
      taobao.slice(0, 6),
    ),
    detail(
      '天猫 订单详情',
      withPhone(taobao, 'tmall'),
      (id) => `https://trade.tmall.com/detail/orderDetail.htm?bizOrderId=${id}`,
    ),
    detail(
      '淘宝 订单详情',
      withPhone(taobao, 'taobao'),
      (id) => `https://trade.taobao.com/trade/detail/trade_order_detail.htm?biz_order_id=${id}`,
    ),
    list('拼多多 订单列表', 'https://mobile.yangkeduo.com/orders.html?type=0', pdd.slice(0, 10)),
    detail(
      '拼多多 订单详情',
      pdd.slice(0, 10).find(hasPhone),
      (id) => `https://mobile.yangkeduo.com/order.html?order_sn=${id}`,
    ),
    ...come(jd.slice(0, 8)).map((order) =>
      tracking('京东 物流', order, `https://trade.m.jd.com/order/deal_wuliu_jdm.shtml?dealId=${order.id}`),
    ),
    ...come(taobao.slice(0, 6)).map((order) =>
      tracking(
        '淘宝/天猫 物流',
        order,
        `https://market.m.taobao.com/app/dinamic/pc-trade-logistics/home.html?orderId=${order.id}`,
      ),
    ),
    ...come(pdd.slice(0, 10)).map((order) =>
      tracking('拼多多 物流', order, `https://mobile.yangkeduo.com/goods_express.html?order_sn=${order.id}`),
    ),
  ];
}
