import { advice, law } from '../content/statement';
import type { Problem, Way } from '../triage/problem';
import type { Situation } from '../triage/situation';
import { SEND_WORDS } from './doings';

const COVERS = ['promise.brand-end', 'promise.cover', 'promise.host'];
const hasCover = (s: Situation) =>
  s.windows.some(
    ({ ruleId, group, state }) =>
      (group === 'cover' || group === 'host' || COVERS.includes(ruleId)) &&
      ruleId !== 'law.sanbao.host1y' &&
      (state === 'open' || state === 'last-day'),
  );

/** What is left once the year is over, each with how good it is. */
const RECOUNT: Way = {
  title: '先重算一遍',
  strength: 'strong',
  text: law(
    '送修的日子加回来；换过机的从换机那天重新算；发票比签收晚的，另有一种算法。',
    'law.sanbao.repair_extension',
    'law.sanbao.restart_after_exchange',
    'law.delivery_start',
  ),
};
const REPORTED: Way = {
  title: '期内报过的，接着主张',
  strength: 'half',
  text: law('有记录的，没修好可以接着要求；一般三年里有效。', 'law.expired.reported_in_time', 'law.limitation3y'),
};
const PAID: Way = {
  title: '官方付费修',
  strength: 'strong',
  text: law('先要书面报价；问清旧件给不给你、修好保多久。', 'law.expired.paid_repair'),
};
const COVER: Way = {
  title: '延保、碎屏险、品牌承诺',
  strength: 'half',
  text: law('买过的、品牌写得更长的，按写的用。', 'law.promise_binds'),
};
const KNOWN: Way = {
  title: '卖的时候就知道有问题',
  strength: 'weak',
  text: law('有检测单证明是翻新、改机的，期限不限制你；说不清的，这条很难走。', 'law.expired.known_defect'),
};
const SAFETY: Way = {
  title: '鼓包、起火、伤到人',
  strength: 'half',
  text: law('伤到人或别的东西，卖的和造的都可以找，不受一年限制。', 'law.product_safety'),
};

