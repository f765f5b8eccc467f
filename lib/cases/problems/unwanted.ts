import { advice, law } from '../content/statement';
import type { Problem } from '../triage/problem';
import type { Situation } from '../triage/situation';
import { applyAs, KEEP_PAGE, SEND_WORDS } from './doings';

const NOREASON = 'law.noreason7';
/** The platform's own clock may be over first. */
const CLOCKS = ['jd.self.noreason7', 'tb.noreason7', 'tmall.noreason7', NOREASON];
const isActivated = (s: Situation) => s.activated === true;

const APPLY = applyAs('七天无理由', law('七天内发出通知就算数，寄回可以晚几天。', NOREASON));
const PACK = {
  title: '寄回前拍好',
  how: law('手机、配件、赠品一起退，外观六面都拍。', 'law.noreason.intact'),
} as const;

export const UNWANTED: Problem = {
  id: 'unwanted',
  title: '没坏，不想要了',
  asks: [
    { question: 'received', when: (s) => s.delivered && s.buyer === 'person' },
    { question: 'activated', when: (s) => s.delivered && s.buyer === 'person' && s.isOpen(NOREASON) },
    { question: 'confirmedNoReturn', when: (s) => isActivated(s) && s.buyer === 'person' && s.isOpen(NOREASON) },
  ],
  leaves: [
    {
      id: 'unwanted.company',
      when: (s) => s.buyer === 'company',
      says: '公司买的没有法定的无理由退货，看页面承诺，或者商量。',
      rights: ['law.promise_binds', 'law.business_purchase'],
      why: law('页面对所有买家承诺可退的，按承诺。', 'law.promise_binds'),
      doings: [KEEP_PAGE, { title: '看采购合同', how: advice('有没有退换的条款。') }, SEND_WORDS],
      demand: 'agree-return',
      pleads: true,
      proofs: ['order', 'item-page'],
      objections: ['company-purchase', 'over-seven-days'],
      weak: [law('没有承诺，也没有条款的，只能商量。', 'law.business_purchase')],
      nevers: ['refund-only'],
    },
    {
      id: 'unwanted.agreed-before-delivery',
      when: (s) => !s.delivered && (s.condition !== 'new' || s.seller === 'private'),
      says: '还没签收：先在订单里申请退款，看约定和卖家同不同意。',
      rights: ['law.promise_binds', 'law.used_goods'],
      why: law('二手、官翻机能不能不要，先看页面和聊天怎么约定。', 'law.promise_binds'),
      doings: [{ title: '在订单里申请退款', how: advice('没发货时最快。'), door: 'order' }, KEEP_PAGE, SEND_WORDS],
      demand: 'agree-return',
      pleads: true,
      proofs: ['order', 'item-page', 'chat'],
      objections: ['used-as-is', 'freight-noreason-used'],
      weak: [advice('没有约定的，要卖家同意。')],
      nevers: ['confirm-receipt'],
    },
    {
      id: 'unwanted.before-delivery',
      when: (s) => !s.delivered,
      says: '还没签收：可以申请退款，或者拒收。',
      rights: [NOREASON, 'law.promise_binds'],
      why: law('七天还没开始数。没发货的先申请退款，发了的拒收。', NOREASON),
      doings: [
        { title: '在订单里申请退款', how: advice('没发货时最快。'), door: 'order' },
        { title: '发了货就拒收', how: advice('跟快递员说拒收，留下单号。'), door: 'logistics' },
        SEND_WORDS,
      ],
      demand: 'refund',
      proofs: ['order', 'tracking'],
      objections: ['freight-noreason', 'no-stock'],
      weak: [advice('定制的、付了定金的，另看约定。')],
      nevers: ['confirm-receipt'],
    },
    {
      id: 'unwanted.sealed',
      when: (s) => s.isOpen(NOREASON) && s.activated === false,
      says: '没激活，可以无理由退。',
      rights: [NOREASON, 'law.noreason.intact', 'law.noreason.refund7'],
      why: law('签收后七天内发出通知就行，不用说理由。', NOREASON),
      until: CLOCKS,
      later: law('过了这天，看页面有没有承诺更长的天数。', 'law.promise_binds'),
      doings: [APPLY, PACK, SEND_WORDS],
      demand: 'agree-return',
      proofs: ['order', 'signing', 'unboxing'],
      objections: ['opened-noreason', 'freight-noreason', 'box-is-gone', 'subsidy'],
      weak: [law('退回的运费一般由你出；下单时确认过“不支持”的除外。', NOREASON, 'law.noreason_confirm')],
      nevers: ['refund-only', 'close-request'],
      misconceptions: ['opened-is-kept', 'subsidy-is-kept'],
    },
    {
      id: 'unwanted.activated',
      when: (s) => s.isOpen(NOREASON) && s.answers.confirmedNoReturn !== 'yes',
      says: '激活过，也可以主张退：看下单时有没有单独让你确认“不退”。',
      rights: ['law.noreason_confirm', NOREASON, 'law.noreason.activated_door'],
      why: law(
        '没有单独确认的，店家不能用“激活后不退”拒绝；法院有判退的案例。',
        'law.noreason_confirm',
        'law.noreason.intact',
      ),
      until: CLOCKS,
      later: law('有毛病的话另走三包，激活没有影响。', 'law.sanbao.return7'),
      doings: [
        APPLY,
        {
          title: '截下下单的几步',
          how: law('有没有必须点的确认。只写在详情页不算。', 'law.noreason_confirm'),
          door: 'order',
        },
        SEND_WORDS,
      ],
      demand: 'agree-return',
      proofs: ['order', 'signing', 'no-confirm', 'item-page'],
      objections: ['activated-noreason', 'opened-noreason', 'freight-noreason', 'subsidy'],
      weak: [law('激活、留下使用数据，会被当作不完好；把握一般。', 'law.noreason.intact')],
      nevers: ['refund-only', 'close-request'],
      misconceptions: ['activated-is-all', 'subsidy-is-kept'],
    },
    {
      id: 'unwanted.confirmed',
      when: (s) => s.isOpen(NOREASON),
      says: '激活过，又确认过“不退”，无理由退多半不成。',
      rights: ['law.noreason_confirm', 'law.sanbao.return7'],
      why: law(
        '确认过的可以不适用无理由。要是有毛病，走三包，不看激活。',
        'law.noreason_confirm',
        'law.sanbao.return7',
      ),
      until: CLOCKS,
      doings: [
        { title: '想想有没有毛病', how: law('有，就改选“坏了，有毛病”，七天内退、换、修任选。', 'law.sanbao.return7') },
        { title: '跟店家商量', how: advice('愿意折价退的也有。'), door: 'chat', words: true },
      ],
      demand: 'agree-return',
      pleads: true,
      proofs: ['order', 'no-confirm'],
      objections: ['activated-noreason', 'freight-noreason'],
      weak: [law('这条站不稳，别为它花太多力气。', 'law.noreason_confirm')],
      nevers: ['refund-only', 'threaten'],
      misconceptions: ['activated-is-all'],
    },
    {
      id: 'unwanted.late',
      when: () => true,
      says: '七天过了，没有法定的无理由退。看页面承诺，或者转卖、商量。',
      rights: ['law.promise_binds', 'law.noreason7'],
      why: law('页面写了15天、30天可退的，按写的。', 'law.promise_binds'),
      doings: [
        KEEP_PAGE,
        { title: '有毛病就改选“坏了”', how: law('一年内免费修，前15天能换。', 'law.sanbao.host1y') },
        SEND_WORDS,
      ],
      demand: 'agree-return',
      pleads: true,
      proofs: ['order', 'item-page', 'signing'],
      objections: ['over-seven-days'],
      weak: [advice('没有承诺的，只能商量。')],
      nevers: ['refund-only', 'threaten'],
    },
  ],
};
