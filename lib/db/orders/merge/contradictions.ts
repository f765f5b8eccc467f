import type { OrderRecord, Replaced, Source } from '../../../model/purchase';
import { plainTitle } from '../title-forms';

/** What a dispute turns on. A second value for anything else is a correction. */
const TOLD_ONCE: ReadonlySet<string> = new Set([
  'placedAt',
  'paidAt',
  'signedAt',
  'completedAt',
  'total',
  'title',
  'unitPrice',
]);
/** An account of what pages said, not of how often they said it. */
const MAX = 60;

/**
 * Does a page of the same rank contradict what was told before? Another day, amount or title; not a clock added to a day, and
 * not a title cut off or written with other signs.
 */
export function contradicts(field: string, was: unknown, is: unknown): boolean {
  if (!TOLD_ONCE.has(field) || was === is) return false;
  if (typeof was !== 'string' || typeof is !== 'string') return true;
  if (field.endsWith('At')) return was.slice(0, 10) !== is.slice(0, 10);
  const [before, after] = [plainTitle(was), plainTitle(is)];
  return !before.includes(after) && !after.includes(before);
}

/** The record with what has just been contradicted: the older word stays, with the page that said it and when. */
export function withHistory(
  order: OrderRecord,
  replaced: readonly Omit<Replaced, 'at' | 'changedAt'>[],
  sources: readonly Source[],
  changedAt: number,
): OrderRecord {
  if (replaced.length === 0) return order;
  const history = [...(order.history ?? [])];
  for (const one of replaced) {
    const same = history.some(
      (known) =>
        known.field === one.field && known.was === one.was && known.line === one.line && known.source === one.source,
    );
    if (same) continue;
    const source = sources.find(({ page, layout }) => `${page} ${layout}` === one.source);
    history.push({ ...one, at: source?.at ?? order.firstSeenAt, changedAt });
  }
  return { ...order, history: history.slice(-MAX) };
}

/** What two records of one order have kept of the past, each once, oldest first. */
export function mergeHistories(a: OrderRecord['history'], b: OrderRecord['history']): OrderRecord['history'] {
  if (!a || !b) return a ?? b;
  const both = new Map([...a, ...b].map((one) => [JSON.stringify([one.field, one.line, one.was, one.source]), one]));
  return [...both.values()].toSorted((x, y) => x.changedAt - y.changedAt).slice(-MAX);
}

/** When a page last contradicted another about this order; 0 if none did. */
export function lastContradiction({ history }: Pick<OrderRecord, 'history'>): number {
  return Math.max(0, ...(history ?? []).map(({ changedAt }) => changedAt));
}
