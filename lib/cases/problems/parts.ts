import { advice, law } from '../content/statement';
import type { Leaf, Problem } from '../triage/problem';
import type { Situation } from '../triage/situation';
import { applyAs, KEEP_PAGE, SEND_WORDS } from './doings';

const missing = ({ answers }: Situation) => answers.partWhat === 'missing';
const broken = ({ answers }: Situation) => answers.partWhat === 'broken';
const taobao = ({ platform }: Situation) => platform === 'taobao' || platform === 'tmall';

const APPLY_MISSING = applyAs('少件、与描述不符', advice('写明少了哪件，传清点照片。'));

function accessory(kind: string, name: string, period: string, rule: string): Leaf {
  return {
    id: `parts.${kind}`,
    when: (s) => broken(s) && s.answers.partKind === kind && s.isOpen(rule),
    says: `${name}${period}内坏了，可以要求免费换。`,
    rights: [rule, 'law.sanbao.accessory_swap'],
    why: law(`${name}保${period}，不工作就换同款。`, rule),
    until: [rule],
    later: law('换过两次还坏，可以退这个配件的钱。', 'law.sanbao.accessory_swap'),
    doings: [
      { title: '拍下它不工作', how: advice('换一个插座、换一台设备再试一次，都拍到。') },
      applyAs('配件换货', advice('只写哪个配件、什么现象。')),
      SEND_WORDS,
    ],
    demand: 'swap-part',
    proofs: ['order', 'signing', 'fault-video'],
    objections: ['accessory-abused', 'go-to-maker'],
    weak: [advice('线断了、壳裂了这样看得见的，多半算人为。')],
    nevers: ['open-up'],
  };
}

