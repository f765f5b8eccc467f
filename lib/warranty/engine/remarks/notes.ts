import type { Calendar } from '../../calendar/calendar';
import type { Day } from '../../calendar/counting';
import type { RightWindow } from '../../rules/rule';
import type { Known } from '../dated-facts';
import type { Period } from '../periods';
import type { Bounds, Start } from '../starts';

/** Remarks on one result, for the buyer. What holds for every result of a rule stands in the rule itself. */

export const NO_START = '缺少签收日期和付款日期，算不出到期日；补上签收日期就能算。';
export const NOT_STARTED = '还没签收：期限从签收次日才开始，现在没有日期。';
const FROM_PAYMENT = '没有签收日期，按付款日（最早可能的交付日）估算，真实到期日只会更晚；补上签收日期就能算准。';
const FROM_SHIPPING = '没有签收日期，按发货日（最早可能的交付日）估算，真实到期日只会更晚；补上签收日期就能算准。';
const ON_ITS_WAY = '订单页很久以前说还没签收：期限从签收次日才开始，现在的日期只是最早的可能；收到了就填上签收日期。';
const EARLIEST = '起算时点未核实，按最早的下单时间估算，以订单页为准。';
const FROM_INVOICE = '2024年7月1日前交付，按当时的规则从发货票日期起算。';
const FROM_FACTORY = '没有任何购买证明，从出厂后第90天起算；只有免费修理，没有退换。';
const RESTARTED = '换机后重新计算。';
const OPEN_REPAIR = '维修还没结束，日期每天顺延；取机后填上日期就固定下来。';
const NO_CALENDAR = '到期日那年的放假安排还没公布，暂不算顺延日；按建议日办。';
export const NOT_ANNOUNCED =
  '那年的放假安排还没公布：按周一到周五、扣掉法定节日推算，这是最早的一天，放假通知出来后可能更晚。';
const MAY_CHANGE = '年底几天的放假安排可能被下一年的通知改动。';
const NOT_IN_YEAR = '送修日不在主机一年期内：三包的这项权利是否适用有疑问，先核对保修期。';

const FROM = { payment: FROM_PAYMENT, shipping: FROM_SHIPPING };

export function notesOf(
  calc: RightWindow,
  start: Start,
  period: Period,
  { doubtful, floor }: Known,
  calendar: Calendar,
): string[] {
  const notes: string[] = [];
  if (start.estimated) notes.push(calc.start === 'ordered' ? EARLIEST : doubtful ? ON_ITS_WAY : FROM[floor]);
  if (start.basis === 'invoice') notes.push(FROM_INVOICE);
  if (start.basis === 'factory+90') notes.push(FROM_FACTORY);
  if (start.basis === 'event' && calc.start === 'delivery') notes.push(RESTARTED);
  if (period.repair.days > 0)
    notes.push(
      calc.repairDays === 'both'
        ? `已加回维修的${period.repair.days}天。`
        : `顺延后的法定日已加回维修的${period.repair.days}天，建议日没有加。`,
    );
  if (period.repair.open) notes.push(OPEN_REPAIR);
  if (period.safe !== undefined && period.legal === undefined) notes.push(NO_CALENDAR);
  if (calc.shifts && period.legal !== undefined && calendar.mayChange(period.legal)) notes.push(MAY_CHANGE);
  return notes;
}

/** `within`: the window in which the repair should have been sent; `undefined` where it could not be counted. */
export function otherSideNotes(event: Day, within: Bounds | undefined): string[] {
  return isOutside(event, within) ? [NOT_IN_YEAR] : [];
}

export function isOutside(event: Day, within: Bounds | undefined): boolean {
  return within !== undefined && (event < within.start || event > within.safe);
}
