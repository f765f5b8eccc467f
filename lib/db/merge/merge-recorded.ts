import type { CivilDate } from '../../model/dates';
import { pieceId, pieceOf } from '../../model/order-key';
import type { BuyerSays, OrderRecord, Purchase } from '../../model/purchase';
import { isTombstone } from '../history/steps';
import { matchLines } from '../orders/match-lines';
import { mergeOrders } from '../orders/merge/merge-order';
import { freeId, type KnownOrder } from '../orders/merge/merge-page';
import { mergePurchase, type SeenLine, verdictOf } from '../orders/merge/merge-purchase';
import { counted } from '../orders/pieces';
import { withDeadline } from '../purchases/set-deadline';
import { shelfFor } from '../purchases/shelf';

/** Fields of a phone that the buyer spoke of in so many words, by the phone's id. */
export type Spoken = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * A whole record of an order (from a vault without a history, or typed in) added to what is known. It counts as a page of
 * its time. What the buyer is known to have said or taken back is not touched by it: a record cannot tell "never said" from
 * "taken back".
 */
export function afterRecord(
  here: KnownOrder | undefined,
  saved: KnownOrder,
  spoken: Spoken,
  today: CivilDate,
): KnownOrder {
  const order = here ? newerLast(here.order, saved.order) : saved.order;
  const known = here?.purchases ?? [];
  const firsts = saved.purchases.filter(({ id }) => pieceOf(id) === 1);
  const matched = matchLines(known, firsts.map(seenLine));
  const next = new Map(known.map((purchase) => [purchase.id, purchase]));
  const ids = new Map(firsts.map(({ id }, i) => [id, matched[i]?.id ?? freeId(id, next)]));
  for (const purchase of saved.purchases) {
    const first = ids.get(pieceId(purchase.id, 1)) ?? purchase.id;
    const id = pieceId(first, pieceOf(purchase.id));
    const before = next.get(id);
    next.set(id, before ? mergeKept(before, purchase, spoken.get(id)) : { ...purchase, id });
  }
  const purchases = counted([...next.values()]).map((purchase) =>
    purchase.shelf === 'deleted'
      ? purchase
      : withDeadline({ ...purchase, shelf: shelfFor(purchase.says, order.status.phase, purchase.line) }, order, today),
  );
  return { order, purchases };
}

function newerLast(a: OrderRecord, b: OrderRecord): OrderRecord {
  return a.updatedAt < b.updatedAt ? mergeOrders(a, b) : mergeOrders(b, a);
}

function mergeKept(here: Purchase, saved: Purchase, spoken: ReadonlySet<string> = new Set()): Purchase {
  if (here.shelf === 'deleted' || isTombstone(saved))
    return here.shelf === 'deleted' ? here : { ...saved, id: here.id };
  const merged = {
    ...mergePurchase(here, seenLine(saved)),
    says: mergeSays(here, saved, spoken),
    addedAt: Math.min(here.addedAt, saved.addedAt),
    updatedAt: Math.max(here.updatedAt, saved.updatedAt),
  };
  if (saved.shelf !== 'deleted') return merged;
  return { ...merged, shelf: 'deleted', deletedAt: saved.deletedAt ?? saved.updatedAt };
}

/** Two states of one vault (a phone is added but once in a moment): the later one knows what was taken back. */
function mergeSays(here: Purchase, saved: Purchase, spoken: ReadonlySet<string>): BuyerSays {
  const free = Object.fromEntries(Object.entries(saved.says).filter(([name]) => !spoken.has(name)));
  if (here.addedAt !== saved.addedAt || saved.updatedAt <= here.updatedAt) return { ...here.says, ...free };
  const kept = Object.fromEntries(Object.entries(here.says).filter(([name]) => spoken.has(name)));
  return { ...kept, ...free };
}

function seenLine(purchase: Purchase): SeenLine {
  return { line: purchase.line, verdict: verdictOf(purchase), source: purchase.told?.['title'] ?? 'import import' };
}
