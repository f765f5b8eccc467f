import { addDays } from '../../model/dates';
import { fullDay } from '../../model/words/day';
import type { Demand } from '../triage/problem';
import { citeOf } from './cite';
import type { DraftFacts } from './facts';
import { gap, joined, type Part } from './text';

/** Clauses that several texts share. Each says only what is known, asks for what is missing, or is left out. */

const PLATFORM = { jd: '京东', tmall: '天猫', taobao: '淘宝', pinduoduo: '拼多多' } as const;
export const platformName = ({ platform }: DraftFacts): string => PLATFORM[platform];

export function greeting({ shop, seller, demand }: DraftFacts): string {
  // A price is asked of whoever repairs.
  if (seller === 'private' || demand === 'quote') return '您好，';
  return shop ? `${shop}您好，` : '您好，';
}

/** `订单350900001704的星野 X9 Pro（IMEI 86…）` */
export function theThing(facts: DraftFacts): Part[] {
  const { orderId, phone, imei, phones } = facts;
  // Where the order holds several, the number tells which.
  const which = phones > 1 ? [`（一单${phones}台中的一台，IMEI `, imei ?? gap('imei', '这台的IMEI'), '）'] : undefined;
  return joined(
    orderId ? `订单${orderId}的` : ['订单', gap('order', '订单号'), '的'],
    phone,
    which ?? (imei ? `（IMEI ${imei}）` : undefined),
  );
}

export function received({ received: day, delivered }: DraftFacts): Part[] | undefined {
  if (!delivered) return undefined;
  return day ? [`${fullDay(day)}签收`] : [gap('received', '哪天签收的'), '签收'];
}

/** `2026年11月29日起黑屏、开不了机`; the seller is told nothing of how it came about unless the buyer said so. */
export function faultSince(facts: DraftFacts): Part[] {
  const { faultOn, fault, noMisuse, said } = facts;
  return joined(
    faultOn ? `${fullDay(faultOn)}起` : [gap('faultOn', '哪天开始的'), '起'],
    fault ?? gap('fault', '什么现象'),
    noMisuse ? '，没有摔过、没进过水、没拆过' : undefined,
    said.video ? '，视频已附' : undefined,
  );
}

const DEMANDS: Readonly<Record<Demand, string>> = {
  return: '退货退款',
  exchange: '更换同型号新机',
  repair: '免费修理',
  'swap-part': '免费更换',
  'send-part': '补发',
  spare: '提供备用机，并告诉我哪天能修好',
  refund: '退还货款',
  'keep-promise': '按承诺办理',
  deliver: '发货送达',
  invoice: '开具发票',
  quote: '先检测，给我书面报价：零件、工时、检测费各多少，旧件是否归还，修好后保修多久',
  instruct: '说明怎么处理',
  compensate: '赔偿损失',
  'refund-deposit': '双倍返还定金',
  'collect-phone': '处理',
  'agree-return': '退货',
  'refund-part': '退还这个配件的价款',
  settle: '按我实际支付的金额退清，并写明补贴怎么退',
};

/** A phone that is not new is not exchanged for a new one. */
export function demandWords({ demand, situation }: DraftFacts): string {
  if (demand === 'exchange' && situation.condition !== 'new') return '更换同型号手机';
  return DEMANDS[demand];
}

/** Asked kindly: no law is held against anybody. */
const NOT_DEMANDED: ReadonlySet<Demand> = new Set(['quote', 'instruct']);

/** `按手机三包规定第十一条，` */
export function basis({ rights, demand, leaf }: DraftFacts): string {
  // A battery to be fetched is asked for first; the law follows in the claim.
  if (NOT_DEMANDED.has(demand) || leaf.pleads || leaf.id.startsWith('safety.')) return '';
  // What opens the door may be the missing consent; what is given notice of is the return.
  const cite = citeOf(demand === 'agree-return' && rights.includes('law.noreason7') ? ['law.noreason7'] : rights);
  return cite ? `按${cite}，` : '';
}

const FREIGHT_THEIRS: ReadonlySet<Demand> = new Set(['return', 'exchange', 'repair']);

/** 消法24: for a fault, and only where the consumer law applies. */
export function freight({ demand, outside, leaf, situation, you }: DraftFacts): string | undefined {
  const faulty = /^(damage|mismatch|unusable)\./.test(leaf.id);
  return faulty && !outside && situation.condition === 'new' && FREIGHT_THEIRS.has(demand)
    ? `，来回运费按消费者权益保护法第二十四条由${you}承担`
    : undefined;
}

/** Advice, not law: long enough to answer, short enough to go on. */
export const answerBy = ({ today }: DraftFacts, days: number): string =>
  `请在${fullDay(addDays(today, days))}前书面答复`;
