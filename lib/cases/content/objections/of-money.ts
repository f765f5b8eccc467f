import { advice, law } from '../statement';
import type { Objections } from './objection';

/** Said when somebody wants the money back, or what was promised. */
export const OF_MONEY = {
  'activated-noreason': {
    says: '激活了，不支持无理由',
    strength: 'half',
    depends: '下单时单独确认过：强；没有：弱',
    answer: law(
      '请他们拿出你下单时单独确认的记录。光写在详情页里不算。',
      'law.noreason_confirm',
      'law.noreason.intact',
    ),
  },
  'opened-noreason': {
    says: '拆封了，不能退',
    strength: 'weak',
    answer: law('拆封、合理试机不影响完好。', 'law.noreason.intact'),
  },
  'freight-noreason': {
    says: '运费你出',
    strength: 'strong',
    answer: law('不说理由的退货，退回的运费一般由你出。', 'law.noreason7'),
  },
  'freight-noreason-used': {
    says: '不要可以，来回运费你出',
    strength: 'half',
    answer: advice('是你改主意的，运费可以商量着分。货没发的，没有运费。'),
  },
  'freight-yours': {
    says: '运费你出',
    strength: 'weak',
    answer: law('质量问题的退换修，运费商家出。', 'law.quality_return'),
  },
  'over-seven-days': {
    says: '过七天了',
    strength: 'strong',
    depends: '页面承诺更长的：弱',
    answer: law('看页面有没有写更长的天数，写了就按写的。', 'law.promise_binds'),
  },
  'company-purchase': {
    says: '公司买的，不算消费者',
    strength: 'strong',
    depends: '说到无理由退货：强；说到合同和质量：弱',
    answer: law('没有七天无理由，但合同、页面承诺和质量责任还在。', 'law.business_purchase'),
  },
  'inspection-dent': {
    says: '收到的退货有磕碰',
    strength: 'half',
    depends: '看寄出前的视频',
    answer: law('拿寄出前的视频。请他们给验货录像和照片。', 'law.noreason.refund7'),
  },
  'finance-is-slow': {
    says: '财务还在走流程',
    strength: 'weak',
    answer: law('拖过15天又说不出正当理由，属于拖延。', 'law.delay15'),
  },
  'promise-means-parts': {
    says: '‘换新’是指换零件',
    strength: 'weak',
    answer: law('承诺按普通买家的理解算：说换新机，就不是换零件。', 'law.promise_meaning'),
  },
  'agent-erred': {
    says: '客服说错了，不算',
    strength: 'weak',
    answer: law('客服答应的，算店铺答应的。留好聊天。', 'law.agent_words'),
  },
  'price-not-covered': {
    says: '这个优惠不在价保里',
    strength: 'half',
    depends: '券、直播、补贴价：多半站得住',
    answer: advice('截下降价那一页和价保规则，一样的商品、一样的价格才算。'),
  },
  'invoice-no-need': {
    says: '不开发票',
    strength: 'weak',
    answer: law('你要，就得开；电子的和纸的一样。没有发票也不影响保修。', 'law.invoice', 'law.sanbao.copyok'),
  },
  'deposit-not-returned': {
    says: '定金不退',
    strength: 'half',
    depends: '是你不要了：站得住；是他不发：弱',
    answer: law('收了定金又不发货，可以要求双倍返还；“订金”没有这个规则。', 'law.deposit_double'),
  },
} as const satisfies Objections;