export const PARTS: Problem = {
  id: 'parts',
  title: '少东西、配件坏',
  asks: [
    { question: 'partWhat', when: (s) => s.delivered },
    { question: 'listed', when: (s) => missing(s) },
    { question: 'confirmed', when: (s) => taobao(s) && missing(s) && s.answers.listed !== 'no' },
    { question: 'partKind', when: broken },
    { question: 'swapped', when: (s) => broken(s) && s.answers.partKind !== 'other' },
    { question: 'received', when: (s) => broken(s) && s.answers.partKind !== 'other' },
  ],
  leaves: [
    {
      id: 'parts.before-delivery',
      when: (s) => !s.delivered,
      says: '还没签收：到手先拍视频清点，再点确认收货。',
      rights: ['law.missing_parts', 'law.visible_defect_notice'],
      why: law('签收当场清点，少了什么最好证明。', 'law.visible_defect_notice'),
      doings: [{ title: '从外箱拍起', how: advice('面单、重量、里面每一样。') }, KEEP_PAGE, SEND_WORDS],
      demand: 'send-part',
      proofs: ['item-page', 'unboxing', 'order'],
      objections: ['not-included'],
      weak: [advice('页面没写的，不算少。')],
      nevers: ['confirm-receipt'],
    },
    {
      id: 'parts.not-listed',
      when: (s) => missing(s) && s.answers.listed === 'no',
      says: '页面没写有它，不算缺，很难要求补。',
      rights: ['law.missing_parts', 'law.agent_words'],
      why: law('只有写了的才算缺。客服在聊天里答应过的，也算。', 'law.missing_parts', 'law.agent_words'),
      doings: [
        { title: '翻客服聊天', how: law('答应过送的，那句话就是依据。', 'law.agent_words'), door: 'chat' },
        KEEP_PAGE,
        { title: '客气地问一句', how: advice('有的店愿意补发。'), words: true },
      ],
      demand: 'send-part',
      pleads: true,
      proofs: ['item-page', 'chat'],
      objections: ['not-included'],
      weak: [law('没有任何写下来的话，这条站不住。', 'law.missing_parts')],
      nevers: ['threaten'],
    },
    {
      id: 'parts.missing-confirmed',
      when: (s) => missing(s) && taobao(s) && s.confirmed,
      says: '可以要求补发或退这件的钱；确认过收货，要由你来证明。',
      rights: ['law.missing_parts', 'tb.surface_burden'],
      why: law('页面写了的就得给，不受确认收货影响。', 'law.missing_parts'),
      until: ['tb.rights15'],
      doings: [
        { title: '找出开箱视频', how: advice('没有的话，拍面单重量、箱子、清点照。') },
        APPLY_MISSING,
        SEND_WORDS,
      ],
      demand: 'send-part',
      proofs: ['item-page', 'unboxing', 'order', 'chat'],
      objections: ['you-confirmed', 'not-included'],
      weak: [law('确认收货之后，少件要由你证明。', 'tb.surface_burden')],
      nevers: ['close-request', 'refund-only'],
    },
    {
      id: 'parts.missing',
      when: missing,
      says: '可以要求补发，或者退这件的钱。',
      rights: ['law.missing_parts', 'law.visible_defect_notice'],
      why: law('先要补发，最快；不补就退这件的价款。', 'law.missing_parts'),
      later: law('提出后超过15天不办，又没有正当理由，就是拖延。', 'law.delay15'),
      doings: [KEEP_PAGE, APPLY_MISSING, SEND_WORDS],
      demand: 'send-part',
      proofs: ['item-page', 'unboxing', 'order', 'chat'],
      objections: ['not-included', 'you-confirmed', 'blame-courier'],
      weak: [advice('没有开箱视频：靠面单重量和清点照，偏弱。')],
      nevers: ['confirm-receipt', 'refund-only'],
    },
    {
      id: 'parts.gift',
      when: ({ answers }) => answers.partWhat === 'gift',
      says: '答应的赠品，可以要求补上；坏的一样负责。',
      rights: ['law.gift', 'law.agent_words', 'law.promise_binds'],
      why: law('送的东西也是交易的一部分。', 'law.gift'),
      doings: [KEEP_PAGE, { title: '截下答应的话', how: advice('页面、直播、聊天都行。'), door: 'chat' }, SEND_WORDS],
      demand: 'send-part',
      proofs: ['item-page', 'chat', 'order'],
      objections: ['gift-is-free', 'agent-erred', 'not-included'],
      weak: [law('没写进页面、聊天里也没有的，难证明。', 'law.gift')],
      nevers: ['threaten'],
    },
    {
      id: 'parts.swapped-twice',
      when: (s) => broken(s) && s.answers.swapped === 'twice',
      says: '换过两次还坏，可以退这个配件的钱。',
      rights: ['law.sanbao.accessory_swap'],
      why: law('换两次还不行，按单独的售价退。', 'law.sanbao.accessory_swap'),
      doings: [
        { title: '找出两次换的记录', how: advice('聊天、快递单、售后单都行。') },
        { title: '查它单卖多少钱', how: advice('截下页面。') },
        SEND_WORDS,
      ],
      demand: 'refund-part',
      proofs: ['order', 'chat', 'fault-video'],
      objections: ['accessory-abused', 'cable-not-covered'],
      weak: [advice('没有换过的记录，就数不清次数。')],
      nevers: ['threaten'],
    },
    accessory('charger', '充电器', '一年', 'law.sanbao.charger1y'),
    accessory('earphone', '有线耳机', '三个月', 'law.sanbao.earphone3m'),
    accessory('battery', '电池', '六个月', 'law.sanbao.battery6m'),
    {
      id: 'parts.promise-only',
      when: () => true,
      says: '法律的表里没有它，或已经过期：看品牌和页面怎么承诺。',
      rights: ['law.promise_binds', 'law.product_quality40'],
      why: law('页面或品牌写了保多久，就按写的。', 'law.promise_binds'),
      doings: [{ title: '看品牌保多久', how: advice('服务页上有配件的期限。'), door: 'brand' }, KEEP_PAGE, SEND_WORDS],
      demand: 'swap-part',
      proofs: ['item-page', 'order', 'fault-video'],
      objections: ['cable-not-covered', 'accessory-abused'],
      weak: [law('没有承诺、又过了期的，没有法定的免费换。', 'law.sanbao.charger1y')],
      nevers: ['pay-first'],
    },
  ],
};
