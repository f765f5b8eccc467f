import { pieceOf } from '../../model/order-key';
import { PURGED_TITLE, type Purchase } from '../../model/purchase';
import type { SeenLine } from './merge/merge-purchase';
import { plainTitle, sameSpec, titleSimilarity } from './title-forms';

const SIMILAR = 0.6;

type Test = (known: Purchase, seen: SeenLine) => boolean;

/** The surest sign first. */
const BY_NUMBERS: readonly Test[] = [
  ({ line }, seen) => line.lineId !== undefined && line.lineId === seen.line.lineId,
  ({ line }, seen) => line.skuId !== undefined && line.skuId === seen.line.skuId,
  ({ line }, seen) => line.itemId !== undefined && line.itemId === seen.line.itemId && exactSpec(line.spec, seen),
  ({ line }, seen) => plainTitle(line.title) === plainTitle(seen.line.title) && exactSpec(line.spec, seen),
];

const BY_LOOKS: readonly Test[] = [
  ({ line }, seen) =>
    line.itemId !== undefined && line.itemId === seen.line.itemId && sameSpec(line.spec, seen.line.spec),
  ({ line }, seen) => plainTitle(line.title) === plainTitle(seen.line.title) && sameSpec(line.spec, seen.line.spec),
  ({ brand, model, storage }, { verdict }) =>
    model !== undefined && brand === verdict.brand && model === verdict.model && storage === verdict.storage,
  (known, seen) =>
    titleSimilarity(known.line.title, seen.line.title) >= SIMILAR &&
    sameSpec(known.line.spec, seen.line.spec) &&
    !differ(known.model, seen.verdict.model) &&
    !otherPhone(known, seen),
];

/**
 * Which purchase of an order each line of a page is, one to one; `undefined` for a phone not seen before. `seen` are all
 * phones of the order that the page shows. With `again`, the page shows the same order in two boxes, and a line is only
 * taken for a known one on sure signs. A line of several pieces is the first of them; the others follow it.
 */
export function matchLines(
  phones: readonly Purchase[],
  seen: readonly SeenLine[],
  again = false,
): (Purchase | undefined)[] {
  const known = phones.filter(({ id }) => pieceOf(id) === 1);
  const matched: (Purchase | undefined)[] = seen.map(() => undefined);
  const free = new Set(known);
  const pair = (test: Test) => {
    seen.forEach((line, i) => {
      if (matched[i]) return;
      const found = [...free].find((purchase) => !contradicts(purchase, line) && test(purchase, line));
      if (!found) return;
      matched[i] = found;
      free.delete(found);
    });
  };
  BY_NUMBERS.forEach(pair);
  if (again) return matched;
  BY_LOOKS.forEach(pair);
  if (known.length === 1 && seen.length === 1) pair((only, line) => typedIn(only) || !otherPhone(only, line));
  pair((purchase) => purchase.line.title === PURGED_TITLE);
  return matched;
}

function exactSpec(known: string | undefined, seen: SeenLine): boolean {
  return plainTitle(known ?? '') === plainTitle(seen.line.spec ?? '');
}

/** Two numbers of the same kind that differ: two lines, however alike they look. */
function contradicts({ line }: Purchase, seen: SeenLine): boolean {
  return (
    differ(line.lineId, seen.line.lineId) ||
    differ(line.itemId, seen.line.itemId) ||
    differ(line.skuId, seen.line.skuId)
  );
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/** Words of the buyer's own: `苹果17pm`. The order number says that it is this order; what was bought, the page knows. */
function typedIn({ told }: Purchase): boolean {
  return told?.['title']?.startsWith('hand ') === true;
}

/** Both were recognised, as different phones. `iPhone 17` may be a cut-off `iPhone 17 Pro`. */
function otherPhone(known: Purchase, { verdict }: SeenLine): boolean {
  if (differ(known.brand, verdict.brand)) return true;
  if (known.model === undefined || verdict.model === undefined) return false;
  const [a, b] = [plainTitle(known.model), plainTitle(verdict.model)];
  return !a.includes(b) && !b.includes(a);
}
