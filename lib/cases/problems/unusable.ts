import { advice, law } from '../content/statement';
import type { Problem } from '../triage/problem';
import { applyAs, KEEP_PAGE, SEND_WORDS } from './doings';

const RETURN7 = 'law.sanbao.return7';
const PERIODS = [RETURN7, 'law.sanbao.exchange15', 'law.sanbao.host1y'];

export const UNUSABLE: Problem = {
  id: 'unusable',
  title: '用不了',
  asks: [
    { question: 'cause', when: (s) => s.delivered },
    { question: 'received', when: (s) => s.delivered },
    { question: 'guided', when: (s) => s.delivered && s.answers.cause !== 'lock' },
  ],
  leaves: [
    {
      id: 'unusable.before-delivery',
      when: (s) => !s.delivered,
      says: '还没签收：当面开机试，不行就拒收。',
      rights: ['law.sign_not_accept', 'law.transport_risk'],
      why: law('签收不等于认可，可当场发现最省事。', 'law.sign_not_accept'),
      doings: [{ title: '当面开机', how: advice('看能不能开、有没有锁，全程拍。') }, SEND_WORDS],
      demand: 'instruct',
      proofs: ['order', 'unboxing'],
      objections: ['signed-is-accepted'],
      weak: [advice('快递不让试的，签收后马上试、马上拍。')],
      nevers: ['confirm-receipt'],
    },
    {
      id: 'unusable.lock',
      when: ({ answers }) => answers.cause === 'lock',
      says: '有锁、版本不对，是跟说的不一样，可以要求退货。',
      rights: ['law.product_quality40', 'law.rescind', 'law.quality_return'],
      why: law('用不了、又跟页面说的不一样，店家要修、换、退。', 'law.product_quality40'),
      until: [RETURN7],
      later: law('过了七天，照样可以按不符要求退，只是要多费口舌。', 'law.rescind'),
      doings: [
        { title: '拍下锁的画面', how: advice('连同IMEI一起拍。别刷机、别找人解锁。') },
        KEEP_PAGE,
        applyAs('与描述不符', advice('写“有账号锁，无法使用”。')),
        SEND_WORDS,
      ],
      demand: 'return',
      proofs: ['order', 'fault-video', 'item-page', 'imei'],
      objections: ['as-described', 'learn-to-use', 'activated-fault'],
      weak: [law('页面写明是有锁机、国外版的，不算不符。', 'law.product_quality40')],
      nevers: ['open-up', 'factory-reset', 'refund-only'],
    },
    {
      id: 'unusable.guide-first',
      when: () => true,
      says: '先让客服教一次，录下来；不行就按故障提，期限照算。',
      rights: ['law.sanbao.faults', RETURN7, 'law.sanbao.exchange15', 'law.sanbao.host1y'],
      why: law('教过还不行，他们就不能说你不会用。', 'law.sanbao.faults'),
      until: PERIODS,
      later: law(
        '7天内退、换、修任选，15天内换或修，一年内修。',
        RETURN7,
        'law.sanbao.exchange15',
        'law.sanbao.host1y',
      ),
      doings: [
        { title: '请客服远程教一次', how: advice('用平台聊天，说清现象，录下全过程。'), door: 'chat', words: true },
        { title: '还不行，当天提售后单', how: advice('别等，期限不会因为教你就停。'), door: 'after-sales' },
      ],
      demand: 'instruct',
      proofs: ['fault-video', 'chat', 'order'],
      objections: ['learn-to-use', 'network-fault', 'activated-fault'],
      weak: [law('查出来是不会用、卡或网络的问题，就不在保修里。', 'law.sanbao.exclusions')],
      nevers: ['open-up', 'factory-reset'],
    },
  ],
};
