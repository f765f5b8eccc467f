import type { Tally } from '../title/lexicon';

/** How other goods are measured: 5斤, 500ml, 24包. No phone is sold by weight, litre or pack. */
export const MEASURE = /\d ?(?:(?:kg|ml|cm|kw|ah)(?![a-z])|升(?!级)|[斤匹粒包袋盒瓶颗抽箱罐](?![a-z]))/;

/** What makes a number something else than a model: 5G, 256GB, 16+512, 24期, 6.8英寸. */
export const UNIT = String.raw`(?!\d|\.\d|(?<=[ a-z](?:[468]|1[26]|24))\+(?:128|256|512|1t)| ?(?:g(?![a-z])|gb|tb|hz|mah|mm|nm|nit|w(?![a-z])|k屏|mp|期|英?寸|年|月|元|万|亿|倍|核|%|天|小时|毫安|分|片|个|只|张|条|米|包|袋|斤|克|盒|颗|粒|ml|kg|码))`;

/** A brand and a name in Latin letters that the table does not know: `B aurora`. */
export const UNKNOWN_NAME = /B[ )]{0,2}[a-z]{4,}(?![a-z])/;

/** Second-hand in the disguises of shops: 二.手, 智能2手机, 95新; 红米2手机 is none. `words.ts` has it in plain words. */
const APART = /二[ .·,、_|-]{1,2}手/;
const AS_NEW = /[5-9][05-9]?成新|充新(?=[ ,，]|$)|9\.[05-9]新|[89][05-9]新(?![品款机手])|改\d\dpro|升级1\dpro/;
const SECOND = /(?:智能|学生|游戏|识别|解锁|内存|电竞|备用|低价|便宜|充电|屏幕|拍照|正品|nfc|高刷)2手机/;

/** @param words of the same text */
export function isUsed(text: string, { used }: Pick<Tally, 'used'>): boolean {
  if (used.count > 0) return true;
  if (text.includes('二') && APART.test(text)) return true;
  if (text.includes('2手机') && SECOND.test(text)) return true;
  return (isCalledNew(text) || (text.includes('pro') && /改|升级/.test(text))) && AS_NEW.test(text);
}

/** 新 behind a number, 成 or 充: 全新 and 新品 are of other goods. */
function isCalledNew(text: string): boolean {
  for (let at = text.indexOf('新', 1); at > 0; at = text.indexOf('新', at + 1))
    if (/[\d成充]/.test(text.charAt(at - 1))) return true;
  return false;
}
