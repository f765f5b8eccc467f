import type { EvidenceRecord } from '../../model/evidence';
import type { OrderRecord } from '../../model/purchase';
import { lastContradiction } from '../orders/merge/contradictions';
import { rowsWith } from '../store/reads/rows-with';
import type { Vault } from '../store/schema';

type Order = Pick<OrderRecord, 'key' | 'status' | 'history'>;

/** Milliseconds after the first snapshot in which what the page filled in since may add a second. */
const LATER_WITHIN = 15_000;

/**
 * Which of these orders have no picture of this page as it shows them now. Each page (the list and the order's own show
 * different things) is kept once for each phase of the order: paid, shipped, completed. What a query or a tab number says
 * does not make it another page. Within the caller's transaction.
 */
export async function withoutPicture(db: Vault, orders: readonly Order[], url: string): Promise<string[]> {
  const kept = await rowsWith(
    db.evidence,
    'orderKey',
    orders.map(({ key }) => key),
  );
  return orders.filter((order) => snapshotsOf(order, url, kept).length === 0).map(({ key }) => key);
}

/**
 * Is a snapshot of this order wanted? `later`: the page says that it changed the order soon after the first one. That one
 * stays, and one more is kept beside it.
 */
export async function needsPicture(
  db: Vault,
  order: Order,
  { url, takenAt, later }: { url: string; takenAt: number; later?: true },
): Promise<boolean> {
  const kept = snapshotsOf(order, url, await db.evidence.where('orderKey').equals(order.key).toArray());
  const [first] = kept;
  if (!first) return true;
  return later === true && kept.length === 1 && takenAt - first.takenAt <= LATER_WITHIN;
}

/** A page that contradicts what was told before is pictured anew. */
function snapshotsOf(order: Order, url: string, kept: readonly EvidenceRecord[]): EvidenceRecord[] {
  const { key, status } = order;
  const since = lastContradiction(order);
  return kept.filter(
    (item) =>
      item.orderKey === key &&
      item.takenAt >= since &&
      item.kind === 'snapshot' &&
      item.phase === status.phase &&
      item.url !== undefined &&
      pageOf(item.url) === pageOf(url),
  );
}

function pageOf(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? url;
}
