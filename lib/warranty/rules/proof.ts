import { COPIED_TEXT, PHONES_NOT_NAMED } from './remarks';
import type { Rule } from './rule';

/** Who has to prove what: a start without any voucher, and the burden of proof in the first half year. */
export const PROOF_RULES: readonly Rule[] = [
  {
    id: 'law.sanbao.noinvoice_start',
    title: '无任何购买证明：出厂第90天起算',
    moment: 'warranty',
    right: '完全没有购买证明时，从出厂后第90天起算一年，可以免费修。',
    how: '按IMEI在品牌官网查出厂日期，凭此要求免费修理；先找一找订单、发票、支付记录，有一样就按实际日期算。',
    exclusions: '只有修理，没有退换。',
    source: '移动电话机商品修理更换退货责任规定（2001）',
    article: '9',
    effectiveFrom: '2001-11-15',
    confidence: 'medium',
    note: COPIED_TEXT,
    texts: ['三包9'],
    calc: {
      kind: 'start-rule',
      start: 'factory',
      length: { n: 90, unit: 'day' },
      of: 'law.sanbao.host1y',
      rights: ['repair'],
    },
  },
  {
    id: 'law.burden6m',
    title: '可主张商家举证',
    moment: 'warranty',
    right: '收货6个月内发现瑕疵闹争议，“有没有瑕疵”可主张由商家来证明。',
    how: '收货6个月内对有没有瑕疵有争议的，书面告诉商家：可主张由其举证，请出具检测依据。',
    exclusions: '法条列举的是电脑、电视等，手机没有点名，靠“等耐用商品”，只能写“可主张”“很可能适用”。',
    source: '消费者权益保护法',
    article: '23(3)',
    effectiveFrom: '2014-03-15',
    confidence: 'medium',
    texts: ['消法23', '民法典202'],
    disagreements: [PHONES_NOT_NAMED],
    calc: {
      kind: 'right-window',
      start: 'delivery',
      length: { n: 6, unit: 'month' },
      repairDays: 'none',
      restart: 'never',
      shifts: true,
      group: 'proof',
      for: { persons: true },
    },
  },
];
