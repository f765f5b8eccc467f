import { type Questions, UNSURE } from './question';

/** About what is missing, wrong or owed. */
export const OF_CLAIM = {
  partWhat: {
    name: '什么情况',
    text: '少东西，还是配件坏了？',
    kind: 'choice',
    options: [
      { value: 'missing', text: '少了东西' },
      { value: 'gift', text: '赠品没给、坏了' },
      { value: 'broken', text: '配件坏了' },
    ],
    assumed: 'missing',
  },
  listed: {
    name: '页面写了吗',
    text: '商品页或装箱清单写着有它吗？',
    why: '看订单里的交易快照。写明不含的，不算缺。',
    kind: 'choice',
    options: [
      { value: 'yes', text: '写了' },
      { value: 'no', text: '写明不含，或者没写' },
      { value: UNSURE, text: '还没看' },
    ],
    assumed: UNSURE,
  },
  partKind: {
    name: '哪个配件',
    text: '坏的是哪个？',
    kind: 'choice',
    options: [
      { value: 'charger', text: '充电器' },
      { value: 'earphone', text: '有线耳机' },
      { value: 'battery', text: '可拆的电池' },
      { value: 'other', text: '数据线、蓝牙耳机、别的' },
    ],
    assumed: 'charger',
  },
  swapped: {
    name: '换过几次',
    text: '这个配件换过几次了？',
    kind: 'choice',
    options: [
      { value: 'less', text: '没换过，或一次' },
      { value: 'twice', text: '换过两次，还是坏' },
    ],
    assumed: 'less',
  },
  how: {
    name: '哪里不一样',
    text: '跟页面说的哪里不一样？',
    kind: 'choice',
    options: [
      { value: 'refurbished', text: '像翻新、像用过的' },
      { value: 'fake', text: '像假货' },
      { value: 'spec', text: '配置、颜色、版本不对' },
      { value: 'swapped', text: '退回来或修完，不是我那台了' },
    ],
    assumed: 'spec',
  },
  proof: {
    name: '有什么证据',
    text: '现在手上有什么？',
    kind: 'choice',
    options: [
      { value: 'report', text: '官方售后或检测机构的书面结论' },
      { value: 'screens', text: '查询页、照片、视频' },
      { value: 'none', text: '还只是感觉' },
    ],
    assumed: 'none',
  },
  declared: {
    name: '页面怎么写',
    text: '页面写着“全新”“正品”这样的话吗？',
    kind: 'choice',
    options: [
      { value: 'yes', text: '写了' },
      { value: 'no', text: '没写' },
      { value: UNSURE, text: '还没看' },
    ],
    assumed: UNSURE,
  },
  which: {
    name: '哪件事',
    text: '哪件事没办？',
    kind: 'choice',
    options: [
      { value: 'refund', text: '货退了，钱没退' },
      { value: 'promise', text: '答应的没做', note: '换新、赔付、赠品' },
      { value: 'price', text: '价保不给补' },
      { value: 'invoice', text: '不开发票' },
      { value: 'subsidy', text: '国补的钱不对' },
    ],
    assumed: 'refund',
  },
  backReason: {
    name: '为什么退',
    text: '当时为什么退的？',
    kind: 'choice',
    options: [
      { value: 'noreason', text: '不想要，无理由' },
      { value: 'fault', text: '有毛病、不对版' },
    ],
    assumed: 'fault',
  },
  backOn: {
    name: '店家收到退货',
    text: '店家哪天收到退货的？',
    why: '查寄回的快递单号。无理由退货，从这天起七天内要退钱。',
    kind: 'day',
    options: [{ value: UNSURE, text: '查不到' }],
    assumed: UNSURE,
  },
  askedOn: {
    name: '哪天提的',
    text: '你哪天第一次跟他们提的？',
    why: '从你提出那天起，满15天没有正当理由不办，就是拖延。',
    kind: 'day',
    options: [{ value: UNSURE, text: '还没提' }],
    assumed: UNSURE,
  },
  arrival: {
    name: '到哪一步了',
    text: '现在是什么情况？',
    kind: 'choice',
    options: [
      { value: 'not-shipped', text: '一直不发货' },
      { value: 'late', text: '发了，迟迟不到' },
      { value: 'lost', text: '丢了、送错了' },
      { value: 'proxy', text: '显示签收，我没拿到' },
    ],
    assumed: 'late',
  },
  deposit: {
    name: '定金',
    text: '付的是“定金”吗？',
    why: '看付款页和聊天怎么写。“定金”和“订金”差一个字，规则不一样。',
    kind: 'choice',
    options: [
      { value: 'no', text: '不是，全款或“订金”' },
      { value: 'yes', text: '是“定金”' },
    ],
    assumed: 'no',
  },
} as const satisfies Questions;
