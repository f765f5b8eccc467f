import { type Day, dayOf } from '../../calendar/counting';
import type { Window } from '../../window';
import type { Known } from '../dated-facts';

const RECEIVED = '按你真正拿到的那天算（民法典512）：不是你、也不是你指定的人签收的，当天告诉商家和快递。';
const COMPANY = '公司买、为经营买的，没有法定的七天无理由退货，只看平台和页面怎么承诺。';
const USED_RETURN =
  '二手机：从经营者那里买的，不符合质量要求或页面描述的，收到七天内可以要求退（消法24）；新机的三包一年不能照搬。';
const USED_NO_REASON = '二手机：卖的时候已明示的瑕疵，经你下单时单独确认的，可以不适用无理由退货（办法7）。';
const USED_PROMISE = '二手机没有新机的三包一年：以页面质保为准；原厂保修若还在期，看第一次购买的日期。';
const REFURBISHED = '官翻机是否按新机三包没有核实：以页面质保为准，新机的期限只作参考。';
const ACTIVATED =
  '已激活：卖家可能以“不完好”拒绝（办法9）。但没有在下单必经的步骤里单独让你确认“激活后不退”的，不能以此拒绝（办法20），法院有判退的案例。';
const BY_COURIER = '当面激活也会留下激活痕迹；有故障走7天、15天和一年，激活没有影响。';

/** Rules made for new phones, as against what holds for every purchase. */
const OF_NEW_PHONES = /^law\.sanbao\.|^brand\./;

/** What the facts of this purchase say against or beside each window. Changes the windows it is given. */
export function remarkOnFacts(windows: Window[], known: Known): Window[] {
  for (const window of windows) {
    if (window.basis.start === 'delivery' && known.receivedLater) window.notes.push(RECEIVED);
    remarkOnGoods(window, known);
    if (window.group === 'no-reason-return') remarkOnNoReason(window, known);
    remarkOnFault(window, known);
    if (window.group === 'two-repairs') remarkOnThird(window, known);
  }
  return windows;
}

function remarkOnGoods(window: Window, { condition }: Known): void {
  const { ruleId, group, notes } = window;
  if (condition === 'used') {
    if (ruleId === 'law.sanbao.return7') notes.push(USED_RETURN);
    if (ruleId === 'law.noreason7') notes.push(USED_NO_REASON);
    if (group === 'host') notes.push(USED_PROMISE);
  }
  if (condition === 'refurbished' && OF_NEW_PHONES.test(ruleId)) {
    window.doubtful = true;
    notes.push(REFURBISHED);
  }
}

function remarkOnNoReason(window: Window, { activated, activatedBy, company }: Known): void {
  if (activated !== undefined) {
    window.spoilt = true;
    window.notes.push(ACTIVATED);
    if (activatedBy === 'courier') window.notes.push(BY_COURIER);
  }
  if (company) {
    window.doubtful = true;
    window.notes.push(COMPANY);
  }
}

/** 三包 13 gives the exchange to a phone that is broken again. */
function remarkOnThird(window: Window, { fault, repairs }: Known): void {
  const from = dayOf(window.start);
  if (from === undefined) return;
  if ((fault !== undefined && fault >= from) || repairs.some(({ sent }) => sent >= from)) return;
  window.doubtful = true;
  window.notes.push('已经修过两次：再坏就能要求换机。第二次取机之后又出现的故障，把日期填上。');
}

/** 三包 11, 12: the fault has to show in the period; when it is told is another matter. */
function remarkOnFault({ ruleId, notes, start, safeEnd, legalEnd, state }: Window, { fault }: Known): void {
  const asked = ruleId === 'law.sanbao.return7' || ruleId === 'law.sanbao.exchange15';
  const [from, to] = [dayOf(start), dayOf(legalEnd ?? safeEnd)];
  if (!asked || fault === undefined || from === undefined || to === undefined) return;
  notes.push(faultNote(fault, from, to, state === 'closed' || state === 'unknown'));
}

function faultNote(fault: Day, from: Day, to: Day, over: boolean): string {
  if (fault > to) return '故障是在这段期限之后出现的，这一项用不上；看一年免费修。';
  const inside = fault >= from;
  if (!inside) return '你填的故障日在签收之前，请核对。';
  return over
    ? '故障是在期限里出现的：有当天的照片、聊天或检测，之后提出也可以主张（三包11、12写的是“出现”故障），但越晚越难。'
    : '故障是在期限里出现的：今天就留证并提出。';
}
