import { type Questions, UNSURE } from './question';

const YES_NO = [
  { value: 'yes', text: '有' },
  { value: 'no', text: '没有' },
] as const;

/** About what is broken. */
export const OF_FAULT = {
  part: {
    name: '哪里不对',
    text: '哪里不对？',
    kind: 'choice',
    options: [
      { value: 'function', text: '用着有毛病', note: '触摸、相机、声音、信号、发热、自己重启' },
      { value: 'surface', text: '外观有伤', note: '划痕、磕碰、缝隙，到手就有' },
      { value: 'battery', text: '电池不耐用' },
      { value: 'swollen', text: '鼓包、冒烟、烫手' },
    ],
    assumed: 'function',
  },
  faultOn: {
    name: '哪天开始',
    text: '哪天开始这样的？',
    why: '退、换、修看的是毛病出现的那天，不是你来说的那天。',
    kind: 'day',
    options: [{ value: UNSURE, text: '记不清了' }],
    assumed: 'today',
  },
  misuse: {
    name: '摔过拆过吗',
    text: '摔过、进过水、自己拆过吗？',
    why: '照实选。这些会影响怎么谈，瞒着反而吃亏。',
    kind: 'choice',
    options: [
      { value: 'none', text: '都没有' },
      { value: 'drop', text: '摔过、磕过' },
      { value: 'water', text: '进过水' },
      { value: 'opened', text: '自己或路边店拆过' },
      { value: UNSURE, text: '说不清' },
    ],
    assumed: UNSURE,
  },
  record: {
    name: '当天的记录',
    text: '那几天留下记录了吗？',
    why: '聊天、视频、报修短信都算，看得到日期就行。',
    kind: 'choice',
    options: YES_NO,
    assumed: 'no',
  },
  repairs: {
    name: '送修过吗',
    text: '为这类毛病送修过几次？',
    why: '一年内修过两次还坏，可以要求换机。数的是维修单。',
    kind: 'choice',
    options: [
      { value: '0', text: '没送修过' },
      { value: '1', text: '一次' },
      { value: '2', text: '两次或更多' },
    ],
    assumed: '0',
    known: (s) => (s.repairs.known ? String(Math.min(2, s.repairs.done)) : undefined),
  },
  reported: {
    name: '期内报过吗',
    text: '保修期里为这个毛病找过他们吗？',
    kind: 'choice',
    options: [
      { value: 'record', text: '找过，有记录', note: '聊天、报修短信、维修单' },
      { value: 'words', text: '找过，没记录' },
      { value: 'no', text: '没找过' },
    ],
    assumed: 'no',
  },
  basis: {
    name: '还有别的情况吗',
    text: '有下面的情况吗？',
    kind: 'choice',
    options: [
      { value: 'none', text: '没有，就是用坏了、到年头了' },
      { value: 'known', text: '有证据：卖的时候就有问题，他们知道', note: '翻新、改机、隐瞒修过' },
      { value: 'harm', text: '伤到了人或别的东西' },
    ],
    assumed: 'none',
  },
  cause: {
    name: '什么情形',
    text: '怎么个用不了？',
    kind: 'choice',
    options: [
      { value: 'unknown', text: '开不了机、装不上、打不开，不知道为什么' },
      { value: 'network', text: '没信号、上不了网' },
      { value: 'lock', text: '有锁', note: '要别人的账号、网络锁、国外版' },
      { value: 'setup', text: '不会用、不会设置' },
    ],
    assumed: 'unknown',
  },
  guided: {
    name: '客服教过吗',
    text: '照客服说的试过吗？',
    why: '试过、录下来，还不行，就是毛病；他们不能再说你不会用。',
    kind: 'choice',
    options: [
      { value: 'yes', text: '试过，还是不行' },
      { value: 'no', text: '还没试' },
    ],
    assumed: 'no',
  },
  harm: {
    name: '伤到什么',
    text: '伤到什么了？',
    kind: 'choice',
    options: [
      { value: 'phone', text: '只是手机本身' },
      { value: 'things', text: '烧坏了别的东西' },
      { value: 'person', text: '伤到人了', note: '先就医，留好病历和单据' },
    ],
    assumed: 'phone',
  },
} as const satisfies Questions;
