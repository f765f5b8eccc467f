import type { ItemVerdict } from '../model/phone/item-kind';
import { type Item, judge, LONGEST_SPEC } from './judge';
import { handsetKind, otherKind } from './kind';
import { colourIn } from './names/color';
import { phoneName } from './names/model-name';
import type { PhoneTable } from './names/models';
import { storageIn } from './names/storage';
import { normalise } from './title/normalise';
import { type Reason, score, see } from './weights/score';

export type { Item } from './judge';

const rounded = (n: number): number => Math.round(n * 100) / 100;

/**
 * What an order line is, and which phone. The title decides; spec and price are heard only where it leaves doubt.
 * Pure and total: any string gives a verdict. `table` replaces the shipped brands and series (for tests).
 */
export function classifyItem(item: Item, table?: PhoneTable): ItemVerdict {
  const { seen, odds, deal } = judge(item, table);
  const isPhone = odds > 0;
  const confidence = rounded(1 / (1 + Math.exp(-Math.abs(odds))));
  if (!isPhone) return { kind: deal ?? otherKind(seen), isPhone, confidence };
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
