import type { ItemKind } from '../model/item-kind';
import { isUsed, MEMORY } from './patterns';
import type { Seen } from './score';

const SHOP_OF_USED = /二手|拍拍|转转|爱回收|找靓机|闲鱼|优品|换换/;
const KEYPAD =
  /翻盖|直板|按键|功能机|非智能|语音王|老[人年](?:手?机|专用手机)|老年人(?:手?机)|大字|大声|大喇叭|卡片|儿童|戒网|2g|gsm|cdma|收音机|手电筒|sos|单卡|超长待机|打电话|学生手机|迷你/g;
const SMART =
  /智能(?!.{0,3}戒)|骁龙|天玑|麒麟|全面屏|曲面|曲屏|5g|像素|安卓|双4g|快充|闪充|大内存|指纹|nfc|鸿蒙|旗舰|游戏|wcdma|联通3g|移动3g|[34]g手机|移动联通4g|F/g;

const different = (text: string, pattern: RegExp): number => new Set(text.match(pattern)).size;

/** Which kind of handset. Used goes before keypad: a second-hand keypad phone is sold under second-hand terms. */
export function handsetKind({ masked, mentions, words }: Seen, spec: string, shop: string): ItemKind {
  if (isUsed(masked.text) || isUsed(spec) || SHOP_OF_USED.test(shop)) return 'used-phone';
  if (words.keypad.count === 0) return 'phone';
  const series = mentions.some(
    ({ brand, model }) => model !== undefined && brand.broad !== true && brand.weak !== undefined,
  );
  MEMORY.lastIndex = 0;
  const smart = different(masked.text, SMART) * 2 + (MEMORY.test(masked.text) ? 4 : 0) + (series ? 1 : 0);
  return different(masked.text, KEYPAD) * 1.5 > smart ? 'feature-phone' : 'phone';
}

/** What it is if it is no phone. */
export function otherKind({ words: { accessory, device, card, service, dummy } }: Seen): ItemKind {
  if (dummy.count > 0 && accessory.count < 2) return 'unknown';
  if (card.count >= 2 && card.count > accessory.count) return 'card';
  if (service.count > 0 && accessory.count < 2) return 'service';
  if (accessory.count > 0 && accessory.count >= device.count) return 'accessory';
  if (device.count > 0) return 'other-device';
  return card.count > 0 ? 'card' : 'unknown';
}
