import { type Line, type MallOrder, totalOf } from '../../data/order.ts';
import { subOrderId } from '../../data/taobao.ts';
import { yuan } from '../../money.ts';
import { bare } from './inline-data.ts';
import { detailUrl, imageOf, itemId, PAGE_SIZE, refundUrl, STATUS, shownOrders, skuId } from './shown.ts';

/** The list's data of the first generation, the same inline and as the answer of `asyncBought.htm`. */
export function listData(number: number, tab: string) {
  const { orders, number: currentPage, pages, total } = shownOrders(number, tab);
  return {
    error: '',
    extra: { hasPageList: true, i18n: 'zh-CN', mainBizOrderIds: orders.map(({ id }) => id).join('-') },
    mainOrders: orders.map(mainOrder),
    page: { currentPage, pageSize: PAGE_SIZE, totalNumber: total, totalPage: pages },
    query: { pageNum: currentPage, pageSize: PAGE_SIZE },
    tabs: [
      { code: 'all', selected: tab === '', text: '所有订单', type: 't1' },
      { code: 'waitPay', selected: tab === 'waitPay', text: '待付款', type: 't1' },
      { code: 'waitConfirm', selected: tab === 'waitConfirm', text: '待收货', type: 't1' },
    ],
  };
}

export type ListData = ReturnType<typeof listData>;

function mainOrder(order: MallOrder) {
  const { id, shop, stage, placed, platform } = order;
  const status = STATUS[stage];
  const viewDetail = { id: 'viewDetail', style: 't0', text: '订单详情', type: 'operation', url: detailUrl(order) };
  return {
    extra: {
      bizType: 200,
      currency: 'CNY',
      currencySymbol: '￥',
      id: bare(id),
      tradeStatus: status.code,
      visibility: true,
    },
    id,
    operations: stage === 'shipped' ? [{ id: 'confirmGood', style: 't3', text: '确认收货', type: 'operation' }] : [],
    orderInfo: {
      ...(platform === 'tmall' ? { b2C: true } : {}),
      createDay: placed.slice(0, 10),
      createTime: placed,
      id,
    },
    payInfo: {
      actualFee: yuan(totalOf(order)),
      icons: [],
      postFees: [{ prefix: '(含运费', suffix: ')', value: '￥0.00' }],
    },
    seller: {
      id: bare(shop.id),
      nick: shop.name,
      shopName: shop.name,
      shopUrl: `//store.taobao.com/shop/view_shop.htm?user_number_id=${shop.id}`,
    },
    statusInfo: { operations: [viewDetail], text: status.text, type: 't0', url: detailUrl(order) },
    subOrders: order.lines.map((line, index) => subOrder(order, line, index)),
  };
}

function subOrder(order: MallOrder, { key, item, quantity, refund }: Line, index: number) {
  const sub = subOrderId(order, index);
  const icon = (name: string, linkTitle = name) => ({ linkTitle, name, title: name, type: 3 });
  return {
    id: bare(sub),
    itemInfo: {
      id: bare(itemId(key)),
      itemUrl: `//item.taobao.com/item.htm?id=${itemId(key)}&_u=m000000`,
      pic: imageOf(key),
      serviceIcons: order.platform === 'tmall' ? [icon('正品保证'), icon('七天退换')] : [icon('保障卡')],
      skuId: bare(skuId(key)),
      skuText: [{ name: '规格', value: item.spec, visible: 'SOLID' }],
      snapUrl: `//buyertrade.taobao.com/trade/detail/tradeSnap.htm?tradeID=${sub}&snapShot=true`,
      title: item.title,
    },
    operations: operations(order, sub, refund),
    priceInfo: { realTotal: yuan(item.price) },
    quantity: String(quantity),
  };
}

function operations(order: MallOrder, sub: string, refund: string | undefined) {
  const complain = {
    action: 'a3',
    dataUrl: `//rights.taobao.com/complaint/redirect.jhtml?bizId=${order.id}`,
    style: 't0',
  };
  const seller = { ...complain, text: order.platform === 'tmall' ? '投诉商家' : '投诉卖家' };
  if (order.stage === 'unpaid' || order.stage === 'closed') return [seller];
  if (refund) {
    const url = refundUrl(order, sub).replace('applyRouter', 'detail');
    return [{ style: 't8', text: '查看退款', url: `${url}&disputeType=1` }, seller];
  }
  const words = order.stage === 'done' ? '申请售后' : order.platform === 'tmall' ? '退款/退换货' : '退款/退货';
  return [{ style: 't0', text: words, url: refundUrl(order, sub) }, seller];
}
