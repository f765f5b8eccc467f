import { type Questions, UNSURE } from './question';

/** About the purchase: who, from whom, when. */
export const OF_PURCHASE = {
  condition: {
    name: '新旧',
    text: '买的时候说是新机吗？',
    kind: 'choice',
    options: [
      { value: 'new', text: '新机' },
      { value: 'refurbished', text: '官翻机' },
      { value: 'used', text: '二手' },
    ],
    assumed: 'new',
    known: (s) => s.condition,
  },
  buyer: {
    name: '谁买的',
    text: '自己买来用，还是公司买的？',
    why: '公司买的，没有七天无理由，12315也不受理。发票抬头是公司的，多半算公司买的。',
    kind: 'choice',
    options: [
      { value: 'person', text: '个人买的' },
      { value: 'company', text: '公司买的' },
    ],
    assumed: 'person',
    known: (s) => s.buyer,
  },
  seller: {
    name: '谁卖的',
    text: '卖家是店铺，还是个人？',
    why: '个人卖闲置，没有三包和七天无理由，看约定和描述。',
    kind: 'choice',
    options: [
      { value: 'shop', text: '店铺、商家', note: '页面上有店名、证照，或者一直在卖货' },
      { value: 'private', text: '个人闲置' },
    ],
    assumed: 'shop',
    known: (s) => s.seller,
  },
  received: {
    name: '签收',
    text: '手机哪天到你手里的？',
    why: '退、换、修的日子都从这天的第二天数起。别人代签的，填你真正拿到的那天。',
    kind: 'day',
    options: [{ value: UNSURE, text: '记不清了' }],
    assumed: UNSURE,
    known: (s) => (s.receivedSure ? s.received : undefined),
  },
  exchanged: {
    name: '换过新机吗',
    text: '店家给你换过新机吗？哪天换的？',
    why: '换过的，保修从换机那天重新算。',
    kind: 'day',
    options: [
      { value: 'no', text: '没换过' },
      { value: UNSURE, text: '换过，哪天忘了' },
    ],
    assumed: 'no',
    known: (s) => s.exchangedOn,
  },
  confirmed: {
    name: '确认收货',
    text: '点过“确认收货”吗？',
    kind: 'choice',
    options: [
      { value: 'yes', text: '点过了' },
      { value: 'no', text: '还没点' },
    ],
    assumed: 'no',
    known: (s) => (s.confirmed ? 'yes' : undefined),
  },
  activated: {
    name: '激活',
    text: '激活过吗？',
    why: '开机设置完、登录了账号，就是激活。只影响不说理由的退货。',
    kind: 'choice',
    options: [
      { value: 'no', text: '没激活' },
      { value: 'self', text: '我激活了' },
      { value: 'courier', text: '快递员当面激活的', note: '国补常见' },
    ],
    assumed: 'self',
    known: (s) => (s.activated === undefined ? undefined : s.activated ? (s.activatedBy ?? 'self') : 'no'),
  },
  confirmedNoReturn: {
    name: '下单时的确认',
    text: '下单时有没有单独一步，让你确认“激活后不退”？',
    why: '只写在商品详情里不算。要有一个必须点的确认。',
    kind: 'choice',
    options: [
      { value: 'no', text: '没有这一步' },
      { value: 'yes', text: '有，我点了确认' },
      { value: UNSURE, text: '记不清了' },
    ],
    assumed: UNSURE,
  },
  described: {
    name: '跟描述一样吗',
    text: '跟卖的时候说的一样吗？',
    kind: 'choice',
    options: [
      { value: 'differs', text: '不一样', note: '成色、修过、换过件、有锁' },
      { value: 'as-told', text: '一样，是后来坏的' },
    ],
    assumed: 'as-told',
  },
} as const satisfies Questions;
