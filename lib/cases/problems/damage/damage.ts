import { advice, law } from '../../content/statement';
import type { Problem } from '../../triage/problem';
import type { Situation } from '../../triage/situation';
import { applyAs, SEND_WORDS } from '../doings';
import { EARLY_DAMAGE } from './early';
import { EXCHANGE15, RETURN7 } from './fault';
import { IN_REPAIR } from './in-repair';
import { DAMAGE_IN_THE_YEAR } from './in-the-year';

const misused = ({ answers: { misuse } }: Situation) => misuse === 'drop' || misuse === 'water' || misuse === 'opened';
const appearedEarly = (s: Situation) => s.faultOn !== undefined && s.faultWithin(EXCHANGE15);

export const DAMAGE: Problem = {
  id: 'damage',
  title: '坏了，有毛病',
  asks: [
    { question: 'part', when: (s) => s.delivered },
    { question: 'received', when: (s) => s.delivered },
    { question: 'faultOn', when: (s) => s.delivered && s.answers.part !== 'surface' && s.repairs.since === undefined },
    { question: 'misuse', when: (s) => s.delivered && s.answers.part !== 'surface' && s.repairs.since === undefined },
    {
      question: 'record',
      when: (s) =>
        (appearedEarly(s) && !s.isOpen(EXCHANGE15)) ||
        (s.faultOn !== undefined && s.faultWithin(RETURN7) && !s.isOpen(RETURN7)),
    },
    {
      question: 'repairs',
      when: (s) =>
        s.delivered && s.answers.part !== 'surface' && !s.isOpen(EXCHANGE15) && s.repairs.since === undefined,
    },
  ],
  leaves: [
    {
      id: 'damage.refuse',
      when: (s) => !s.delivered,
      says: '还没签收：当面验，坏了就拒收。',
      rights: ['law.transport_risk', 'law.sign_not_accept'],
      why: law('签收前坏了，店家负责。拒收最省事。', 'law.transport_risk'),
      doings: [
        { title: '当着快递员拆开看', how: advice('从外箱拍起。坏了写在签收单上，拒收。') },
        { title: '看快递到哪了', how: advice('记下快递员电话。'), door: 'logistics' },
        SEND_WORDS,
      ],
      demand: 'refund',
      proofs: ['order', 'unboxing', 'tracking'],
      objections: ['blame-courier', 'signed-is-accepted'],
      weak: [advice('快递不让先拆：先拍外箱，签收后当场拆、当场拍。')],
      nevers: ['confirm-receipt'],
    },
    ...IN_REPAIR,
    {
      id: 'damage.misused',
      when: misused,
      says: '摔过、进过水、自己拆过的，不在免费保修里。还有几条路。',
      rights: ['law.sanbao.exclusions', 'law.promise_binds'],
      why: law('这种情况他们可以收费修。买过碎屏险、延保的，按买的用。', 'law.sanbao.exclusions', 'law.promise_binds'),
      doings: [
        { title: '翻翻有没有碎屏险、延保', how: advice('看订单里的服务、品牌App里的保障。'), door: 'order' },
        {
          title: '到官方维修点检测',
          how: advice('毛病跟摔、进水没关系的，请他们写进检测单。费用先问清。'),
          door: 'brand',
        },
        { title: '要书面报价', how: advice('零件、工时、检测费分开写。问旧件给不给你。'), words: true },
      ],
      demand: 'quote',
      proofs: ['order', 'extra-cover', 'test-report', 'quote'],
      objections: ['your-fault', 'cover-excludes', 'paid-repair-high'],
      weak: [law('要主张跟摔、进水无关，靠检测单，光说不行。', 'law.sanbao.exclusions')],
      nevers: ['open-up', 'pay-first'],
      misconceptions: ['mend-it-myself'],
    },
    {
      id: 'damage.surface',
      when: ({ answers }) => answers.part === 'surface',
      says: '到手就有的伤，今天就提。',
      rights: ['law.visible_defect_notice', 'law.sign_not_accept', 'law.transport_risk'],
      why: law('外观问题，提得越早越好证明。', 'law.visible_defect_notice'),
      until: ['jd.pop.surface48h', 'jd.pop.surface72h'],
      later: law('过了这个时间，平台多半不认外观；功能上的毛病不受影响。', 'law.visible_defect_notice'),
      doings: [
        { title: '拍清楚', how: advice('伤、IMEI、包装和面单，同一段视频里拍到。') },
        applyAs('外观问题、质量问题', advice('写明签收时就有。照片视频都传上。')),
        SEND_WORDS,
      ],
      demand: 'exchange',
      proofs: ['order', 'signing', 'unboxing', 'chat'],
      objections: ['signed-is-accepted', 'surface-late', 'blame-courier', 'your-fault'],
      weak: [advice('没有签收当天的照片：对方会说是你弄的，这条偏弱。')],
      nevers: ['confirm-receipt', 'close-request'],
      misconceptions: ['opened-is-kept'],
    },
    ...EARLY_DAMAGE,
    ...DAMAGE_IN_THE_YEAR,
  ],
};
