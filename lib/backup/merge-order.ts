import { matchLines } from '../db/orders/match-lines';
import { mergeOrders } from '../db/orders/merge-order';
import { mergePurchase, type SeenLine, verdictOf } from '../db/orders/merge-purchase';
import { withDeadline } from '../db/purchases/set-deadline';
import { shelfFor } from '../db/purchases/shelf';
import type { CivilDate } from '../model/dates';
import { keyOf, lineNumberOf, purchaseId } from '../model/order-key';
import { type OrderRecord, PURGED_TITLE, type Purchase } from '../model/purchase';

/** One order with its phones, as it lies in a vault or in a backup. */
export interface OrderWithPhones {
  order: OrderRecord;
  purchases: readonly Purchase[];
}

export interface MergedOrder extends OrderWithPhones {
  /** Id in the backup -> id in the vault: two machines may have numbered an order's lines differently. */
  ids: ReadonlyMap<string, string>;
  added: number;
  merged: number;
}

/**
 * A backup's order added to the vault's. What is here is never overwritten: not the buyer's words, not a shelf, not a
 * deletion.
 */
export function mergeOrder(here: OrderWithPhones | undefined, saved: OrderWithPhones, today: CivilDate): MergedOrder {
  const order = here ? newerLast(here.order, saved.order) : saved.order;
  const known = here?.purchases ?? [];
  const matched = matchLines(known, saved.purchases.map(seenLine));
  const next = new Map(known.map((purchase) => [purchase.id, purchase]));
  const ids = new Map<string, string>();
  let added = 0;
  let merged = 0;
  saved.purchases.forEach((purchase, i) => {
    const before = matched[i];
    const id = before?.id ?? freeId(purchase.id, next);
    ids.set(purchase.id, id);
    next.set(id, before ? mergeKept(before, purchase) : { ...purchase, id });
    if (purchase.shelf === 'deleted') return;
    if (before) merged++;
    else added++;
  });
  const purchases = [...next.values()].map((purchase) =>
    purchase.shelf === 'deleted'
      ? purchase
      : withDeadline({ ...purchase, shelf: shelfFor(purchase.says, order.status.phase, purchase.line) }, order, today),
  );
  return { order, purchases, ids, added, merged };
}

function newerLast(a: OrderRecord, b: OrderRecord): OrderRecord {
  return a.updatedAt < b.updatedAt ? mergeOrders(a, b) : mergeOrders(b, a);
}

function mergeKept(here: Purchase, saved: Purchase): Purchase {
  if (here.shelf === 'deleted' || saved.line.title === PURGED_TITLE) return here;
  return {
    ...mergePurchase(here, seenLine(saved)),
    says: { ...saved.says, ...here.says },
    addedAt: Math.min(here.addedAt, saved.addedAt),
  };
}

function seenLine(purchase: Purchase): SeenLine {
  return { line: purchase.line, verdict: verdictOf(purchase), source: purchase.told?.['title'] ?? 'import import' };
}

function freeId(id: string, taken: ReadonlyMap<string, unknown>): string {
  const key = keyOf(id);
  let number = lineNumberOf(id);
  while (taken.has(purchaseId(key, number))) number++;
  return purchaseId(key, number);
}
