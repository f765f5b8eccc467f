import { contradicts } from '../db/orders/merge/contradictions';
import type { KnownOrder } from '../db/orders/merge/merge-page';
import { canonicalJson } from '../db/store/canonical-json';
import type { PageReport } from '../model/page-report';
import type { OrderRecord, Purchase } from '../model/purchase';

/** One thing that a copy says and the record does not. Values as they are stored; see `model/order.ts`. */
export interface Change {
  field: string;
  /** Of the phone it is about; absent = of the order. */
  phone?: string;
  was?: unknown;
  is: unknown;
  /** A page that knows better says otherwise: the record stays, and both values are shown. */
  stays?: true;
}

const OF_ORDER = ['placedAt', 'paidAt', 'shippedAt', 'signedAt', 'completedAt', 'total', 'cards'] as const;
const OF_LINE = ['spec', 'unitPrice', 'signedAt', 'promises'] as const;
const OF_PHONE = ['brand', 'model', 'storage', 'color'] as const;

/** What would change if the record took over what the copy says, and what would not though the copy says otherwise. */
export function changesBetween(before: KnownOrder, after: KnownOrder, { orders: [seen] }: PageReport): Change[] {
  const changes = differing(head(before.order), head(after.order));
  for (const purchase of before.purchases) {
    const next = after.purchases.find(({ id }) => id === purchase.id);
    if (next) changes.push(...differing(body(purchase), body(next)).map((one) => ({ ...one, phone: purchase.id })));
  }
  const said: Record<string, unknown> = seen ? { ...seen.order } : {};
  const kept: Record<string, unknown> = head(after.order);
  for (const field of OF_ORDER)
    if (said[field] !== undefined && contradicts(field, kept[field], said[field]))
      changes.push({ field, was: kept[field], is: said[field], stays: true });
  return changes;
}

const head = (order: OrderRecord) => ({ ...picked(order, OF_ORDER), shop: order.shop?.name });

const body = (purchase: Purchase) => ({ ...picked(purchase.line, OF_LINE), ...picked(purchase, OF_PHONE) });

function picked<T extends object>(from: T, fields: readonly (keyof T & string)[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, from[field]]));
}

function differing(before: Record<string, unknown>, after: Record<string, unknown>): Change[] {
  return Object.keys(after).flatMap((field): Change[] => {
    const [was, is] = [before[field], after[field]];
    if (is === undefined || canonicalJson(was ?? null) === canonicalJson(is)) return [];
    return [was === undefined ? { field, is } : { field, was, is }];
  });
}
