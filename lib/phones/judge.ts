import type { Fen } from '../model/money';
import type { ItemKind } from '../model/phone/item-kind';
import { otherDeal } from './deal';
import type { PhoneTable } from './names/models';
import { type ReadTitle, score, see } from './weights/score';

/** What an order line shows of an item. */
export interface Item {
  title: string;
  spec?: string;
  shop?: string;
  unitPrice?: Fen;
}

/** Longest part of a spec or a shop's name that is looked at. */
export const LONGEST_SPEC = 200;
/** Log odds within which the title is not sure of itself, and spec and price are asked too. */
const UNSURE = 1.5;
/** A title shorter than this that names no model, 手机 for one, leaves the decision to the spec. */
const SAYS_LITTLE = 5;

/** A name in Latin letters, then 手机, and nothing that speaks against it: `Mudita Kompakt 墨水屏手机`. */
const UNKNOWN_MAKER =
  /^(?:【[^】]{0,30}】)?[\u4e00-\u9fff]{0,5}[ \da-z().+&-]*[a-z]{3}[ \da-z().+&-]*[\u4e00-\u9fff]{0,4}[^\u4e00-\u9fff]?[^ ]{0,10}手机/;

/** A maker that no table knows and no memory: one name and the word phone have to do. */
function isUnknownMaker({ text, mentions, words }: ReadTitle): boolean {
  const { accessory, device, card, service, fits, dummy, handset } = words;
  const against = accessory.count + device.count + card.count + service.count + fits.count + dummy.count;
  return against === 0 && handset.count > 0 && mentions.length === 0 && UNKNOWN_MAKER.test(text);
}

function priceSays(unitPrice: Fen | undefined): number {
  if (unitPrice === undefined) return 0;
  if (unitPrice >= 300_00) return 0.7;
  return unitPrice < 30_00 ? -1 : 0;
}

/** Log odds where the deal is certainly no sale of a phone. */
const NO_SALE = -4;

export interface Judgement {
  seen: ReadTitle;
  /** Log odds that a phone is sold. */
  odds: number;
  /** What else it is, where the words of the deal say so. */
  deal?: ItemKind;
}

/** Reads an item. The title decides unless it leaves doubt. */
export function judge(item: Item, table?: PhoneTable): Judgement {
  const seen = see(item.title, table);
  const deal = otherDeal(seen.text, seen.masked, seen.mentions, seen.signs);
  if (deal !== undefined) return { seen, odds: NO_SALE, deal };
  const saysLittle = seen.text.length < SAYS_LITTLE && !seen.mentions.some(({ model }) => model !== undefined);
  const odds = saysLittle ? -0.5 : score(seen) + (isUnknownMaker(seen) ? 3.5 : 0);
  if (Math.abs(odds) > UNSURE) return { seen, odds };
  const spec = item.spec?.slice(0, LONGEST_SPEC) ?? '';
  const further = spec === '' ? odds : score(see(`${seen.text} ${spec}`, table));
  return { seen, odds: (odds + further) / 2 + priceSays(item.unitPrice) };
}
