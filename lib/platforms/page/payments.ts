import { type Moment, readMoment } from '../../model/dates';
import { simplified } from '../../model/words/simplified';

const PAYMENT = /(?:付款|支付)(?:时间|日期)$/;
/** The first of two payments buys nothing yet: the goods are sent after the second. */
const DEPOSIT = /定金|订金|预付|首付|首款|阶段\s?[1一]/;

/** When an order was paid for: of the payments of a pre-sale the last, and not before the balance is paid. */
export function lastPayment(labelled: Iterable<readonly [label: string, value: string]>): Moment | undefined {
  let last: Moment | undefined;
  for (const [label, value] of labelled) {
    const words = simplified(label).replace(/[\s　:：]/g, '');
    if (!PAYMENT.test(words) || DEPOSIT.test(words)) continue;
    const moment = readMoment(value);
    if (moment !== undefined && (last === undefined || moment > last)) last = moment;
  }
  return last;
}
