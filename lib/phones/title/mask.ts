import type { Mention } from '../names/models';

/** A pattern, and a shorter one without which it finds nothing: it is not even compiled for lines that are groceries. */
type Clause = readonly [hint: RegExp, whole: RegExp];

/**
 * A gift clause: from 送 or 赠 to the end of its bracket or phrase. What is given along is not what is sold: a phone
 * `…送充电宝】` stays a phone, a case `…送钢化膜+挂绳` stays a case. Insurance and years of cover are given along too.
 */
const GIFTS: readonly Clause[] = [
  [
    /[送赠]|晒单/,
    /(?:加赠|晒单送?赠?|购机送|购机赠|赠送|附赠|随机送|买.送.|[送赠])(?!货|父母|长辈|老人|女友|女朋友|男友|爸|妈|朋友|人|礼首选|费)[^【】[\](){}!;,，。 ]{0,22}/g,
  ],
  [
    /[机配] ?\+/,
    /(?<=手机|单机|裸机|标配) ?\+ ?(?!\d+(?!\d|w)|平板|电脑|手表|电视|专用|键盘|手写|触控)[^【】[\](){}!;,，。 ]{1,22}/g,
  ],
  [
    /年[碎屏延全保]/,
    /(?<=.{6}[【[(]) ?[\d一二两三]年(?:碎屏|屏碎|延|全?保)[^【】[\]()]{0,14}(?=[】\])])|[+＋] ?\d年(?:碎屏|延|保)[^【】[\](){} ]{0,6}/g,
  ],
  [/care/, /B?care ?\+? ?(?:服务)?版/g],
  [/延长保|碎屏/, /(?:[\d一二两三]年|原厂)?(?:延长保|碎屏[险保宝])(?=[】\])}等套])/g],
];

/** What a phone has, in words that elsewhere name a thing of its own: 5000mAh大电池, 单反级写真相机, 玻璃后盖. */
const PARTS: readonly Clause[] = [
  [
    /相机|镜头|摄像头/,
    /(?:单反级|徕卡|哈苏|蔡司|鹰眼|写真|人像|潜望|美颜|前置|后置|影像|\d+万像?素?)[^ 【】()]{0,6}(?:相机|镜头|摄像头)(?![膜贴圈盖保镜排总玻])/g,
  ],
  [
    /电池/,
    /\d{4,5} ?(?:mah|毫安时?)[^ 【】()]{0,6}电池(?![板盖])|[大超巨量][^ 【】()]{0,3}电池(?![板盖])|(?:蓝海|青海湖|冰川|金沙江|硅碳|泰坦|品牌|长寿|耐用)[^ 【】()]{0,4}电池|电池(?:续航|健康|手机|效率|10+%)/g,
  ],
  [/\dw.*充/, /\d{2,3}w[^ 【】()]{0,6}(?:闪充|快充|超充|秒充|充电)(?![线头器宝])/g],
  [
    /屏/,
    /(?:护眼|曲面|直面|折叠|水滴|珍珠|电竞|东方|阳光|全视|灵犀|高刷|触控|智能外|amoled|oled|lcd)屏(?!幕?[总保膜贴])/g,
  ],
  [/扬声/, /(?:立体|超级|双)扬声器?/g],
  [/后盖|机身/, /(?:玻璃|素皮|炫彩|陶瓷)[^ 【】()]{0,4}(?:后盖|机身)/g],
  [/充电宝|移动平台|游戏机/, /充电宝(?:功能)?(?=[+老手]|$)|移动平台|电竞游戏机/g],
  [/(?:盖|壳|框|幕|池)[有无轻完原]/, /(?:后盖|外壳|边框|屏幕|电池)(?:有|无|轻微|完美|完好|原装无)/g],
];

export interface Masked {
  /** Brands as `B`, models as `M`, gifts as `G`, parts of a phone as `F`. Capitals cannot occur otherwise: the text is lower case. */
  text: string;
  hasGift: boolean;
}

/** Replaces names by signs, so that no weight can know a single brand or series. */
export function mask(text: string, mentions: readonly Mention[]): Masked {
  let named = '';
  let at = 0;
  for (const { start, named: brandEnd, end } of mentions) {
    named += text.slice(at, start);
    if (brandEnd > start) named += 'B';
    if (end > brandEnd) named += 'M';
    at = end;
  }
  named += text.slice(at);
  const kept = replaced(named, GIFTS, 'G');
  return { text: replaced(kept, PARTS, 'F'), hasGift: kept !== named };
}

function replaced(text: string, clauses: readonly Clause[], sign: string): string {
  return clauses.reduce((all, [hint, whole]) => (hint.test(all) ? all.replace(whole, sign) : all), text);
}
