import { type CivilDate, inCalendar } from '../../model/dates';
import type { Happened } from '../../model/history/happened';
import type { TellingHead, ToldLine } from '../../model/history/parts';
import { lineNumberOf, orderKey } from '../../model/order-key';
import type { PageReport, PhoneOrder } from '../../model/page-report';
import type { OrderRecord, Source } from '../../model/purchase';
import { append, historyTables } from '../history/append';
import { afterTelling, isParcel, isTombstone } from '../history/steps';
import { sealOfOrder } from '../history/sum';
import { withoutPicture } from '../pictures/needs-picture';
import { type PurchaseToStore, storePurchases } from '../purchases/store-purchases';
import { canonicalJson } from '../store/canonical-json';
import type { Vault } from '../store/schema';
import { loadOrders } from './load-orders';
import { matchLines } from './match-lines';
import { type KnownOrder, type News, phonesOf, stateOf } from './merge/merge-page';
import type { SeenLine } from './merge/merge-purchase';
import { sourceName } from './merge/source-rank';
import { piecesOfLine } from './pieces';
import { countNew, holdBack, roomToday } from './waiting';

export interface RecordedOrder {
  key: string;
  state: News;
}

export interface RecordedPage {
  /** Orders with a phone, each once. */
  orders: RecordedOrder[];
  /** Keys of the orders that have no picture of this page yet. */
  wantPictures: string[];
  /** Phones of this report that came in too many at once: they wait for the buyer's yes. */
  waiting?: number;
}

/**
 * Stores what a page says about phones, all of it or (on an exception) nothing. The transaction makes tabs wait for each
 * other, so ten tabs on one order leave one order.
 *
 * @param now epoch milliseconds
 * @param room new phones that the page may bring without a question; absent = as many as it likes
 * @param saidAt when the page said so, where it was kept and is read later; epoch milliseconds
 */
export function recordPage(
  db: Vault,
  report: PageReport,
  now: number,
  today: CivilDate,
  { room, saidAt = now }: { room?: number | undefined; saidAt?: number } = {},
): Promise<RecordedPage> {
  const source: Source = { page: report.page, layout: report.layout, url: report.url, at: inCalendar(saidAt) };
  const shown = report.orders
    .map((seen) => ({ key: orderKey(report.reader, seen.order.orderId), seen, lines: phonesOf(seen, source) }))
    .filter(({ lines }) => lines.length > 0 || report.page === 'order-logistics');
  const tables = [db.orders, db.purchases, db.search, db.evidence, db.memory, ...historyTables(db)];

  return db.transaction('rw', tables, async () => {
    const known = await loadOrders(db, [...new Set(shown.map(({ key }) => key))]);
    const fresh = shown.filter(({ key, lines }) => lines.length > (known.get(key)?.purchases.length ?? 0));
    const phones = fresh.reduce(
      (sum, { key, lines }) => sum + lines.length - (known.get(key)?.purchases.length ?? 0),
      0,
    );
    const tooMany = room !== undefined && phones > Math.min(room, await roomToday(db, today));
    if (tooMany)
      await holdBack(
        db,
        report,
        fresh.map(({ seen }) => seen),
        now,
      );
    else await countNew(db, today, phones);
    const boxes = tooMany ? shown.filter((box) => !fresh.includes(box)) : shown;
    const keys = [...new Set(boxes.map(({ key }) => key))];
    const before = new Map([...known].filter(([key]) => keys.includes(key)));
    const after = new Map(before);
    const happened: Happened[] = [];
    for (const { key, seen, lines } of boxes) {
      const known = after.get(key);
      // The page shows an order in two boxes: what the first one told is known to the second.
      const again = known !== before.get(key);
      const told = numbered(known, lines, again);
      const head = headOf(seen, source, again);
      const next = told.length > 0 || isParcel(source) ? afterTelling(known, key, head, told, today) : known;
      if (!next || next === known) continue;
      after.set(key, next);
      if (known && stateOf(known, next) === 'known' && isKnownSource(known.order, source)) continue;
      const state = sealOfOrder(next.order, next.purchases);
      happened.push({ kind: 'told', orderKey: key, parts: [head, ...told], state });
    }
    const orders = keys
      .filter((key) => after.has(key))
      .map((key) => ({ key, state: stateOf(before.get(key), after.get(key)) }));
    await store(db, before, after);
    await append(db, happened, now);
    // A tracking page shows the receiver: no picture is taken of it.
    if (report.page === 'order-logistics') return { orders, wantPictures: [] };
    const waiting = tooMany ? { waiting: phones } : {};
    const live = [...after.values()].filter(isLive).map(({ order }) => order);
    return { orders, wantPictures: await withoutPicture(db, live, report.url), ...waiting };
  });
}

/** What the page said of the order, as the history keeps it: the phones stand apart. */
function headOf({ order, otherLines, half }: PhoneOrder, source: Source, again: boolean): TellingHead {
  return { source, order: { ...order, lines: [] }, otherLines, ...(again ? { again } : {}), ...(half ? { half } : {}) };
}

/** Each line with the number its phone has here, or will get. What was deleted for good is not written down again. */
function numbered(known: KnownOrder | undefined, lines: readonly SeenLine[], again: boolean): ToldLine[] {
  const purchases = known?.purchases ?? [];
  const matched = matchLines(purchases, lines, again);
  let last = Math.max(0, ...purchases.map(({ id }) => lineNumberOf(id)));
  return lines.flatMap(({ line, verdict }, i) => {
    const before = matched[i];
    if (before && piecesOfLine(purchases, before).every(isTombstone)) return [];
    return [{ number: before ? lineNumberOf(before.id) : ++last, line, verdict }];
  });
}

function isKnownSource({ sources }: OrderRecord, source: Source): boolean {
  return sources.some((known) => sourceName(known) === sourceName(source));
}

/** Writes what differs. A page that says nothing new leaves only the time at which it said so. */
async function store(
  db: Vault,
  before: ReadonlyMap<string, KnownOrder>,
  after: ReadonlyMap<string, KnownOrder>,
): Promise<void> {
  const orders: OrderRecord[] = [];
  const purchases: PurchaseToStore[] = [];
  for (const [key, { order, purchases: next }] of after) {
    const known = before.get(key);
    if (known?.order === order) continue;
    orders.push(order);
    const changed = next.filter((purchase, i) => canonicalJson(purchase) !== canonicalJson(known?.purchases[i]));
    purchases.push(...changed.map((purchase) => ({ order, purchase })));
  }
  await db.orders.bulkPut(orders);
  await storePurchases(db, purchases);
}

function isLive({ purchases }: KnownOrder): boolean {
  return purchases.some(({ shelf }) => shelf === 'active' || shelf === 'ended');
}
