import type { Condition } from '../../model/words/mark-conditions';
import type { Window } from '../window';
import type { PromiseMark } from './read-marks';

const NO_REASON_DENIED =
  '卖家须在下单必经的步骤里单独让你确认这一单不退，光写在详情页、成功页不算；没有确认就不能以此拒绝（办法20、实施条例19），法院有判退的案例。质量问题的退换修不受影响。';
/** 实施条例 18 */
const RIGHT_DENIED = '约定不能低于国家规定，低于的按国家规定算（实施条例18）。';
const CONDITIONED: Readonly<Record<Condition, string>> = {
  'not-activated':
    '没激活可以退。激活过的，卖家没有在下单必经的步骤里单独让你确认“激活后不退”的，不能以此拒绝（办法20），法院有判退的案例；有故障走7天、15天和一年，激活不影响。',
  unopened: '为查验拆开包装不影响退货，单凭拆封不能拒绝（办法8、实施条例19）。',
  unused: '为确认品质、功能合理试机不影响退货；超出查验需要的使用会被当作不完好（办法8、9）。',
  'not-installed': '法律只看商品是否完好、配件是否齐全（办法8）；能恢复原样的可以主张。',
};

/** Puts the marks to the law's windows they speak of, with the law's answer. A mark that denies a right does not end it by itself. */
export function withMarks(windows: Window[], marks: readonly PromiseMark[]): Window[] {
  for (const mark of marks) {
    if (mark.group === undefined || (mark.kind !== 'note' && !mark.conditions)) continue;
    for (const window of windows) if (window.group === mark.group) answer(window, mark);
  }
  return windows;
}

function answer(window: Window, mark: PromiseMark): void {
  const { conditions, text } = mark;
  const ofLaw = window.ruleId.startsWith('law.');
  // 办法 7(2): activation is what a seller may ask to be confirmed; opening and trying are not.
  if (conditions?.includes('not-activated') && window.group === 'no-reason-return')
    window.conditions = ['not-activated'];
  if (!ofLaw) return;
  const said = `页面标注“${text}”`;
  if (conditions) for (const condition of conditions) window.notes.push(`${said}。${CONDITIONED[condition]}`);
  else if (mark.kind === 'note' && mark.denies)
    window.notes.push(`${said}。${window.group === 'no-reason-return' ? NO_REASON_DENIED : RIGHT_DENIED}`);
  else window.notes.push(`${said}。`);
}
