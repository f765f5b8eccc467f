import { daysBetween } from '../../model/dates';
import { advice, law, type Statement } from '../content/statement';
import { isOutsideConsumerLaw } from './bars';
import type { Situation } from './situation';

/** What weakens any claim, whatever it is about. */
export function cautionsOf(s: Situation): Statement[] {
  const found: Statement[] = [];
  if (!s.receivedSure && s.delivered) {
    found.push(law('签收日还没填，日期先按付款日算，真实的只会更晚。', 'law.delivery_start'));
  }
  if (s.buyer === 'company') {
    found.push(law('公司买的不算消费者：没有无理由退货，有争议走合同、平台和法院。', 'law.business_purchase'));
  }
  if (s.received !== undefined && daysBetween(s.received, s.today) > 3 * 365) {
    found.push(law('过了三年：没有书面催过的，起诉时对方可以说时效过了；催过的从催的那天重新算。', 'law.limitation3y'));
    if (!isOutsideConsumerLaw(s)) found.push(law('知道被侵害超过三年，12315可能不受理。', 'gov.12315.bar3y'));
  }
  if (s.answers.misuse === 'unsure') {
    found.push(advice('没说清有没有摔过、进过水：对方多半会从这里推。话里就不写“没摔过”。'));
  }
  return found;
}
