import { takeConditions, withoutPauses } from './mark-conditions';
import { denies, HARMLESS, LIMITS } from './mark-denials';
import { simplified } from './simplified';

/**
 * Service marks: what the shop, the platform or the maker promises beside an item (7天无理由退货, 15天价保, 假一赔四). One table for all who
 * meet them: readers keep them and never take one for a title or a spec, the engine counts them, a sample shows them.
 */

/** The rights that marks speak of. */
export type MarkRight =
  | 'no-reason-return'
  | 'price'
  | 'battery'
  | 'charger'
  | 'earphone'
  | 'accessory'
  | 'cover'
  | 'fault-return'
  | 'exchange'
  | 'host';

interface MarkKind {
  /** Absent: a promise that gives no period of its own. */
  readonly right?: MarkRight;
  /** Within a mark, these words name the right. */
  readonly names?: RegExp;
  /** By themselves these make a short text a mark. */
  readonly marks: string;
}

/** `7天`, `一百八十天`, `一年半`, `半年`, `720小时` */
const PERIOD = '(?:(?:\\d{1,5}|[一二两三四五六七八九十百]{1,5})(?:天|日|个月|年半?|小时)|半年)';
/** What is done about a part, said behind its name. */
const CARE = '.{0,4}(?:换新|包换|质保|保修|联保|只换不修|以换代修|换货)';

/** Most telling first: 电池一年换新 is about the battery, 15天退换货 lets one return. */
const KINDS: readonly MarkKind[] = [
  {
    right: 'no-reason-return',
    names: /无理由/,
    marks: '无理由',
  },
  {
    right: 'price',
    names: /价保|保价|价格保护|降价补差|买贵|贵就赔/,
    marks: '价保|保价|价格保护|降价补差|买贵.{0,2}[赔退补]|贵就赔',
  },
  { right: 'battery', names: /电池/, marks: `电池${CARE}` },
  { right: 'charger', names: /充电器|充电头/, marks: `(?:充电器|充电头)${CARE}` },
  { right: 'earphone', names: /耳机/, marks: `耳机${CARE}` },
  { right: 'accessory', names: /配件|附件|数据线/, marks: `(?:配件|附件|数据线)${CARE}` },
  {
    right: 'cover',
    names: /屏|意外|摔|进水|保险/,
    marks: `(?:碎|爆|换)屏.{0,2}(?:险|保|服务)|屏碎.{0,2}(?:险|保)|屏幕?(?:险|保障|${CARE})|(?:意外|摔|进水).{0,4}(?:险|保|换|赔)`,
  },
  {
    right: 'fault-return',
    names: /包退|可退|退货|退换|退款/,
    marks: `包退|退换无忧|(?:极速|闪电|快速|急速|先行|秒|无忧)退款?|${PERIOD}.{0,6}(?:可退|退换|退货)|质量问题.{0,2}(?:可?退|换)|不(?:支持|可|享受?)退换?`,
  },
  {
    right: 'exchange',
    names: /只换不修|以换代修|包换|换新|换机|可换|换货/,
    marks: `只换不修|以换代修|包换|坏.{0,2}换新|(?:上门|免费|官方|品质)换新|${PERIOD}.{0,6}(?:换新|换机|可换|换货)`,
  },
  { right: 'host', names: /联保|质保|保修|三包|整机保/, marks: '联保|质保|保修|三包|整机保' },
  // Insurance of what it costs to send a phone back: no right to do so.
  { marks: '运费险|运费保障|(?:包|免|赠|送).{0,2}运费|退货宝' },
  // Paid cover that begins when another ends: its start is nowhere on the page.
  { marks: '延保|延长保' },
  {
    marks:
      '假[一1][赔罚][一二两三四五六七八九十百\\d]|正品(?:保[证障]|险|承诺)|官方正品|正品$|(?:延误|慢|晚)必赔|包赔|必赔',
  },
  { marks: `(?:如实描述|服务保障|放心购|公益宝贝|免息|包邮|后付|次日达|送货上门|上门(?:安装|取件|退换)|保障卡)` },
  { marks: '国家补贴|国补|政府补贴' },
  { marks: `(?:${PERIOD}|当[天日]|次[天日]).{0,2}发货` },
];

const NAMES = KINDS.flatMap(({ names }) => names?.source ?? []).join('|');
const MARK = new RegExp(KINDS.map(({ marks }) => marks).join('|'));

