import type { OrderPhase } from '../../model/order';

/**
 * The words of all three platforms for where an order stands, most telling first: `未发货，退款成功` is a refund, not an
 * unshipped order; `等待确认收货` is on its way, not received.
 */
const WORDS: readonly [RegExp, OrderPhase][] = [
  [/退款关闭|退款失败|失败退款/, 'completed'],
  [/退款成功|退款完成|已退款|售后成功/, 'refunded'],
  [/退款|退货|商品退库|售后中|待商家处理|待买家退货/, 'refunding'],
  [/取消|关闭|已拆分|过期|拼单未成功/, 'closed'],
  [/待付款|等待付款|待支付|未付款|等待买家付款/, 'unpaid'],
  [
    /待收货|等待收货|确认收货中|等待确认收货|等待买家确认|卖家已发货|已发货|运输中|派送中|配送中|正在送货|自提途中|请上门自提|等待自提/,
    'shipped',
  ],
  [/已签收|已收货|待评价/, 'delivered'],
  [/完成|交易成功|已确认收货|充值成功|缴费成功|出票成功/, 'completed'],
  [
    /待分享|差\d+人|待发货|等待发货|已付款|付款成功|拼单成功|免拼成功|等待打印|等待出库|正在出库|等待打包|等待审核|等待处理|正在处理|商品出库|暂停|预定中|锁定/,
    'paid',
  ],
];

/** `unknown` for words nobody has documented: a wrong phase would open or close rights. */
export function phaseOf(status: string): OrderPhase {
  return WORDS.find(([words]) => words.test(status))?.[1] ?? 'unknown';
}

/** What a reader calls a phase may be foreign data that was taken for one. */
export function isPhase(value: string): value is OrderPhase {
  return value === 'unknown' || WORDS.some(([, phase]) => phase === value);
}
