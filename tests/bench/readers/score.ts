import type { OrderReading, PageReading } from '../../../lib/model/order.ts';

export const FIELDS = ['orderId', 'placedAt', 'total', 'phase', 'title', 'quantity'] as const;
export type Field = (typeof FIELDS)[number];

export interface Score {
  right: number;
  wrong: number;
  missing: number;
}

export type Scores = Record<Field, Score>;

export const noScores = (): Scores =>
  Object.fromEntries(FIELDS.map((field) => [field, { right: 0, wrong: 0, missing: 0 }])) as Scores;

export function add(into: Score, from: Score): void {
  into.right += from.right;
  into.wrong += from.wrong;
  into.missing += from.missing;
}

/** Values of one field of an order, one for each place it stands in; a missing value is `undefined`. */
function valuesOf(order: OrderReading | undefined, field: Field): (string | number | undefined)[] {
  switch (field) {
    case 'orderId':
      return [order?.orderId];
    case 'placedAt':
      return [order?.placedAt];
    case 'total':
      return [order?.total];
    case 'phase':
      return [order?.status.phase === 'unknown' ? undefined : order?.status.phase];
    case 'title':
      return order?.lines.map((line) => line.title) ?? [];
    case 'quantity':
      return order?.lines.map((line) => line.quantity) ?? [];
  }
}

/**
 * Field by field, a mutated page's reading against the true one. Orders pair by number; an order that is not on the true
 * page at all is wrong, a lost one missing. A day where the truth has the time is right: less, but not false.
 */
export function compare(truth: PageReading, got: PageReading): Scores {
  const scores = noScores();
  for (const order of truth.orders) {
    const other = got.orders.find(({ orderId }) => orderId === order.orderId);
    for (const field of FIELDS) {
      const found = valuesOf(other, field);
      valuesOf(order, field).forEach((want, index) => {
        if (want === undefined) return;
        const value = found[index];
        const verdict = value === undefined ? 'missing' : same(want, value) ? 'right' : 'wrong';
        scores[field][verdict]++;
      });
    }
  }
  for (const { orderId } of got.orders) {
    if (!truth.orders.some((order) => order.orderId === orderId)) scores.orderId.wrong++;
  }
  return scores;
}

function same(want: string | number, got: string | number): boolean {
  return (
    want === got ||
    (typeof want === 'string' && typeof got === 'string' && got.length === 10 && want.startsWith(`${got}T`))
  );
}
