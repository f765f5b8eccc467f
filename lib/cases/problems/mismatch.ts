import { advice, law } from '../content/statement';
import type { Problem } from '../triage/problem';
import type { Situation } from '../triage/situation';
import { applyAs, KEEP_PAGE, SEND_WORDS } from './doings';

const hasProof = ({ answers }: Situation) => answers.proof === 'report' || answers.proof === 'screens';
const tenfold = (s: Situation) => s.platform === 'pinduoduo' && s.promises.some((mark) => /假一赔十/.test(mark));

export const MISMATCH: Problem = {
  id: 'mismatch',
  title: '跟页面说的不一样',
  asks: [
    { question: 'how', when: (s) => s.delivered },
    { question: 'proof', when: (s) => s.delivered },
    { question: 'declared', when: (s) => s.delivered && s.buyer === 'person' && s.answers.proof === 'report' },
  ],
  leaves: [
    {
      id: 'mismatch.before-delivery',
      when: (s) => !s.delivered,
      says: '还没签收：当面核对，不对就拒收。',
      rights: ['law.sign_not_accept', 'law.product_quality40'],
      why: law('型号、颜色、封条当场对。', 'law.sign_not_accept'),
      doings: [{ title: '对箱子上的型号和IMEI', how: advice('和订单对，全程拍。') }, KEEP_PAGE, SEND_WORDS],
      demand: 'refund',
      proofs: ['order', 'unboxing', 'item-page'],
      objections: ['as-described'],
      weak: [advice('没拆看不出翻新，签收后马上查序列号。')],
      nevers: ['confirm-receipt'],
    },
    {
      id: 'mismatch.fake10x',
      when: (s) => s.answers.how === 'fake' && hasProof(s) && tenfold(s) && s.buyer === 'person',
      says: '页面标了“假一赔十”，可以按它要求赔；先要退货退款。',
      rights: ['law.product_quality40', 'pdd.fake10x'],
      why: law('退货退款最稳；十倍只在商品页有标时才有。', 'law.product_quality40', 'pdd.fake10x'),
      doings: [
        { title: '别再用，录下查询页', how: advice('序列号、IMEI查询的全过程。别恢复出厂。') },
        { title: '存下“假一赔十”的标', how: advice('下单那天的商品快照里要看得到。'), door: 'order' },
        applyAs('假货', advice('传检测结论和查询录屏。')),
        SEND_WORDS,
      ],
      demand: 'return',
      proofs: ['test-report', 'item-page', 'order', 'imei'],
      objections: ['as-described', 'activated-before'],
      weak: [law('要有书面结论；光有感觉和查询页，平台多半不认。', 'pdd.fake10x')],
      nevers: ['factory-reset', 'refund-only', 'threaten', 'confirm-receipt'],
    },
    {
      id: 'mismatch.fraud',
      when: (s) =>
        s.answers.proof === 'report' &&
        s.answers.declared === 'yes' &&
        s.buyer === 'person' &&
        s.answers.how !== 'swapped',
      says: '可以要求退货退款；有书面结论、页面又写“全新”的，还可以另主张退一赔三。',
      rights: ['law.product_quality40', 'law.quality_return', 'law.fraud3x'],
      why: law('退货不用证明他故意，先把退货办了。退一赔三要另外证明。', 'law.product_quality40', 'law.fraud3x'),
      doings: [
        { title: '别再用，固定证据', how: advice('检测单原件、查询页录屏、封条照片。别恢复出厂。') },
        KEEP_PAGE,
        applyAs('与描述不符', advice('写“检测为翻新，与页面全新不符”，按检测单的话写。')),
        SEND_WORDS,
      ],
      demand: 'return',
      proofs: ['test-report', 'item-page', 'order', 'imei', 'payment'],
      objections: ['not-on-purpose', 'as-described', 'activated-before'],
      weak: [
        law('退一赔三：对方说不知情的，要看证据，最后由法院定。', 'law.fraud3x'),
        law('只是普通毛病，不算欺诈。', 'law.fraud3x'),
      ],
      nevers: ['factory-reset', 'open-up', 'refund-only', 'threaten'],
    },
    {
      id: 'mismatch.return',
      when: hasProof,
      says: '跟页面说的不一样，可以要求退货退款。',
      rights: ['law.product_quality40', 'law.quality_return', 'law.rescind'],
      why: law('不符合说明的，店家要修、换、退，不用先证明他故意。', 'law.product_quality40'),
      until: ['law.sanbao.return7', 'tb.rights15', 'pdd.aftersale15'],
      later: law('平台入口关了，照样可以按不符要求退。', 'law.rescind'),
      doings: [
        { title: '别再用，固定证据', how: advice('录下查询页、序列号、照片。别恢复出厂。') },
        KEEP_PAGE,
        applyAs('与描述不符', advice('写哪一条对不上，一条一条写。')),
        SEND_WORDS,
      ],
      demand: 'return',
      proofs: ['item-page', 'fault-video', 'order', 'imei', 'test-report'],
      objections: ['as-described', 'activated-before', 'differs-not', 'signed-is-accepted'],
      weak: [advice('只有查询页和照片：够提退货，要更稳就做一次官方检测。')],
      nevers: ['factory-reset', 'open-up', 'refund-only', 'close-request'],
    },
    {
      id: 'mismatch.look-first',
      when: () => true,
      says: '先拿到证据再提。今天就能查。',
      rights: ['law.product_quality40', 'tb.quality_burden'],
      why: law('说得出哪一条不符，才好要求退。', 'law.product_quality40'),
      until: ['law.sanbao.return7', 'tb.rights15', 'pdd.aftersale15'],
      doings: [
        { title: '查序列号和激活日', how: advice('品牌官网查询页。激活日早于签收日，截下来。'), door: 'brand' },
        KEEP_PAGE,
        { title: '问店家要来源', how: advice('客气地问进货来源和检测报告。'), door: 'chat', words: true },
      ],
      demand: 'instruct',
      proofs: ['imei', 'item-page', 'fault-video', 'test-report'],
      objections: ['as-described', 'activated-before'],
      weak: [advice('光凭感觉，谁都难支持你。')],
      nevers: ['factory-reset', 'open-up', 'threaten'],
    },
  ],
};
