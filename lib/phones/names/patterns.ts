import { anyOf, signsIn } from '../title/signs';

/** How other goods are measured: 5斤, 500ml, 24包. No phone is sold by weight, litre or pack. */
export const MEASURE = /\d ?(?:(?:kg|ml|cm|kw|ah)(?![a-z])|升(?!级)|[斤匹粒包袋盒瓶颗抽箱罐](?![a-z]))/;

/** What makes a number something else than a model: 5G, 256GB, 16+512, 24期, 6.8英寸. */
export const UNIT = String.raw`(?!\d|\.\d|(?<=[ a-z](?:[468]|1[26]|24))\+(?:128|256|512|1t)| ?(?:g(?![a-z])|gb|tb|hz|mah|mm|nm|nit|w(?![a-z])|k屏|mp|期|英?寸|年|月|元|万|亿|倍|核|%|天|小时|毫安|分|片|个|只|张|条|米|包|袋|斤|克|盒|颗|粒|ml|kg|码))`;

/** A letter-and-digits name that no table knows, as of a brand nobody has heard of. */
export const UNKNOWN_MODEL = /(?<![a-z0-9])[a-z]{1,4}-?\d{1,4}[a-z]{0,2}(?![a-z0-9])/g;

/** A brand and a name in Latin letters that the table does not know: `B aurora`. */
export const UNKNOWN_NAME = /B[ )]{0,2}[a-z]{4,}(?![a-z])/;

/** Second-hand in plain words and in the disguises of shops: 二.手, 智能2手机, 九九新, 资源手机; 红米2手机 is none. */
const USED = [
  /转转|闲鱼|二[ .·,、_|-]{0,2}手|拍拍|[九八七]成新|九[九五八]新|资源(?=手|机|正|\d|国)|准新|[展演]示机|样机(?!模)|陈列机|退租|租赁?(?:退回?|下架|回收)机?|回收机|官翻|官换|翻新|库存机|备件库|7天机|验机|官方验(?!证)|店保|卡贴机|转让|成色|闲置|靓机|旧手机|严选机|质检|无拆|划痕|磕碰|电池(?:效率|健康)/,
  /[5-9][05-9]?成新|充新(?=[ ,，]|$)|9\.[05-9]新|[89][05-9]新(?![品款机手])|改\d\dpro|升级1\dpro/,
  /(?:智能|学生|游戏|识别|解锁|内存|电竞|备用|低价|便宜|充电|屏幕|拍照|正品|nfc|高刷)2手机/,
];
const USED_SIGNS = anyOf('二拍成新资准展演样陈租官翻库备天验保卡转闲靓旧严质改升2痕磕收拆池');

export function isUsed(text: string, signs = signsIn(text)): boolean {
  return (signs & USED_SIGNS) !== 0 && USED.some((pattern) => pattern.test(text));
}
