import type { Mention } from '../names/models';
import { aloneIn, memoriesIn } from '../names/storage';
import { NEGATIONS, withoutAbsent } from './absent';
import { anyOf } from './signs';

/**
 * A pattern, and a shorter one without which it finds nothing: it is not even compiled for lines that are groceries. Nor is
 * the shorter one where none of its signs stands in the title.
 */
type Clause = readonly [signs: number, hint: RegExp, whole: RegExp];

const PLUS = anyOf('+');
const YEAR = anyOf('年');
const LATIN_C = anyOf('c');

/**
 * A gift clause: from 送 or 赠 to the end of its bracket or phrase. What is given along is not what is sold: a phone
 * `…送充电宝】` stays a phone, a case `…送钢化膜+挂绳` stays a case. Insurance and years of cover are given along too.
 */
const GIFTS: readonly Clause[] = [
  // A bracket that begins with the word is of gifts from end to end: 【赠 TWS 耳机 碎屏宝】.
  [anyOf('赠送含'), /[【[(](?:加|附|再)?[赠送含]/, /(?<=[【[(])(?:加|附|再)?[赠送含]品?[: ][^】\])]{1,30}(?=[】\])])/g],
  [
    anyOf('送赠享搭晒含配带附礼'),
    /[送赠享搭]|晒单|[含配带附](?=.{0,6}(?:[充耳壳膜线险保环表笔]|care))|礼包/,
    /(?:(?<!不|未)内?含(?=[^ ]{0,6}(?:[充耳壳膜险]|数据线|手写笔|触控笔|手[环表]|延保|Bcare|care))|(?<=手机 |b |版 |[黑白金银灰蓝红绿紫] )[标搭附]?配(?!件)(?=[^ ]{0,4}(?:充电|耳机|[壳膜]|数据线))|附带?(?=[^ ]{0,4}(?:充电|耳机|[壳膜]|数据线))|搭(?=充电|耳机|手[环表机])|享(?=[^ ]{0,6}[保险])|礼包[:：]?|赠品[:：]?|加赠|晒单送?赠?|购机送|购机赠|赠送|附赠|随机送|买.送.|[送赠])(?!货|父母|长辈|老人|女友|女朋友|男友|爸|妈|朋友|人|礼首选|费)[^【】[\](){}!;,，。 ]{0,22}/g,
  ],
  [
    PLUS,
    /[机配] ?\+/,
    /(?<=手机|单机|裸机|标配) ?\+ ?(?!\d+(?!\d|w)|平板|电脑|手表|电视|专用|键盘|手写|触控)[^【】[\](){}!;,，。 ]{1,22}/g,
  ],
  [
    YEAR,
    /年[碎屏延全保]/,
    /(?<=.{6}[【[(]) ?[\d一二两三]年(?:碎屏|屏碎|延|全?保)[^【】[\]()]{0,14}(?=[】\])])|[+＋] ?\d年(?:碎屏|延|保)[^【】[\](){} ]{0,6}/g,
  ],
  [PLUS, /险\+|保\+/, /(?<=.[【[(])(?:碎屏[险保]|延保|意外[险保])\+[^】\])]*(?=[】\])])/g],
  [LATIN_C, /care/, /B?care ?\+? ?(?:服务)?版/g],
  [YEAR, /年.{0,4}[联质]保|年.{0,4}保修/, /[\d一两二三]年(?:官方|全国|整机|店铺|原厂)?(?:联保|保修|质保)(?!服务|卡)/g],
  [anyOf('延碎'), /延长保|碎屏/, /(?:[\d一二两三]年|原厂)?(?:延长保|碎屏[险保宝])(?=[】\])}等套])/g],
];

/** Words of rent and trade-in that a phone for sale bears too: 非租赁机, 旧机回收抵扣至高500元. `deal.ts` has judged them before. */
const SAID_OF_A_SALE: readonly Clause[] = [
  [anyOf('租'), /租/, /(?:非|拒绝?|不是|无|谢绝)(?:租赁|租)机?/g],
  [anyOf('旧'), /旧手?机/, /旧(?:手)?机(?:回收|换新|置换|抵扣?)+/g],
];

/** What a shop puts beside a phone to sell more of it. */
const EXTRA =
  '(?:充电[器头宝]?|快充|超充|充头|数据线|[耳音手][机箱环表]|airpods|watch|buds|band|手写笔|触控笔|pencil|壳膜|[壳膜]|保护[壳膜套]|钢化膜|贴膜|支架|指环|挂绳|背夹|散热器?|手柄|增距镜|自拍杆|碎屏[险保]?|屏碎[险保]|延长?保|[全电]池?保|意外(?:保障|险|保)?|care ?\\+?|会员|背包|保护包|卡针|礼品|礼包)';
