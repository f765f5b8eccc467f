import { advice, law } from '../../content/statement';
import type { Leaf } from '../../triage/problem';
import type { Situation } from '../../triage/situation';
import { applyAs, FILM_FAULT, OF_FAULT, ONLY_WHAT_IS_SEEN, SEND_WORDS } from '../doings';
import { EXCHANGE15, FAULT_OBJECTIONS, HOST, RETURN7 } from './fault';

const hasRecord = ({ answers }: Situation) => answers.record === 'yes';

/** The fault showed in the first 15 days. What counts is that day, not the one on which it is reported. */
export const EARLY_DAMAGE: readonly Leaf[] = [
  {
    id: 'damage.return7',
    when: (s) => s.isOpen(RETURN7) && s.faultWithin(RETURN7),
    says: '退、换、修，由你选。先用退。',
    rights: [RETURN7, EXCHANGE15, HOST, 'law.quality_return'],
    why: law('七天里退、换、修由你选，过了就没有退。', RETURN7),
    until: [RETURN7],
    later: law(`过了这天还能换或修，到{end:${EXCHANGE15}}；再往后一年内免费修。`, EXCHANGE15, HOST),
    doings: [FILM_FAULT, applyAs('质量问题退货', ONLY_WHAT_IS_SEEN, OF_FAULT), SEND_WORDS],
    demand: 'return',
    instead: ['exchange', 'repair'],
    proofs: ['order', 'signing', 'fault-video', 'imei', 'chat'],
    objections: ['activated-fault', 'only-repair-7', ...FAULT_OBJECTIONS, 'box-is-gone', 'freight-yours'],
    weak: [law('要是故障表里的毛病：黑屏、开不了机、没声音、功能失灵都算。', 'law.sanbao.faults')],
    nevers: ['open-up', 'factory-reset', 'refund-only', 'association-first', 'close-request'],
    misconceptions: ['activated-is-all', 'maker-first'],
  },
  {
    id: 'damage.return7-late',
    when: (s) => s.faultOn !== undefined && s.faultWithin(RETURN7) && hasRecord(s),
    says: '毛病是头七天出现的，可以主张退，但提晚了，把握小些。',
    rights: [RETURN7, EXCHANGE15, HOST],
    why: law('规定看的是毛病哪天出现。拿得出当天的记录，可以主张退。', RETURN7, 'law.expired.reported_in_time'),
    until: [EXCHANGE15, HOST],
    later: law('退不成的话，还能换（15天内）或免费修（一年内）。', EXCHANGE15, HOST),
    doings: [
      { title: '找出那几天的记录', how: advice('聊天、视频、报修短信，看得到日期的。') },
      applyAs('质量问题退货', ONLY_WHAT_IS_SEEN),
      SEND_WORDS,
    ],
    demand: 'return',
    proofs: ['order', 'signing', 'record-in-time', 'fault-video', 'imei'],
    objections: ['too-late', 'activated-fault', ...FAULT_OBJECTIONS],
    weak: [advice('提得越晚越难。店家坚持换或修，也可以接受，写进记录。')],
    nevers: ['open-up', 'factory-reset', 'refund-only', 'association-first'],
    misconceptions: ['entry-is-right'],
  },
  {
    id: 'damage.exchange15',
    when: (s) => s.isOpen(EXCHANGE15) && s.faultWithin(EXCHANGE15),
    says: '可以换，也可以修。先用换。',
    rights: [EXCHANGE15, HOST, 'law.sanbao.nostock_refund', 'law.quality_return'],
    why: law('前15天可以换；过了就只剩修。', EXCHANGE15),
    until: [EXCHANGE15],
    later: law(`过了这天，免费修到{end:${HOST}}。`, HOST),
    doings: [FILM_FAULT, applyAs('质量问题换货', ONLY_WHAT_IS_SEEN, OF_FAULT), SEND_WORDS],
    demand: 'exchange',
    instead: ['repair'],
    proofs: ['order', 'signing', 'fault-video', 'imei', 'chat'],
    objections: ['only-repair', 'only-exchange', 'activated-fault', ...FAULT_OBJECTIONS],
    weak: [
      law('这一段没有法定的退货。没有同型号、你又不想换别的，可以全退。', 'law.sanbao.nostock_refund'),
      law('有货你坚持要退的，店家可以按天扣折旧。', 'law.sanbao.depreciation'),
    ],
    nevers: ['open-up', 'factory-reset', 'refund-only', 'association-first', 'close-request'],
    misconceptions: ['activated-is-all', 'close-and-wait'],
  },
  {
    id: 'damage.exchange15-late',
    when: (s) => s.faultOn !== undefined && s.faultWithin(EXCHANGE15) && hasRecord(s) && s.isOpen(HOST),
    says: '毛病是前15天出现的，可以主张换；至少能免费修。',
    rights: [EXCHANGE15, HOST],
    why: law('规定看的是毛病哪天出现。有当天的记录，可以接着主张换。', EXCHANGE15, 'law.expired.reported_in_time'),
    until: [HOST],
    later: law('过了一年，就没有法定的免费修了。', HOST),
    doings: [
      { title: '找出那几天的记录', how: advice('聊天、视频、报修短信，看得到日期的。') },
      applyAs('质量问题换货', ONLY_WHAT_IS_SEEN),
      SEND_WORDS,
    ],
    demand: 'exchange',
    proofs: ['order', 'signing', 'record-in-time', 'fault-video', 'imei'],
    objections: ['too-late', 'only-repair', ...FAULT_OBJECTIONS],
    weak: [advice('当时没提，现在才提：有记录也偏弱。急用就先修，维修单写清出现的日子。')],
    nevers: ['open-up', 'factory-reset', 'association-first'],
    misconceptions: ['entry-is-right'],
  },
];
