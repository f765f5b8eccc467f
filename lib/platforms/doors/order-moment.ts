import type { OrderLine, OrderReading } from '../../model/order';
import { phaseOf } from '../page/phases';
import { saysReturned } from '../page/returned';

/**
 * What can be done about an order just now. `over`: nothing was bought, or it was called off; `refunded`: the money is back;
 * `in-refund`: a case is open; `waiting`: paid and not sent; `on-its-way`; `here`: signed for, completed, or unknown.
 */
export type OrderMoment = 'over' | 'refunded' | 'in-refund' | 'waiting' | 'on-its-way' | 'here';

/** Of an order, and of one of its lines where that has a mark of its own. */
export function momentOf({ status, lines, signedAt }: OrderReading, line: OrderLine | undefined): OrderMoment {
  const { refund } = line ?? (lines.length === 1 ? lines[0] : undefined) ?? {};
  if (saysReturned(refund)) return 'refunded';
  if (refund !== undefined && phaseOf(refund) === 'refunding') return 'in-refund';
  switch (status.phase) {
    case 'unpaid':
    case 'closed':
      return 'over';
    case 'refunded':
      return 'refunded';
    case 'refunding':
      return 'in-refund';
    case 'paid':
      return 'waiting';
    case 'shipped':
      return signedAt === undefined && line?.signedAt === undefined ? 'on-its-way' : 'here';
    default:
      return 'here';
  }
}

/** What a buyer meets on an order's own page, and which button of it to press now. */
export function orderPageLabel(moment: OrderMoment, button = '申请售后'): string {
  const labels: Readonly<Record<OrderMoment, string>> = {
    over: '看订单',
    refunded: '看退款结果',
    'in-refund': '看退款进度',
    waiting: '去订单，点“申请退款”',
    'on-its-way': '看物流/拒收，或在订单里点“申请退款”',
    here: `去订单，点“${button}”`,
  };
  return labels[moment];
}

/** Can something be applied for? Not where nothing was bought, and not twice. */
export function canApply(moment: OrderMoment): boolean {
  return moment !== 'over' && moment !== 'refunded' && moment !== 'in-refund';
}
