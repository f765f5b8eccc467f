import type { Mention } from './models';

/**
 * A gift clause: from 送 or 赠 to the end of its bracket or phrase. What is given along is not what is sold: a phone
 * `…送充电宝】` stays a phone, a case `…送钢化膜+挂绳` stays a case.
 */
const GIFT =
  /(?:加赠|晒单送?赠?|购机送|购机赠|赠送|附赠|随机送|买.送.|[送赠])(?!货|父母|长辈|老人|女友|女朋友|男友|爸|妈|朋友|人|礼首选|费)[^【】[\](){}!;,，。\s]{0,22}|(?<=手机|单机|裸机|标配)\s?\+\s?(?!\d+(?!\d|w)|平板|电脑|手表|电视|专用|键盘|手写|触控)[^【】[\](){}!;,，。\s]{1,22}|(?<=.{6}[【[(])\s?[\d一二两三]年(?:碎屏|屏碎|延|全?保)[^【】[\]()]{0,14}(?=[】\])])|B?care\s?\+?\s?(?:服务)?版|[+＋]\s?\d年(?:碎屏|延|保)[^【】[\](){}\s]{0,6}|(?:[\d一二两三]年|原厂)?(?:延长保|碎屏[险保宝])(?=[】\])}等套])/g;

/** What a phone has, in words that elsewhere name a thing of its own: 5000mAh大电池, 单反级写真相机, 玻璃后盖. */
const PART =
  /(?:单反级|徕卡|哈苏|蔡司|鹰眼|写真|人像|潜望|美颜|前置|后置|影像|\d+万像?素?)[^\s【】()]{0,6}(?:相机|镜头|摄像头)(?![膜贴圈盖保镜排总玻])|\d{4,5}\s?(?:mah|毫安时?)[^\s【】()]{0,6}电池(?![板盖])|[大超巨量][^\s【】()]{0,3}电池(?![板盖])|(?:蓝海|青海湖|冰川|金沙江|硅碳|泰坦|品牌|长寿|耐用)[^\s【】()]{0,4}电池|电池(?:续航|健康|手机|效率|10+%)|\d{2,3}w[^\s【】()]{0,6}(?:闪充|快充|超充|秒充|充电)(?![线头器宝])|(?:护眼|曲面|直面|折叠|水滴|珍珠|电竞|东方|阳光|全视|灵犀|高刷|触控|智能外|amoled|oled|lcd)屏(?!幕?[总保膜贴])|(?:立体|超级|双)扬声器?|(?:玻璃|素皮|炫彩|陶瓷)[^\s【】()]{0,4}(?:后盖|机身)|充电宝(?:功能)?(?=[+老手]|$)|移动平台|电竞游戏机|(?:后盖|外壳|边框|屏幕|电池)(?:有|无|轻微|完美|完好|原装无)/g;

/** Signs without which there is no gift, no part: most lines of an order list are groceries and pay for neither pattern. */
const GIFT_HINT = /[送赠晒碎延年+]|care/;
const PART_HINT = /[摄镜池充屏扬盖壳框]|相机|机身|移动平台|游戏机/;

export interface Masked {
  /** Brands as `B`, models as `M`, gifts as `G`, parts of a phone as `F`. Capitals cannot occur otherwise: the text is lower case. */
  text: string;
  gifts: number;
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
  let gifts = 0;
  const kept = GIFT_HINT.test(named)
    ? named.replace(GIFT, () => {
        gifts++;
        return 'G';
      })
    : named;
  return { text: PART_HINT.test(kept) ? kept.replace(PART, 'F') : kept, gifts };
}
