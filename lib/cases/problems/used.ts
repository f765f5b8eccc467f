import { advice, law } from '../content/statement';
import type { Problem } from '../triage/problem';
import type { Situation } from '../triage/situation';
import { applyAs, KEEP_PAGE, SEND_WORDS } from './doings';

const isPrivate = ({ seller }: Situation) => seller === 'private';
const differs = ({ answers }: Situation) => answers.described === 'differs';

/** Second-hand and refurbished phones: what was written counts, and the maker's own year where it still runs. */
export const USED: Problem = {
  id: 'used',
  title: '二手、官翻机',
  asks: [{ question: 'seller' }, { question: 'described' }],
  leaves: [
    {
      id: 'used.private-differs',
      when: (s) => isPrivate(s) && differs(s),
      says: '个人卖的，跟描述不一样，可以要求退货。',
      rights: ['law.rescind', 'law.used_goods'],
      why: law('个人闲置看约定和描述；不符就是没按约定。', 'law.used_goods', 'law.rescind'),
      doings: [
        { title: '存下当时的描述', how: advice('商品页、聊天里怎么说的：成色、修过没、有没有锁。'), door: 'order' },
        applyAs('与描述不符', advice('写哪一条对不上。')),
        SEND_WORDS,
      ],
      demand: 'return',
      proofs: ['item-page', 'chat', 'fault-video', 'order'],
      objections: ['used-as-is', 'private-no-rules'],
      weak: [law('一直在卖货的，可以主张他是商家；要他的在售页面作证。', 'law.used_goods')],
      nevers: ['threaten', 'factory-reset', 'refund-only'],
    },
    {
      id: 'used.private',
      when: isPrivate,
      says: '个人卖的、跟描述一样，后来坏了，多半要自己修。',
      rights: ['law.used_goods', 'law.expired.known_defect'],
      why: law('个人闲置没有店铺那样的保修，看约定。', 'law.used_goods'),
      doings: [
        { title: '看有没有约定', how: advice('聊天里说过包几天的，就按说的。'), door: 'chat' },
        { title: '查原厂保修还在不在', how: advice('品牌官网查序列号。'), door: 'brand' },
        { title: '商量分担修理费', how: advice('客气些，写明毛病和报价。'), words: true },
      ],
      demand: 'agree-return',
      pleads: true,
      proofs: ['chat', 'item-page', 'quote'],
      objections: ['private-no-rules', 'used-as-is'],
      weak: [law('要证明他卖的时候就知道，才好主张。', 'law.expired.known_defect')],
      nevers: ['threaten', 'pay-first'],
    },
    {
      id: 'used.trader-differs',
      when: differs,
      says: '商家卖的，跟描述不一样，可以要求退货退款。',
      rights: ['law.product_quality40', 'law.promise_binds', 'law.rescind'],
      why: law('写了的成色、检测项没做到，店家要负责。', 'law.product_quality40', 'law.promise_binds'),
      doings: [KEEP_PAGE, applyAs('与描述不符', advice('一条一条写，附照片、检测单。')), SEND_WORDS],
      demand: 'return',
      proofs: ['item-page', 'fault-video', 'order', 'test-report', 'imei'],
      objections: ['normal-wear', 'used-as-is', 'as-described'],
      weak: [law('页面写明的瑕疵不能再提。', 'law.product_quality40')],
      nevers: ['factory-reset', 'open-up', 'refund-only'],
    },
    {
      id: 'used.trader',
      when: () => true,
      says: '按店家写的质保修；原厂保修还没完的，也能用。',
      rights: ['law.promise_binds', 'law.used_goods'],
      why: law('二手、官翻机先看页面写的质保。', 'law.promise_binds'),
      doings: [
        { title: '看页面质保多久、保什么', how: advice('存下来。'), door: 'order' },
        { title: '查原厂保修', how: advice('看首次购买或激活那天起算还剩多少。'), door: 'brand' },
        SEND_WORDS,
      ],
      demand: 'repair',
      proofs: ['item-page', 'order', 'fault-video', 'imei'],
      objections: ['normal-wear', 'used-as-is', 'your-fault'],
      weak: [advice('页面没写质保的，只能按描述不符谈。')],
      nevers: ['open-up', 'pay-first'],
    },
  ],
};
