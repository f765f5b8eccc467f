import type { ItemKind } from '../model/phone/item-kind';
import { isUsed } from './names/patterns';
import { memoriesIn } from './names/storage';
import { tally } from './title/lexicon';
import type { ReadTitle } from './weights/score';

const SHOP_OF_USED = /二手|拍拍|转转|爱回收|找靓机|闲鱼|优品/;
/** Only a keypad phone says so. */
const KEYPAD_ONLY = /翻盖|按键|功能机|非智能|戒网|语音王|卡片/;
/** 智能, a modern network or a screen to touch. */
const SMART = /智能|5g|安卓|双4g|wcdma|[联移][通动]3g|4g手机|通4g|游戏|旗舰/;

/** Which kind of handset. Used goes before keypad: a second-hand keypad phone is sold under second-hand terms. */
export function handsetKind({ masked: { text }, mentions, words }: ReadTitle, spec: string, shop: string): ItemKind {
  if (isUsed(text, words) || isUsed(spec, tally(spec)) || SHOP_OF_USED.test(shop)) return 'used-phone';
  if (memoriesIn(text).length > 0 || mentions.some(({ brand }) => brand.smart)) return 'phone';
  const keypad = words.keypad.count + (KEYPAD_ONLY.test(text) ? 2 : 0);
  return keypad > words.chip.count + (SMART.test(text) ? 2 : 0) ? 'feature-phone' : 'phone';
}

/** What it is if it is no phone. */
export function otherKind({ words: { accessory, device, card, service, fits, dummy } }: ReadTitle): ItemKind {
  if (dummy.count > 0 && accessory.count < 2) return 'unknown';
  if (card.count >= 2 && card.count > accessory.count) return 'card';
  if (service.count > 0 && accessory.count + fits.count < 2) return 'service';
  if (accessory.count > 0 && (fits.count > 0 || accessory.count >= device.count)) return 'accessory';
  if (device.count > 0) return 'other-device';
  return card.count > 0 ? 'card' : 'unknown';
}
