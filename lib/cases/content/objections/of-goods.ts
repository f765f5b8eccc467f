import { advice, law } from '../statement';
import type { Objections } from './objection';

/** Said when what came is not what was bought, or did not come. */
export const OF_GOODS = {
  'surface-late': {
    says: '外观问题提晚了',
    strength: 'half',
    depends: '当天提：弱；越晚越强',
    answer: law('太短的验货期只管外观，不影响功能故障。外观要靠签收当天的照片。', 'law.visible_defect_notice'),
  },
  'blame-courier': {
    says: '快递摔的，找快递',
    strength: 'weak',
    answer: law('签收前摔坏、弄丢，店家负责，你不用先去找快递。', 'law.transport_risk'),
  },
  'not-included': {
    says: '本来就不含这个',
    strength: 'strong',
    depends: '看商品页和装箱清单',
    answer: law('商品页或清单写了的，就得给；写明不含的，不算缺。', 'law.missing_parts'),
  },
  'you-confirmed': {
    says: '你已经确认收货了',
    strength: 'half',
    answer: law(
      '确认了还能提，只是要你来证明当时就少。拿开箱视频和面单重量。',
      'tb.surface_burden',
      'law.missing_parts',
    ),
    when: (s) => s.platform === 'taobao' || s.platform === 'tmall',
  },
  'gift-is-free': {
    says: '赠品是白送的',
    strength: 'weak',
    answer: law('送的东西有问题同样要负责，瑕疵要事先说明。', 'law.gift'),
  },
  'cable-not-covered': {
    says: '数据线不保',
    strength: 'strong',
    answer: law('国家的表里没有数据线和蓝牙耳机，看品牌和页面怎么承诺。', 'law.sanbao.charger1y', 'law.promise_binds'),
  },
  'accessory-abused': {
    says: '配件是用坏的',
    strength: 'half',
    depends: '看得见弄坏的：强；只是不工作：弱',
    answer: law('期内不工作就该换，请他们写明哪里是人为的。', 'law.sanbao.exclusions'),
  },
  'learn-to-use': {
    says: '是你不会用',
    strength: 'half',
    depends: '照教的做好了：强；还不行：弱',
    answer: advice('请他们远程教一次，录下来。教完还不行，就是毛病。'),
  },
  'network-fault': {
    says: '是卡和网络的问题',
    strength: 'half',
    depends: '换卡就好：强；换卡也不行：弱',
    answer: law('换一张卡、换个地方试一次，录下来。卡和网络的问题不在保修里。', 'law.sanbao.faults'),
  },
  'as-described': {
    says: '跟描述一样',
    strength: 'half',
    depends: '看商品页和检测单',
    answer: law(
      '拿下单那天的商品快照一条一条对。写了没做到的，就是不符。',
      'law.product_quality40',
      'law.promise_binds',
    ),
  },
  'activated-before': {
    says: '激活日期早是正常的',
    strength: 'half',
    answer: advice('光看激活日期不够。加上官方检测、序列号查询、电池循环次数一起看。'),
  },
  'not-on-purpose': {
    says: '我们也不知道，不是故意的',
    strength: 'half',
    depends: '退货：弱；退一赔三：站得住',
    answer: law(
      '退货不用证明他故意。退一赔三要看页面写了“全新”、检测却是翻新这样的证据。',
      'law.product_quality40',
      'law.fraud3x',
    ),
    when: (s) => s.buyer !== 'company' && s.condition === 'new' && s.seller !== 'private',
  },
  'differs-not': {
    says: '小差别，不影响用',
    strength: 'half',
    answer: law('不符合说明就可以要求修、换、退；小瑕疵也可以谈减价。', 'law.product_quality40', 'law.price_reduction'),
  },
  'used-as-is': {
    says: '二手售出不退',
    strength: 'half',
    depends: '跟描述一样：站得住；不一样：弱',
    answer: law('描述和实物不符，可以要求退货。', 'law.used_goods', 'law.rescind'),
  },
  'normal-wear': {
    says: '二手正常磨损',
    strength: 'half',
    answer: law('看页面写的成色和检测项。写过没问题的地方有问题，就是不符。', 'law.used_goods', 'law.promise_binds'),
  },
  'private-no-rules': {
    says: '个人闲置，没有三包',
    strength: 'strong',
    depends: '只是个人卖闲置：站得住；常年卖货：弱',
    answer: law('个人闲置看约定和描述。一直在卖货的，按商家算。', 'law.used_goods'),
  },
  'says-signed': {
    says: '物流显示已签收',
    strength: 'half',
    depends: '你或你指定的人签的：强；别人签的：弱',
    answer: law(
      '不是你、也不是你指定的人签的，从你真正拿到那天算。请他们拿出签收底单。',
      'law.delivery.proxy',
      'law.transport_risk',
    ),
  },
  'no-stock': {
    says: '没货，再等等',
    strength: 'half',
    answer: law('写明一个期限催一次。到期还不发，可以解除，把钱要回来。', 'law.late_delivery'),
  },
} as const satisfies Objections;
