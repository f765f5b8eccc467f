import { advice, law } from '../content/statement';
import type { Doing, Problem } from '../triage/problem';
import type { Situation } from '../triage/situation';
import { SEND_WORDS } from './doings';

const arrival = (value: string) => (s: Situation) => s.answers.arrival === value;

const TRACK: Doing = { title: '看物流，整页截下来', how: advice('看卡在哪、谁签的。'), door: 'logistics' };
const ASK_REFUND: Doing = {
  title: '在订单里申请退款',
  how: advice('选“未收到货”。选“我要退款”，不是“仅退款已收货”。'),
  door: 'order',
};

export const UNDELIVERED: Problem = {
  id: 'undelivered',
  title: '没收到',
  asks: [
    { question: 'arrival' },
    { question: 'deposit', when: arrival('not-shipped') },
    { question: 'askedOn', when: (s) => s.answers.arrival === 'not-shipped' || s.answers.arrival === 'late' },
  ],
  leaves: [
    {
      id: 'undelivered.deposit',
      when: (s) => s.answers.deposit === 'yes' && arrival('not-shipped')(s),
      says: '付的是定金、店家不发货，可以要求双倍返还定金。',
      rights: ['law.deposit_double', 'law.late_delivery'],
      why: law('收定金的一方不履行，双倍返还；定金最多算到总价的两成。', 'law.deposit_double'),
      doings: [
        { title: '存下“定金”两个字', how: advice('付款页、聊天、页面说明。') },
        {
          title: '书面催一次',
          how: law('写明期限，到期还不发再要求返还。', 'law.late_delivery'),
          door: 'chat',
          words: true,
        },
        ASK_REFUND,
      ],
      demand: 'refund-deposit',
      proofs: ['payment', 'item-page', 'chat', 'order'],
      objections: ['deposit-not-returned', 'no-stock'],
      weak: [law('写的是“订金”“预付款”的，没有双倍。', 'law.deposit_double')],
      nevers: ['close-request', 'confirm-receipt'],
    },
    {
      id: 'undelivered.not-shipped',
      when: arrival('not-shipped'),
      says: '可以申请退款；还想要的，写明期限催一次。',
      rights: ['law.late_delivery', 'tb.refund_unshipped', 'pdd.seller_unshipped'],
      why: law('催过、到期还不发，可以解除，把钱要回来。', 'law.late_delivery'),
      until: ['law.delay15'],
      doings: [
        { title: '看页面写的发货时间', how: advice('截下来。'), door: 'order' },
        ASK_REFUND,
        {
          title: '还想要：写明期限催',
          how: law('给几天，到期不发就退款。', 'law.late_delivery'),
          door: 'chat',
          words: true,
        },
      ],
      demand: 'deliver',
      proofs: ['order', 'item-page', 'chat', 'payment'],
      objections: ['no-stock', 'agent-erred'],
      weak: [advice('页面写明预售、到哪天发的，没到那天不算晚。')],
      nevers: ['confirm-receipt', 'close-request'],
    },
    {
      id: 'undelivered.lost',
      when: arrival('lost'),
      says: '路上丢了、送错了，找店家，由店家负责。',
      rights: ['law.transport_risk', 'law.late_delivery'],
      why: law('到你手里之前，丢了坏了都是店家的事。', 'law.transport_risk'),
      doings: [TRACK, ASK_REFUND, SEND_WORDS],
      demand: 'refund',
      proofs: ['tracking', 'order', 'chat'],
      objections: ['blame-courier', 'says-signed'],
      weak: [law('快递是你自己另找的，才由你去找快递。', 'law.transport_risk')],
      nevers: ['confirm-receipt', 'close-request'],
    },
    {
      id: 'undelivered.proxy',
      when: arrival('proxy'),
      says: '显示签收、你没拿到：今天就告诉店家，要签收底单。',
      rights: ['law.delivery.proxy', 'law.transport_risk'],
      why: law('不是你、也不是你指定的人签的，不算交到你手里。', 'law.delivery.proxy'),
      doings: [
        TRACK,
        { title: '问快递员、驿站、家人', how: advice('先排除有人代拿。') },
        {
          title: '要签收底单',
          how: law('签名、照片、时间，店家去要。', 'law.delivery.proxy'),
          door: 'chat',
          words: true,
        },
        ASK_REFUND,
      ],
      demand: 'collect-phone',
      proofs: ['tracking', 'order', 'chat'],
      objections: ['says-signed', 'blame-courier'],
      weak: [law('你同意放门口、放驿站的，多半算送到了。', 'law.delivery.proxy')],
      nevers: ['confirm-receipt', 'threaten'],
    },
    {
      id: 'undelivered.late',
      when: () => true,
      says: '迟迟不到：先催，写明期限；到期不到可以退款。',
      rights: ['law.late_delivery', 'law.transport_risk'],
      why: law('催过、在合理的期限里还不到，可以解除退款。', 'law.late_delivery'),
      until: ['law.delay15'],
      doings: [TRACK, SEND_WORDS, ASK_REFUND],
      demand: 'deliver',
      proofs: ['tracking', 'order', 'chat'],
      objections: ['blame-courier', 'no-stock'],
      weak: [advice('天气、大促晚一两天，平台多半不算迟。')],
      nevers: ['confirm-receipt', 'close-request'],
    },
  ],
};