/** 20W充电器套装, 壳膜套装, 摄影师套装: bought with the phone, once its memory is named. */
const SETS: Clause = [
  anyOf('套礼组'),
  /套[装餐]|礼[盒包]|组合/,
  new RegExp(
    `(?<=[BM].{0,80})[^ 【】()[\\]BM+]{0,6}(?:${EXTRA}|摄影师?|影像|专业|观影|电竞|全家|豪华|超值|尊享|礼盒)[^ 【】()[\\]BM]{0,6}(?:套[装餐]|礼[盒包]|组合)(?:装|版)?`,
    'g',
  ),
];
/** 充电器+数据线+手机壳: a list of such things, once the phone's memory is named. */
const LISTS: Clause = [
  PLUS,
  /[器头宝充线机箱环表shdle笔膜壳套架绳夹热柄镜杆屏险保池员包针品障外+]\+/,
  new RegExp(`(?<=[BM].{0,80})[^ 【】()[\\]BM+]{0,4}${EXTRA}(?:\\+[^ 【】()[\\]BM+]{0,4}${EXTRA})+(?:全套)?`, 'g'),
];
/** +AirPods 4 套装, +小米手环10 套装: sold together, once the phone's memory is named. */
const PAIRS: Clause = [
  PLUS,
  /\+.*(?:套[装餐]|组合)/,
  new RegExp(
    `(?<=[BM].{0,80})\\+ ?[BM]{0,2} ?[^ 【】()[\\]BM+]{0,4}${EXTRA}[^【】()[\\]BM+]{0,8}(?:套[装餐]|组合)(?:装|版)?`,
    'g',
  ),
];
const GOES_ON = /G[ 、,，+和及与&/:：]/;
/** Goes on after a gift or a set: `送手机壳 钢化膜 20W充电器`. */
const MORE = new RegExp(
  `G(?:[ 、,，+和及与&/:：]{1,3}[^ 【】()[\\]BM、,，+和及与&/]{0,6}${EXTRA}[^ 【】()[\\]BM、,，+和及与&/]{0,4})+(?=[ 】)\\],，]|$)`,
  'g',
);

/** What a phone has, in words that elsewhere name a thing of its own: 5000mAh大电池, 单反级写真相机, 玻璃后盖. */
const PARTS: readonly Clause[] = [
  [
    anyOf('相镜摄'),
    /相机|镜头|摄像头/,
    /(?:单反级|徕卡|哈苏|蔡司|鹰眼|写真|人像|潜望|美颜|前置|后置|影像|\d+万像?素?)[^ 【】()]{0,6}(?:相机|镜头|摄像头)(?![膜贴圈盖保镜排总玻])/g,
  ],
  [
    anyOf('池'),
    /电池/,
    /\d{4,5} ?(?:mah|毫安时?)[^ 【】()]{0,6}电池(?![板盖])|[大超巨量][^ 【】()]{0,3}电池(?![板盖])|(?:蓝海|青海湖|冰川|金沙江|硅碳|泰坦|品牌|长寿|耐用)[^ 【】()]{0,4}电池|电池(?:续航|健康|手机|效率|10+%)|(?:可|支持)(?:拆卸|更|拆)?换?电池(?![板盖保])/g,
  ],
  [anyOf('充'), /\dw.*充/, /\d{2,3}w[^ 【】()]{0,6}(?:闪充|快充|超充|秒充|充电)(?![线头器宝])/g],
  [
    anyOf('屏'),
    /屏/,
    /(?:护眼|曲面|直面|折叠|水滴|珍珠|电竞|东方|阳光|全视|灵犀|高刷|触控|智能外|amoled|oled|lcd)屏(?!幕?[总保膜贴])/g,
  ],
  [anyOf('扬'), /扬声/, /(?:立体|超级|双)扬声器?/g],
  [anyOf('盖身'), /后盖|机身/, /(?:玻璃|素皮|炫彩|陶瓷)[^ 【】()]{0,4}(?:后盖|机身)/g],
  [anyOf('宝台游'), /充电宝|移动平台|游戏机/, /充电宝(?:功能)?(?=[+老手]|$)|移动平台|电竞游戏机/g],
  [
    anyOf('盖壳框幕池'),
    /(?:盖|壳|框|幕|池)[有无轻完原]/,
    /(?:后盖|外壳|边框|屏幕|电池)(?:有|无|轻微|完美|完好|原装无)/g,
  ],
];

export interface Masked {
  /** Brands as `B`, models as `M`, gifts as `G`, parts of a phone as `F`. Capitals cannot occur otherwise: the text is lower case. */
  text: string;
  hasGift: boolean;
}

/** Replaces names by signs, so that no weight can know a single brand or series. */
export function mask(text: string, mentions: readonly Mention[], signs: number): Masked {
  let named = '';
  let at = 0;
  for (const { start, named: brandEnd, end } of mentions) {
    named += text.slice(at, start);
    if (brandEnd > start) named += 'B';
    if (end > brandEnd) named += 'M';
    at = end;
  }
  named += text.slice(at);
  const replaced = (all: string, clauses: readonly Clause[], sign: string): string => {
    let now = all;
    for (const [needed, hint, whole] of clauses)
      if ((signs & needed) !== 0 && hint.test(now)) now = now.replace(whole, sign);
    return now;
  };
  const present = replaced((signs & NEGATIONS) === 0 ? named : withoutAbsent(named), SAID_OF_A_SALE, '');
  const gifts = replaced(present, GIFTS, 'G');
  const extras = EXTRAS.filter(([needed, hint]) => (signs & needed) !== 0 && hint.test(gifts));
  const given = extras.length > 0 && isOffered(gifts) ? replaced(gifts, extras, 'G') : gifts;
  const kept = GOES_ON.test(given) ? given.replace(MORE, 'G') : given;
  return { text: replaced(kept, PARTS, 'F'), hasGift: kept !== present };
}

const EXTRAS = [PAIRS, SETS, LISTS];

/** A named model with its memory: what is bought is the phone, whatever stands beside it. */
function isOffered(text: string): boolean {
  return /[BM]/.test(text) && (memoriesIn(text).length > 0 || aloneIn(text) !== undefined);
}
