import { CONDITION_WORDS, conditionOf } from '../model/phone/condition';
import type { OrderRecord, Purchase } from '../model/purchase';
import type { RightGroup } from '../warranty/rules/rule';
import type { Window } from '../warranty/window';
import type { CardWords } from '../warranty/words/headline';

/** Signs of the icons that the pages draw. */
type StampIcon = 'clock' | 'swap' | 'wrench' | 'user' | 'money' | 'truck' | 'heart';

/** A state in one word, with a sign and a colour of its own. */
export interface Stamp {
  word: string;
  tone: 'open' | 'last' | 'way' | 'due' | 'quiet';
  icon: StampIcon;
}

const OF_RIGHT: Partial<Record<RightGroup, [word: string, icon: StampIcon]>> = {
  'no-reason-return': ['可退', 'clock'],
  'fault-return': ['可退', 'clock'],
  exchange: ['可换', 'swap'],
  'two-repairs': ['可换', 'swap'],
  host: ['可修', 'wrench'],
  'repair-again': ['可修', 'wrench'],
  cover: ['有保障', 'wrench'],
};

/** At most two: what it is (二手, 官翻, 样机), and how it stands. */
export function stampsOf(
  purchase: Purchase,
  { status, exchange }: OrderRecord,
  windows: readonly Window[],
  words: CardWords,
): Stamp[] {
  const { says, shelf } = purchase;
  const condition = conditionOf(purchase);
  const used: Stamp[] = [
    ...(condition ? [{ word: CONDITION_WORDS[condition], tone: 'quiet', icon: 'user' } as const] : []),
    ...(exchange ? [{ word: '换来的', tone: 'quiet', icon: 'swap' } as const] : []),
  ];
  const quiet = (word: string): Stamp[] => [...used, { word, tone: 'quiet', icon: 'clock' }];
  if (shelf === 'deleted') return quiet('已删除');
  if (shelf === 'not-phone') return quiet('不是手机');
  if (says.state === 'sold') return quiet('已卖');
  if (says.state === 'returned' || status.phase === 'refunded') return quiet('已退');
  if (status.phase === 'unpaid') return quiet('没付款');
  if (status.phase === 'closed') return quiet('已取消');
  if (status.phase === 'refunding') return [...used, { word: '退款中', tone: 'way', icon: 'money' }];
  const inRepair = says.state === 'in-repair' || says.repairs?.some(({ returned }) => returned === undefined);
  if (inRepair) return [...used, { word: '在修', tone: words.lead.tone === 'owed' ? 'due' : 'way', icon: 'wrench' }];
  if (words.state === 'not-started') return [...used, { word: '在路上', tone: 'way', icon: 'truck' }];
  if (words.state === 'over') return [...used, { word: '过保', tone: 'quiet', icon: 'heart' }];
  if (words.state === 'maybe-over' || words.state === 'undated') return quiet('缺日期');
  const lead = windows.find(({ ruleId }) => ruleId === words.lead.ruleId);
  const [word, icon] = (lead?.group && OF_RIGHT[lead.group]) ?? ['可修', 'wrench'];
  return [...used, { word, icon, tone: words.lead.tone === 'last' ? 'last' : 'open' }];
}
