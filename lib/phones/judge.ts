import type { Fen } from '../model/money';
import type { PhoneTable } from './names/models';
import { type Seen, score, see } from './weights/score';

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

function priceSays(unitPrice: Fen | undefined): number {
  if (unitPrice === undefined) return 0;
  if (unitPrice >= 300_00) return 0.7;
  return unitPrice < 30_00 ? -1 : 0;
}

/** Reads an item and gives the log odds that it is a phone. The title decides unless it leaves doubt. */
export function judge(item: Item, table?: PhoneTable): { seen: Seen; odds: number } {
  const seen = see(item.title, table);
  const saysLittle = seen.text.length < SAYS_LITTLE && !seen.mentions.some(({ model }) => model !== undefined);
  const odds = saysLittle ? -0.5 : score(seen);
  if (Math.abs(odds) > UNSURE) return { seen, odds };
  const spec = item.spec?.slice(0, LONGEST_SPEC) ?? '';
  const further = spec === '' ? odds : score(see(`${seen.text} ${spec}`, table));
  return { seen, odds: (odds + further) / 2 + priceSays(item.unitPrice) };
}
