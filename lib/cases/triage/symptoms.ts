import type { OrderPhase } from '../../model/order';
import type { Answers } from './answers';
import type { ProblemId } from './problem';

/** What somebody says first: the words of the first screen, and what they answer already. */
export interface Symptom {
  id: SymptomId;
  text: string;
  note?: string;
  problem: ProblemId;
  /** Answers that the choice gives with it. */
  answers: Answers;
  /** In the middle of a sentence: 11月29日起黑屏、开不了机. */
  words?: string;
}

export type SymptomId =
  | 'hot'
  | 'dead'
  | 'fault'
  | 'unusable'
  | 'parts'
  | 'mismatch'
  | 'unwanted'
  | 'money'
  | 'undelivered';

export const SYMPTOMS: readonly Symptom[] = [
  {
    id: 'hot',
    text: '鼓包、冒烟、烫手',
    note: '先停用、拔掉充电线、别寄快递',
    problem: 'safety',
    answers: {},
    words: '鼓包、冒烟或烫手',
  },
  {
    id: 'dead',
    text: '黑屏、开不了机',
    problem: 'damage',
    answers: { part: 'function' },
    words: '黑屏、开不了机',
  },
  {
    id: 'fault',
    text: '有毛病、有伤',
    note: '触摸、相机、声音、信号、电池、外观',
    problem: 'damage',
    answers: {},
  },
  { id: 'unusable', text: '用不了', note: '没信号、有锁、不会设置', problem: 'unusable', answers: {} },
  { id: 'parts', text: '少东西、配件坏', note: '充电器、数据线、赠品', problem: 'parts', answers: {} },
  { id: 'mismatch', text: '跟页面说的不一样', note: '像翻新、二手、假货，配置不对', problem: 'mismatch', answers: {} },
  { id: 'unwanted', text: '没坏，不想要了', problem: 'unwanted', answers: {} },
  { id: 'money', text: '钱没退、答应的没做', note: '退款卡住、价保、发票、补贴', problem: 'money', answers: {} },
  { id: 'undelivered', text: '没收到', note: '不发货、迟迟不到、显示签收没拿到', problem: 'undelivered', answers: {} },
];

export function symptomOf(id: string): Symptom | undefined {
  return SYMPTOMS.find((symptom) => symptom.id === id);
}

/** What most people with such an order come for: the goods, the money, and else a phone that does not work. */
export function likeliestSymptom(phase: OrderPhase): SymptomId {
  if (phase === 'paid' || phase === 'shipped') return 'undelivered';
  return phase === 'refunding' ? 'money' : 'dead';
}
