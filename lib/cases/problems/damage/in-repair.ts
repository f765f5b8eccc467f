import { advice, law } from '../../content/statement';
import type { Doing, Leaf } from '../../triage/problem';
import type { Situation } from '../../triage/situation';
import { SEND_WORDS } from '../doings';

const inRepair = (s: Situation) => s.repairs.since !== undefined;

const ASK_DATES: Doing = {
  title: '问清现在到哪一步',
  how: advice('让他们写下：哪天送的、为什么没好、哪天能好。'),
  door: 'brand',
};

/** The phone is with the repairer: what is due by now, the strongest first. */
export const IN_REPAIR: readonly Leaf[] = [
  {
    id: 'damage.repair60',
    when: (s) => inRepair(s) && s.isDue('law.sanbao.repair60'),
    says: '缺零件拖过60天，可以要求换机。',
    rights: ['law.sanbao.repair60', 'law.sanbao.repair30', 'law.sanbao.spare7'],
    why: law('厂家不供零件、超过60天没修好，店家免费换同型号。', 'law.sanbao.repair60'),
    doings: [ASK_DATES, { title: '要一张写明原因的单子', how: advice('写“等零件”的，拍下来。') }, SEND_WORDS],
    demand: 'exchange',
    proofs: ['repair-sheets', 'chat', 'order'],
    objections: ['waiting-for-parts', 'only-exchange', 'go-to-maker'],
    weak: [law('没有同型号的，可以全退。', 'law.sanbao.nostock_refund')],
    nevers: ['pay-first'],
  },
  {
    id: 'damage.repair30',
    when: (s) => inRepair(s) && s.isDue('law.sanbao.repair30'),
    says: '拖过30天，是维修方的原因，可以要求换机。',
    rights: ['law.sanbao.repair30', 'law.sanbao.spare7', 'law.sanbao.repair_extension'],
    why: law('维修方自己的原因超过30天没修好，店家免费换同型号。', 'law.sanbao.repair30'),
    doings: [
      ASK_DATES,
      { title: '要一张写明原因的单子', how: advice('是等零件，还是他们排不上，差别很大。') },
      SEND_WORDS,
    ],
    demand: 'exchange',
    proofs: ['repair-sheets', 'chat', 'order'],
    objections: ['waiting-for-parts', 'no-spare', 'go-to-maker'],
    weak: [law('他们说缺零件的，要满60天。', 'law.sanbao.repair60')],
    nevers: ['pay-first'],
  },
  {
    id: 'damage.spare7',
    when: (s) => inRepair(s) && s.isDue('law.sanbao.spare7'),
    says: '送修满七天没好，可以要备用机。',
    rights: ['law.sanbao.spare7', 'law.sanbao.repair_extension'],
    why: law('七天没修好，维修方要免费给一台备用机。', 'law.sanbao.spare7'),
    until: ['law.sanbao.repair30'],
    later: law('拖过30天，是维修方原因的，可以要求换机。', 'law.sanbao.repair30'),
    doings: [ASK_DATES, SEND_WORDS],
    demand: 'spare',
    proofs: ['repair-sheets', 'order'],
    objections: ['no-spare', 'waiting-for-parts'],
    weak: [law('只管主机送修；原机修好要还。', 'law.sanbao.spare7')],
    nevers: ['pay-first'],
  },
  {
    id: 'damage.in-repair',
    when: inRepair,
    says: '正在修。修的日子加回保修期，满七天没好可以要备用机。',
    rights: ['law.sanbao.repair_extension', 'law.sanbao.spare7'],
    why: law('在修的日子不算保修期。', 'law.sanbao.repair_extension'),
    until: ['law.sanbao.spare7'],
    later: law('过了这天没修好，可以要备用机。', 'law.sanbao.spare7'),
    doings: [
      ASK_DATES,
      { title: '拍下维修单', how: law('送修日要写在上面，取机时再拿一张有取机日的。', 'law.sanbao.repair_extension') },
      SEND_WORDS,
    ],
    demand: 'repair',
    proofs: ['repair-sheets', 'order'],
    objections: ['waiting-for-parts', 'no-spare'],
    weak: [advice('没拿维修单：现在去要，后面都靠它。')],
    nevers: ['pay-first', 'open-up'],
  },
];
