import type { CivilDate } from '../../model/dates';
import { orderKey } from '../../model/order-key';
import type { PageReport } from '../../model/page-report';
import type { OrderRecord, Source } from '../../model/purchase';
import { withoutPicture } from '../evidence/needs-picture';
import { type PurchaseToStore, storePurchases } from '../purchases/store-purchases';
import { canonicalJson } from '../store/canonical-json';
import type { Vault } from '../store/schema';
import { loadOrders } from './load-orders';
import { type KnownOrder, mergePage, type News, phonesOf, stateOf } from './merge-page';
import { parcelTold } from './merge-parcel';

export interface RecordedOrder {
  key: string;
  state: News;
}

export interface RecordedPage {
  /** Orders with a phone, each once. */
  orders: RecordedOrder[];
  /** Keys of the orders that have no picture of this page yet. */
  wantPictures: string[];
}

/**
 * Stores what a page says about phones, all of it or (on an exception) nothing. The transaction makes tabs wait for each
 * other, so ten tabs on one order leave one order.
 *
 * @param now epoch milliseconds
 */
export function recordPage(db: Vault, report: PageReport, now: number, today: CivilDate): Promise<RecordedPage> {
  const source: Source = { page: report.page, layout: report.layout, url: report.url, at: now };
  const boxes = report.orders
    .map((seen) => ({ key: orderKey(report.reader, seen.order.orderId), seen, lines: phonesOf(seen, source) }))
    .filter(({ lines }) => lines.length > 0 || report.page === 'order-logistics');
  const keys = [...new Set(boxes.map(({ key }) => key))];

  return db.transaction('rw', db.orders, db.purchases, db.search, db.evidence, async () => {
    const before = await loadOrders(db, keys);
    const after = new Map(before);
    for (const { key, seen, lines } of boxes) {
      const known = after.get(key);
      if (report.page === 'order-logistics') {
        const next = parcelTold(known, seen.order, source, today);
        if (next) after.set(key, next);
        continue;
      }
      // The page shows an order in two boxes: what the first one told is known to the second.
      const again = known !== before.get(key);
      after.set(key, mergePage(known, key, seen, lines, source, today, again));
    }
    const orders = keys
      .filter((key) => after.has(key))
      .map((key) => ({ key, state: stateOf(before.get(key), after.get(key)) }));
    await store(db, before, after, now);
    // A tracking page shows the receiver: no picture is taken of it.
    if (report.page === 'order-logistics') return { orders, wantPictures: [] };
    const live = [...after.values()].filter(isLive).map(({ order }) => order);
    return { orders, wantPictures: await withoutPicture(db, live, report.url) };
  });
}

/** Writes what differs. A page that says nothing new leaves only the time at which it said so. */
async function store(
  db: Vault,
  before: ReadonlyMap<string, KnownOrder>,
  after: ReadonlyMap<string, KnownOrder>,
  now: number,
): Promise<void> {
  const orders: OrderRecord[] = [];
  const purchases: PurchaseToStore[] = [];
  for (const [key, { order, purchases: next }] of after) {
    const known = before.get(key);
    if (known?.order === order) continue;
    const news = stateOf(known, after.get(key)) !== 'known';
    orders.push(known && !news ? { ...order, updatedAt: known.order.updatedAt } : order);
    const changed = next.filter((purchase, i) => canonicalJson(purchase) !== canonicalJson(known?.purchases[i]));
    purchases.push(
      ...changed.map((purchase) => ({ order, purchase: news ? { ...purchase, updatedAt: now } : purchase })),
    );
  }
  await db.orders.bulkPut(orders);
  await storePurchases(db, purchases);
}

function isLive({ purchases }: KnownOrder): boolean {
  return purchases.some(({ shelf }) => shelf === 'active' || shelf === 'ended');
}
