import type { ItemVerdict } from '../model/item-kind';
import type { Fen } from '../model/money';
import { colourIn } from './color';
import { handsetKind, otherKind } from './kind';
import type { PhoneTable } from './models';
import { phoneName } from './name';
import { normalise } from './normalise';
import { type Reason, type Seen, score, see } from './score';
import { storageIn } from './storage';

export interface Item {
  title: string;
  spec?: string;
  shop?: string;
  unitPrice?: Fen;
}

/** Log odds within which the title is not sure of itself, and spec and price are asked too. */
const UNSURE = 1.5;
/** Longest part of a spec that is looked at. */
const LONGEST_SPEC = 200;

function priceSays(unitPrice: Fen | undefined): number {
  if (unitPrice === undefined) return 0;
  if (unitPrice >= 300_00) return 0.7;
  return unitPrice < 30_00 ? -1 : 0;
}

function judge(item: Item, table?: PhoneTable): { seen: Seen; odds: number } {
  const seen = see(item.title, table);
  const odds = score(seen);
  if (Math.abs(odds) > UNSURE) return { seen, odds };
  const spec = item.spec?.slice(0, LONGEST_SPEC) ?? '';
  const further = spec === '' ? odds : score(see(`${seen.text} ${spec}`, table));
  return { seen, odds: (odds + further) / 2 + priceSays(item.unitPrice) };
}

const rounded = (n: number): number => Math.round(n * 100) / 100;

/**
 * What an order line is, and which phone. The title decides; spec and price are heard only where it leaves doubt.
 * Pure and total: any string gives a verdict. `table` replaces the shipped brands and series (for tests).
 */
export function classifyItem(item: Item, table?: PhoneTable): ItemVerdict {
  const { seen, odds } = judge(item, table);
  const isPhone = odds > 0;
  const confidence = rounded(1 / (1 + Math.exp(-Math.abs(odds))));
  if (!isPhone) return { kind: otherKind(seen), isPhone, confidence };
  const spec = normalise((item.spec ?? '').slice(0, LONGEST_SPEC));
  const storage = storageIn(spec) ?? storageIn(seen.text);
  const color = colourIn(spec, seen.text);
  return {
    kind: handsetKind(seen, spec, item.shop?.slice(0, LONGEST_SPEC) ?? ''),
    isPhone,
    ...phoneName(seen.mentions, spec === '' ? [] : see(spec, table).mentions),
    ...(storage === undefined ? {} : { storage }),
    ...(color === undefined ? {} : { color }),
    confidence,
  };
}

/** Why a title is or is not taken for a phone, weightiest first. */
export function explainItem(title: string): Reason[] {
  const reasons: Reason[] = [];
  score(see(title), (reason) => reasons.push(reason));
  return reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}
