import type { Condition } from '../../model/words/mark-conditions';
import type { RightGroup } from '../rules/rule';
import type { Window } from '../window';

/** The one name of each right: in the card, the list, the time line, a notification and the calendar. */
export const RIGHT_NAMES: Readonly<Record<RightGroup, string>> = {
  'no-reason-return': '无理由退',
  'fault-return': '坏了能退',
  exchange: '坏了能换',
  host: '坏了可以免费修',
  'two-repairs': '修两次还坏能换',
  'repair-again': '修好又坏再免费修',
  spare: '可要备用机',
  'late-repair': '修太久能换',
  'no-parts': '缺零件能换',
  surface: '外观瑕疵',
  'faint-surface': '细微瑕疵',
  entry: '平台售后入口',
  cover: '保障服务',
  battery: '电池',
  charger: '充电器',
  earphone: '有线耳机',
  accessory: '配件',
  price: '价保',
  proof: '可主张商家举证',
};

/** Who gives a right, where several give the same one. */
export function giverOf(ruleId: string): string {
  if (ruleId.startsWith('law.')) return '法律';
  if (ruleId.startsWith('brand.') || ruleId === 'promise.brand-warranty') return '品牌承诺';
  if (ruleId.startsWith('promise.')) return '页面承诺';
  return '平台规则';
}

/** `无理由退`; with who gives it where that is not the law: `坏了能换（页面承诺）`. */
export function nameOf({ title, group, ruleId }: Pick<Window, 'title' | 'group' | 'ruleId'>): string {
  // A cover bears the name it was sold under.
  if (ruleId.startsWith('law.') || group === undefined || title !== RIGHT_NAMES[group]) return title;
  return `${title}（${giverOf(ruleId)}）`;
}

const CONDITIONS: Readonly<Record<Condition, string>> = {
  'not-activated': '没激活',
  unopened: '没拆封',
  unused: '没用过',
  'not-installed': '没安装',
};

/** `没激活、没用过`; '' without any. */
export function conditionWords(conditions: readonly Condition[]): string {
  return conditions.map((condition) => CONDITIONS[condition]).join('、');
}