export const EXPIRED: Problem = {
  id: 'expired',
  title: '过保了',
  asks: [
    { question: 'exchanged' },
    { question: 'received' },
    { question: 'misuse' },
    { question: 'reported' },
    { question: 'basis' },
  ],
  leaves: [
    {
      id: 'expired.harm',
      when: ({ answers }) => answers.basis === 'harm',
      says: '伤到人或别的东西，过了保修也可以要求赔。',
      rights: ['law.product_safety', 'law.limitation3y'],
      why: law('这是产品缺陷的责任，不受一年保修限制；从知道受损害起两年内主张。', 'law.product_safety'),
      doings: [
        { title: '停用，留好残骸', how: advice('拔掉充电线，放在不易燃的地方，拍照，别寄快递。') },
        { title: '列出损失', how: advice('医药费、坏了的东西，一样一样写，附单据。') },
        SEND_WORDS,
      ],
      demand: 'compensate',
      proofs: ['remains', 'harm-bills', 'order'],
      objections: ['safety-misuse', 'is-over'],
      weak: [law('只坏了手机自己的，不属于这一条。', 'law.product_safety')],
      nevers: ['send-swollen', 'keep-using'],
    },
    {
      id: 'expired.covered',
      when: hasCover,
      says: '法定的一年过了，可是延保或品牌承诺还在。',
      rights: ['law.promise_binds', 'law.expired.paid_repair'],
      why: law('承诺比法律长的，按承诺做。', 'law.promise_binds'),
      doings: [
        { title: '找出延保或承诺', how: advice('服务名、到哪天、保什么。'), door: 'order' },
        { title: '按它的渠道报修', how: advice('品牌的找品牌，店里卖的找店家。'), door: 'brand' },
        SEND_WORDS,
      ],
      demand: 'keep-promise',
      proofs: ['extra-cover', 'order', 'fault-video'],
      objections: ['cover-excludes', 'is-over', 'your-fault'],
      weak: [advice('保什么看条款：有的只保屏幕，有的不保进水。')],
      nevers: ['open-up', 'pay-first'],
      misconceptions: ['expired-is-over'],
      ways: [COVER, RECOUNT, REPORTED, PAID],
    },
    {
      id: 'expired.reported',
      when: ({ answers }) => answers.reported === 'record',
      says: '期内报过、有记录，可以接着主张。',
      rights: ['law.expired.reported_in_time', 'law.limitation3y'],
      why: law('保修期里提过的毛病，没处理好，过期也不消灭。', 'law.expired.reported_in_time'),
      doings: [
        { title: '找出当时的记录', how: advice('聊天、报修短信、维修单，看得到日期。') },
        {
          title: '再书面提一次',
          how: law('写明当时哪天报的。有据的催告会重新起算时效。', 'law.limitation3y'),
          words: true,
          door: 'chat',
        },
      ],
      demand: 'repair',
      proofs: ['record-in-time', 'repair-sheets', 'order'],
      objections: ['is-over', 'too-late', 'your-fault'],
      weak: [advice('记录里说的要是同一个毛病；不是同一个，这条就弱。')],
      nevers: ['open-up', 'pay-first'],
      misconceptions: ['expired-is-over', 'entry-is-right'],
      ways: [REPORTED, RECOUNT, COVER, PAID],
    },
    {
      id: 'expired.known',
      when: ({ answers }) => answers.basis === 'known',
      says: '有证据证明卖的时候就有问题，可以主张退货。',
      rights: ['law.expired.known_defect', 'law.rescind'],
      why: law('店家当时就知道的，通知期限不限制你。', 'law.expired.known_defect'),
      doings: [
        { title: '要书面检测结论', how: advice('官方售后或有CMA、CNAS标志的机构。费用先问清。'), door: 'brand' },
        { title: '存下商品页', how: advice('当时怎么写的：全新、官方正品。'), door: 'order' },
        SEND_WORDS,
      ],
      demand: 'return',
      proofs: ['test-report', 'item-page', 'order'],
      objections: ['is-over', 'as-described', 'activated-before'],
      weak: [law('要证明他当时知道，难。没有检测单别往这条上使劲。', 'law.expired.known_defect')],
      nevers: ['open-up', 'threaten'],
      ways: [KNOWN, RECOUNT, REPORTED, PAID],
    },
    {
      id: 'expired.paid',
      when: () => true,
      says: '过了一年，没有法定的免费修的权利了。还有几条路。',
      rights: ['law.expired.paid_repair', 'law.promise_binds'],
      why: law('先重算；真过了，就比价付费修。', 'law.expired.paid_repair', 'law.sanbao.repair_extension'),
      doings: [
        {
          title: '先重算一遍',
          how: law(
            '送修过、换过机、发票开得晚的，到期日会往后。',
            'law.sanbao.repair_extension',
            'law.sanbao.restart_after_exchange',
          ),
        },
        { title: '翻延保和碎屏险', how: advice('订单里的服务、品牌App里的保障。'), door: 'order' },
        {
          title: '向官方要书面报价',
          how: advice('零件、工时、检测费分开写，问旧件和修好保多久。'),
          door: 'brand',
          words: true,
        },
      ],
      demand: 'quote',
      proofs: ['order', 'repair-sheets', 'extra-cover', 'quote'],
      objections: ['is-over', 'paid-repair-high', 'your-fault'],
      weak: [
        law('只口头报过、没有记录的，很难接着主张。', 'law.expired.reported_in_time'),
        law('烧屏这类，可以试着主张是功能失效，把握一般；先看品牌的屏幕政策。', 'law.sanbao.faults'),
      ],
      nevers: ['open-up', 'pay-first'],
      misconceptions: ['expired-is-over', 'expired-still-free'],
      ways: [RECOUNT, REPORTED, COVER, PAID, KNOWN, SAFETY],
    },
  ],
};
