import type { OrderReading, PageReading } from '../../../lib/model/order.ts';

export const FIELDS = ['orderId', 'placedAt', 'signedAt', 'total', 'phase', 'title', 'quantity'] as const;
export type Field = (typeof FIELDS)[number];

export interface Score {
  right: number;
  wrong: number;
  missing: number;
}

export type Scores = Record<Field, Score>;

export const noScores = (): Scores =>
  Object.fromEntries(FIELDS.map((field) => [field, { right: 0, wrong: 0, missing: 0 }])) as Scores;

const NONE: Score = { right: 0, wrong: 0, missing: 0 };

/** What of a table can be compared with an older one, which may know fewer fields. */
export function total(scores: Partial<Scores>, fields: readonly Field[] = FIELDS): Score {
  const sum = { right: 0, wrong: 0, missing: 0 };
  for (const field of fields) add(sum, scores[field] ?? NONE);
  return sum;
}

export function add(into: Score, from: Score): void {
  into.right += from.right;
  into.wrong += from.wrong;
  into.missing += from.missing;
}

type Value = string | number | undefined;

const HEAD_FIELDS = ['orderId', 'placedAt', 'signedAt', 'total', 'phase'] as const;

function headValue(order: OrderReading | undefined, field: (typeof HEAD_FIELDS)[number]): Value {
  if (field === 'phase') return order?.status.phase === 'unknown' ? undefined : order?.status.phase;
  return order?.[field];
}

/**
 * Field by field, a mutated page's reading against the true one. Orders pair by number, items by title (a redesign may
 * put them in another order); an order or item that is not on the true page is wrong, a lost one missing. A day where the
 * truth has the time is right: less, but not false. A quantity of one is what a reader says when none is shown, so one
 * for many is missing, not wrong.
 */
export function compare(truth: PageReading, got: PageReading): Scores {
  const scores = noScores();
  const count = (field: Field, want: Value, value: Value) => {
    // A page that tells no day of signing must not be given one.
    if (want === undefined && field === 'signedAt' && value !== undefined) scores[field].wrong++;
    if (want !== undefined) scores[field][value === undefined ? 'missing' : same(want, value) ? 'right' : 'wrong']++;
  };
  for (const order of truth.orders) {
    const other = got.orders.find(({ orderId }) => orderId === order.orderId);
    for (const field of HEAD_FIELDS) count(field, headValue(order, field), headValue(other, field));
    const rest = [...(other?.lines ?? [])];
    const unpaired = order.lines.filter((line) => {
      const at = rest.findIndex(({ title }) => title === line.title);
      if (at < 0) return true;
      const [found] = rest.splice(at, 1);
      count('title', line.title, found?.title);
      count('quantity', line.quantity, found?.quantity === 1 && line.quantity > 1 ? undefined : found?.quantity);
      return false;
    });
    for (const line of unpaired) {
      count('title', line.title, rest.shift()?.title);
      count('quantity', line.quantity, undefined);
    }
    scores.title.wrong += rest.length;
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
