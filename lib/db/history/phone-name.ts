import type { PhoneName } from '../../model/history/parts';
import { pieceId, pieceOf } from '../../model/order-key';
import type { Purchase } from '../../model/purchase';
import { matchLines } from '../orders/match-lines';
import type { SeenLine } from '../orders/merge/merge-purchase';

/** How an entry names a phone: other devices may have numbered the order's lines differently. */
export function nameOf({ id, line }: Purchase): PhoneName {
  const { lineId, itemId, skuId, title, spec } = line;
  return {
    id,
    ...(lineId === undefined ? {} : { lineId }),
    ...(itemId === undefined ? {} : { itemId }),
    ...(skuId === undefined ? {} : { skuId }),
    title,
    ...(spec === undefined ? {} : { spec }),
  };
}

/**
 * Is it the phone of which only a tombstone is left? By the platform's numbers, where both have one; a title is no sign,
 * since the tombstone has none.
 */
export function isOfTombstone(tombstone: Purchase, other: PhoneName): boolean {
  if (pieceOf(tombstone.id) !== pieceOf(other.id)) return false;
  const { lineId, skuId, itemId } = tombstone.line;
  const numbers = [
    [lineId, other.lineId],
    [skuId, other.skuId],
    [itemId, other.itemId],
  ].filter(([a, b]) => a !== undefined && b !== undefined);
  return numbers.length > 0 ? numbers.every(([a, b]) => a === b) : tombstone.id === other.id;
}

/** The phone an entry names: the one of that number if it can be it, else the one that looks like it. */
export function phoneNamed(purchases: readonly Purchase[], name: PhoneName): Purchase | undefined {
  const first = firstNamed(purchases, name);
  const id = first && pieceId(first.id, pieceOf(name.id));
  return purchases.find((purchase) => purchase.id === id);
}

/** The first piece of the line whose phone an entry names. */
export function firstNamed(purchases: readonly Purchase[], name: PhoneName): Purchase | undefined {
  const { id: _id, ...line } = name;
  const id = pieceId(name.id, 1);
  const seen: SeenLine = { line: { ...line, quantity: 1 }, verdict: { kind: 'unknown', confidence: 0 }, source: '' };
  const [same] = matchLines(
    purchases.filter((purchase) => purchase.id === id),
    [seen],
  );
  return same ?? matchLines(purchases, [seen])[0];
}
