import type { OrderPhase } from '../../model/order';

/**
 * Every word for where an order stands that is documented of the three platforms (JD's own list script 2018, captured pages,
 * public tools to 2026-10), once. Whoever needs to know whether a text is such a word, or which phase it means, asks here.
 */
const WORDS: Readonly<Record<Exclude<OrderPhase, 'unknown'>, string>> = {
  unpaid: '等待付款 待付款 等待买家付款 待支付 未付款 等待支付 待付尾款 待付定金 等待付尾款 等待付定金',
  paid:
    '买家已付款 已付款 付款成功 支付成功 待发货 等待发货 等待卖家发货 等待商家发货 拼单成功 免拼成功 待分享 ' +
    '等待审核 等待处理 等待确认 等待打印 等待打包 等待出库 正在处理 正在出库 商品出库 正在打包 备货中 待出库 暂停 锁定 预定中 预订中',
  shipped:
    '卖家已发货 商家已发货 卖家部分发货 商家部分发货 部分发货 已发货 待收货 等待收货 等待确认收货 等待买家确认收货 等待买家确认 确认收货中 正在送货 运输中 派送中 配送中 ' +
    '自提途中 请上门自提 等待自提 待自提 已出库 已揽收 待取件',
  delivered: '已签收 已收货 待评价 已送达 已妥投',
  completed:
    '完成 已完成 订单完成 订单已完成 交易成功 交易完成 已确认收货 充值成功 缴费成功 出票成功 处理成功 已评价 双方已评 售后成功 售后完成 ' +
    // The case is over, the money was not given back: the order goes on.
    '退款关闭 退款已关闭 退款失败 退款取消 退款已取消 退款撤销 退款已撤销 售后关闭 售后取消 售后已取消',
  closed:
    '已取消 订单取消 订单已取消 交易取消 交易已取消 取消成功 订单取消成功 交易关闭 交易已关闭 订单关闭 订单已关闭 已关闭 过期关闭 超时关闭 ' +
    '拼单未成功 拼单失败 已拆分',
  refunding:
    '退款中 退款处理中 退款审核 退款审核中 等待退款 退款申请中 退货中 退货退款中 仅退款中 退货退款处理中 商品退货 配送退货 货到付款退货 商品退库 ' +
    '售后中 售后处理中 待商家处理 待卖家处理 待买家退货 待买家处理 待退货',
  refunded:
    '退款成功 退款完成 已退款 已全额退款 全额退款成功 仅退款成功 退货退款成功 退货退款完成 退货成功 已退货 未发货退款成功 ' +
    // Of a recharge that failed: the money came back.
    '失败退款',
};

export const STATUS_WORDS: ReadonlyMap<string, Exclude<OrderPhase, 'unknown'>> = new Map(
  Object.entries(WORDS).flatMap(([phase, words]) =>
    words.split(' ').map((word) => [word, phase as Exclude<OrderPhase, 'unknown'>] as const),
  ),
);
