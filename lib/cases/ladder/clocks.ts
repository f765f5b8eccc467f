import type { CaseRecord, EntryKind, StageId } from '../../model/case';
import type { Situation } from '../triage/situation';

/** A time limit that an event of the log starts. Platforms count hours and days as they run; nothing is moved for a holiday. */
export interface Clock {
  ruleId: string;
  /** `theirs`: they have to act by then; `ours`: afterwards the door is shut. */
  whose: 'ours' | 'theirs';
  from: EntryKind;
  stage: StageId;
  length: { n: number; unit: 'hour' | 'day' };
  text: string;
  when: (s: Situation) => boolean;
}

const jdPop = (s: Situation) => s.platform === 'jd' && s.seller === 'shop';
const pdd = (s: Situation) => s.platform === 'pinduoduo';

/** The limits of the platforms' own rules. Those of the law are counted by the engine: {@link LAW_CLOCKS}. */
export const CLOCKS: readonly Clock[] = [
  {
    ruleId: 'jd.pop.intervene15',
    whose: 'ours',
    from: 'refused',
    stage: 'platform',
    length: { n: 15, unit: 'day' },
    text: '申请京东介入',
    when: jdPop,
  },
  {
    ruleId: 'jd.pop.seller24h',
    whose: 'theirs',
    from: 'filed',
    stage: 'intervene',
    length: { n: 24, unit: 'hour' },
    text: '商家和解或举证',
    when: jdPop,
  },
  {
    ruleId: 'jd.pop.appeal7',
    whose: 'ours',
    from: 'refused',
    stage: 'intervene',
    length: { n: 7, unit: 'day' },
    text: '带新证据申诉',
    when: jdPop,
  },
  {
    ruleId: 'pdd.user_after_refusal',
    whose: 'ours',
    from: 'refused',
    stage: 'platform',
    length: { n: 5, unit: 'day' },
    text: '修改申请或请平台介入',
    when: pdd,
  },
  {
    ruleId: 'pdd.user_ship_back',
    whose: 'ours',
    from: 'agreed',
    stage: 'platform',
    length: { n: 7, unit: 'day' },
    text: '寄回并填单号',
    when: pdd,
  },
  {
    ruleId: 'pdd.seller_unshipped',
    whose: 'theirs',
    from: 'filed',
    stage: 'platform',
    length: { n: 24, unit: 'hour' },
    text: '商家处理退款申请',
    when: (s) => pdd(s) && s.answers.arrival === 'not-shipped',
  },
  {
    ruleId: 'pdd.seller_refund_shipped',
    whose: 'theirs',
    from: 'filed',
    stage: 'platform',
    length: { n: 36, unit: 'hour' },
    text: '商家处理售后申请',
    when: (s) => pdd(s) && s.answers.arrival !== 'not-shipped',
  },
  {
    ruleId: 'tb.refund_unshipped',
    whose: 'theirs',
    from: 'filed',
    stage: 'platform',
    length: { n: 2, unit: 'day' },
    text: '卖家处理退款申请',
    when: (s) => (s.platform === 'taobao' || s.platform === 'tmall') && s.answers.arrival === 'not-shipped',
  },
];

/** The law's limits for the other side, by the event that starts them. */
export const LAW_CLOCKS: readonly {
  ruleId: string;
  from: EntryKind;
  stage?: StageId;
  text: string;
  consumers?: true;
  when?: (record: Pick<CaseRecord, 'symptom'>, s: Situation) => boolean;
}[] = [
  { ruleId: 'law.delay15', from: 'asked', stage: 'seller', text: '店家办理，超过算拖延', consumers: true },
  { ruleId: 'law.noreason.refund7', from: 'arrived-back', text: '店家退款', consumers: true, when: isNoReason },
  {
    ruleId: 'law.delay15',
    from: 'arrived-back',
    text: '店家退款，超过算拖延',
    consumers: true,
    // For a faulty phone no number of days is written but this one.
    when: (record, s) => !isNoReason(record, s),
  },
  // Of a return without a reason the fifteen days run from the demand (above) and again from the goods' return.
  {
    ruleId: 'law.noreason.stall15',
    from: 'arrived-back',
    text: '店家退款，超过算拖延',
    consumers: true,
    when: isNoReason,
  },
  { ruleId: 'gov.12315.accept', from: 'filed', stage: 'gov12315', text: '12315告诉你受不受理', consumers: true },
  { ruleId: 'gov.12315.mediate', from: 'accepted', stage: 'gov12315', text: '12315调解完', consumers: true },
];

function isNoReason({ symptom }: Pick<CaseRecord, 'symptom'>, { answers }: Situation): boolean {
  return symptom === 'unwanted' || answers.backReason === 'noreason';
}

/** What runs by the records and the first answers, without an entry of the log. `stays`: see `Due`. */
export const OF_RECORDS: Readonly<Record<string, { text: string; stays?: true }>> = {
  'law.noreason.refund7': { text: '店家退款' },
  'law.delay15': { text: '店家办理，超过算拖延' },
  'law.sanbao.spare7': { text: '修好；满七天没好，可以要备用机', stays: true },
  'law.sanbao.repair30': { text: '修好；拖过30天，可以要求换机', stays: true },
  'law.sanbao.repair60': { text: '等来零件；拖过60天，可以要求换机', stays: true },
};