/** What may stand beside the words above. Whatever else does is a name, and the text then a title or a spec. */
const BESIDE = new RegExp(
  [
    '\\d{4}[-./年]\\d{1,2}[-./月]\\d{1,2}日?',
    PERIOD,
    '一经|激活|拆封|使用|试用|安装|签收|开封|后|前|内|起|期|至|到',
    '不支持|不适用|不可|不享受?|不提供|暂不|无法|已过期|已失效|已结束',
    '支持|可享|享受?|提供|承诺|保证|保障|服务|赠送|赠|送|免费|专享|会员|PLUS|限时|大促|双11|618|最长|最高',
    'Apple|HUAWEI|HONOR|vivo|OPPO|Xiaomi|SAMSUNG|官方|品牌|原厂|厂家|店铺|本店|商家|卖家|平台|京东|天猫|淘宝|全国|全球|整机|主机|手机|本商品|商品',
    '质量问题|质量|问题|非人为|人为|故障|损坏|坏了|破损|只换不修|以换代修|换新|换机|换货|更换|退货|退款|退换货?|包退|包换|可退|可换|免费修',
    '电池|充电器|充电头|耳机|屏幕|屏|配件|附件|数据线|碎|爆|意外|摔落|摔|进水|险|运费',
    '和|与|或|且|及|并|可|的|了',
    ...KINDS.map(({ marks }) => marks),
  ].join('|'),
  'gi',
);

/** Remarks in brackets: 7天无理由退货（激活后不支持）. */
const ASIDE = /\([^)]*\)|\[[^\]]*\]|【[^】]*】/g;
/** A trade-in is a sale, not an exchange. */
const TRADE_IN = /以旧换新|旧机换新|换新(?:补贴|立减|价|优惠)/g;
/** Where one statement ends and the next begins; what stands in brackets is a statement about the one before. */
const STATEMENTS = /[，,;；+&|·()[\]{}【】<>《》。!！]/;

/** Longer texts are sentences. */
const LONGEST = 40;
/** Signs of a name that a mark may carry: 华为全国联保, 顺丰包邮. */
const NAME = 3;

/** Is this text about service at all, promised or refused? Such a text is never a title or a spec. */
export function isServiceMark(text: string): boolean {
  const rest = restOf(text);
  return rest !== undefined && rest.length <= NAME && !/[a-z\d]/i.test(rest);
}

/** A mark of words that every buyer's page shows, without a name or a day in it: nothing of it is anybody's own. */
export function isCommonMark(text: string): boolean {
  return restOf(text) === '' && !/\d{4}/.test(text);
}

/** What of a text with a mark in it is not a word of marks; `undefined` where there is no mark in it. */
function restOf(text: string): string | undefined {
  if (text.length > LONGEST || !mentionsService(text)) return undefined;
  const whole = foldedMark(text);
  const bare = whole.replace(ASIDE, '') || whole;
  if (!MARK.test(bare)) return undefined;
  const known = takeConditions(withoutPauses(bare)).rest.replace(HARMLESS, '').replace(LIMITS, '').replace(BESIDE, '');
  return known.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Is it kept with its item? Both what is promised and what is refused; 保障卡 is only a link to a card. */
export function isKeptMark(text: string): boolean {
  return isServiceMark(text) && !/保障卡/.test(text);
}

/** The mark that a part belongs to: the words around it, where all they add is that it does not hold, or only so long. */
export function wholeMark(part: string, around: string): string {
  const at = around.indexOf(part);
  if (at < 0 || !isServiceMark(around)) return part;
  const rest = foldedMark(`${around.slice(0, at)} ${around.slice(at + part.length)}`);
  return rest !== '' && !MARK.test(rest) && denies(rest) ? around : part;
}

/** What follows the number of a period in a mark: 15[天价保]. For lookahead. */
export const AFTER_PERIOD = `\\s?(?:天|日|个月|年|小时)(?:质量问题|整机|官方|免费|内)?(?:${NAMES})`;

/** Might anything in a longer text be a mark? Cheap. */
export function mentionsService(text: string): boolean {
  return MARK.test(simplified(text));
}

/** The right that a mark, or a statement of one, is about. */
export function rightOf(text: string): MarkRight | undefined {
  return text === '' ? undefined : KINDS.find(({ names }) => names?.test(text))?.right;
}

/** 7天无理由退货，一年质保 says two things. */
export function statementsOf(text: string): string[] {
  return text.split(STATEMENTS);
}

/** Full-width forms and blanks gone, trade-ins dropped. */
export function foldedMark(text: string): string {
  return simplified(text.normalize('NFKC').replace(/\s+/g, '')).replace(TRADE_IN, '');
}
