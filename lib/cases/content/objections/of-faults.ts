import { advice, law } from '../statement';
import type { Objections } from './objection';

/** Said when something is broken. */
export const OF_FAULTS = {
  'activated-fault': {
    says: '激活了，不能退',
    strength: 'weak',
    answer: law('坏了的退、换、修跟激活无关。把毛病说清楚就行。', 'law.noreason.intact', 'law.sanbao.faults'),
    when: (s) => s.activated !== false,
  },
  'signed-is-accepted': {
    says: '签收了就是认可',
    strength: 'weak',
    answer: law('签收不等于认可质量，这样的店规没有效力。', 'law.sign_not_accept'),
  },
  'your-fault': {
    says: '是你弄坏的',
    strength: 'half',
    depends: '嘴上说：弱；有检测单：强',
    answer: law(
      '请他们给书面的检测依据。谈不拢，可以请受理投诉的部门指定机构检测，费用先谈好。',
      'law.appraisal',
      'law.sanbao.exclusions',
    ),
  },
  'prove-it': {
    says: '你得证明它本来就有毛病',
    strength: 'weak',
    answer: law('收货六个月内，可主张由店家来证明没有毛病。', 'law.burden6m'),
    when: (s) => s.buyer !== 'company' && s.condition === 'new' && s.isOpen('law.burden6m'),
  },
  'go-to-maker': {
    says: '找厂家去',
    strength: 'weak',
    answer: law('谁卖的谁先负责，店家和厂家之间怎么算是他们的事。', 'law.seller_first'),
  },
  'tested-fine': {
    says: '检测没问题',
    strength: 'half',
    answer: advice('请他们当面或录像再测。你的视频要连续、看得清，照他们教的做了还这样，也录下来。'),
  },
  'send-it-first': {
    says: '要先寄回来检测',
    strength: 'half',
    answer: advice('可以寄。先拍好外观；请他们写明测多久、运费谁出。'),
  },
  'send-it-first-swollen': {
    says: '先寄回来看看',
    strength: 'weak',
    answer: advice('鼓包的电池不能寄快递。请他们写明怎么上门取，或者指定就近的服务点。'),
  },
  subsidy: {
    says: '国补的不能退',
    strength: 'weak',
    answer: law('参加国补不是拒绝的法定理由，退你实际付的钱。', 'law.subsidy.not_a_bar', 'law.subsidy.refund'),
    when: (s) => s.subsidised,
  },
  'subsidy-money': {
    says: '补贴的钱不归你',
    strength: 'strong',
    answer: law('补贴部分确实不归你。要他们写清：退你多少、补贴退到哪、资格能不能恢复。', 'law.subsidy.refund'),
  },
  'box-is-gone': {
    says: '包装没了，不能退',
    strength: 'weak',
    answer: law('“完好”看手机、配件和标识，不看包装盒。有的话一起寄，免得扯。', 'law.noreason.intact'),
  },
  'too-late': {
    says: '过期了',
    strength: 'half',
    depends: '看重算的结果',
    answer: law('毛病是期内出现的，有当天的记录，就可以接着主张。', 'law.expired.reported_in_time'),
  },
  'is-over': {
    says: '过保了，只能付费',
    strength: 'strong',
    depends: '重算还没过：弱；真过了：强',
    answer: law(
      '先请他们写明怎么算的：送修的日子、换机的日子加了没有。',
      'law.sanbao.repair_extension',
      'law.sanbao.restart_after_exchange',
    ),
  },
  'only-repair': {
    says: '只能修，不能换',
    strength: 'weak',
    answer: law('前15天出的毛病，换还是修由你选。', 'law.sanbao.exchange15'),
  },
  'only-exchange': {
    says: '只能换，不能退',
    strength: 'half',
    depends: '有同型号：站得住；缺货：弱',
    answer: law('这一段有货就换。没有同型号，你又不想要别的，可以全退。', 'law.sanbao.nostock_refund'),
  },
  'only-repair-7': {
    says: '只能换或修，不能退',
    strength: 'weak',
    answer: law('前7天出的毛病，退、换、修由你选。', 'law.sanbao.return7'),
  },
  'not-two-repairs': {
    says: '没修够两次',
    strength: 'half',
    depends: '看维修单',
    answer: law('数的是维修单，不是到店次数。要他们补开每一次的单子。', 'law.sanbao.two_repairs'),
  },
  'waiting-for-parts': {
    says: '在等零件',
    strength: 'half',
    answer: law(
      '修理时间算在保修期外。因厂家缺零件超过60天，可以要求换机。',
      'law.sanbao.repair60',
      'law.sanbao.repair_extension',
    ),
  },
  'no-spare': {
    says: '没有备用机',
    strength: 'weak',
    answer: law('超过7天没修好，给备用机是维修方的事，不看他们有没有。', 'law.sanbao.spare7'),
  },
  'battery-wears': {
    says: '电池耗损是正常的',
    strength: 'half',
    depends: '六个月内容量低于80%：弱；之后：强',
    answer: law('六个月内充满了还不能正常用，可以要求换电池。以检测单的容量为准。', 'law.sanbao.battery6m'),
  },
  'paid-repair-high': {
    says: '就这个价，不修拉倒',
    strength: 'half',
    answer: advice('别急，多问一家官方服务点。要书面报价，旧件要回来。'),
  },
  'cover-excludes': {
    says: '延保不保这个',
    strength: 'half',
    depends: '看条款写的',
    answer: law('请他们指出是哪一条。写了保的就得做。', 'law.promise_binds'),
  },
  'safety-misuse': {
    says: '是你充电不当',
    strength: 'half',
    depends: '有检测结论：强；只是说：弱',
    answer: law('请他们给检测结论。残骸留在你手里，要检测一起送。', 'law.product_safety', 'law.appraisal'),
  },
} as const satisfies Objections;
