import type { CivilDate } from '../model/dates';
import type { PageReport, PhoneOrder } from '../model/page-report';
import type { OrderRecord, Purchase, Source } from '../model/purchase';
import { canonicalJson } from './canonical-json';
import { judged } from './deadline';
import { matchLines } from './match-lines';
import { mergeOrders, orderFromReading } from './merge';
import { mergePurchase, type SeenLine, toldOf, verdictOf } from './merge-purchase';
import { needsPicture } from './needs-picture';
import { purchaseOf, purchaseRow } from './rows';
import type { Vault } from './schema';
import { shelfFor } from './shelf';
import { sourceName } from './standing';

export interface RecordedOrder {
  key: string;
  state: 'new' | 'changed' | 'known';
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
  return db.transaction('rw', db.orders, db.purchases, db.evidence, async () => {
    const states = new Map<string, RecordedOrder['state']>();
    const wantPictures = new Set<string>();
    for (const seen of report.orders) {
      const key = `${report.reader}:${seen.order.orderId}`;
      const lines = phonesOf(seen, source);
      if (lines.length === 0) continue;
      const { state, live } = await recordOrder(db, key, seen, lines, source, today, states.has(key));
      if (states.get(key) === undefined || state !== 'known') states.set(key, states.get(key) ?? state);
      if (live && (await needsPicture(db, key, report.url))) wantPictures.add(key);
    }
    return { orders: [...states].map(([key, state]) => ({ key, state })), wantPictures: [...wantPictures] };
  });
}

function phonesOf({ order, verdicts }: PhoneOrder, source: Source): SeenLine[] {
  return order.lines.flatMap((line, i) => {
    const verdict = verdicts[i];
    return verdict?.isPhone ? [{ line, verdict: verdictOf(verdict), source: sourceName(source) }] : [];
  });
}

async function recordOrder(
  db: Vault,
  key: string,
  seen: PhoneOrder,
  lines: readonly SeenLine[],
  source: Source,
  today: CivilDate,
  again: boolean,
): Promise<{ state: RecordedOrder['state']; live: boolean }> {
  const [known, rows] = await Promise.all([db.orders.get(key), db.purchases.where({ orderKey: key }).toArray()]);
  const purchases = rows.map(purchaseOf);
  const matched = matchLines(purchases, lines, again);
  // Everything of this order that the page shows was deleted by the buyer: the page does not bring it back.
  if (known && matched.every((purchase) => purchase?.shelf === 'deleted')) return { state: 'known', live: false };

  const reading = orderFromReading(key, seen.order, seen.otherLines, source);
  const order = known ? mergeOrders(known, reading) : reading;
  const next = withLines(order, purchases, lines, matched, source.at).map((purchase) =>
    purchase.shelf === 'deleted'
      ? purchase
      : { ...judged(purchase, order, today), shelf: shelfFor(purchase.says, order.status.phase) },
  );
  const state = known === undefined ? 'new' : sameContent(known, purchases, order, next) ? 'known' : 'changed';
  // A page that says nothing new leaves only the time at which it said so.
  await db.orders.put(state === 'known' && known ? { ...order, updatedAt: known.updatedAt } : order);
  const changed = next.filter((purchase, i) => canonicalJson(purchase) !== canonicalJson(purchases[i]));
  const updated = state === 'known' ? {} : { updatedAt: source.at };
  await db.purchases.bulkPut(changed.map((purchase) => purchaseRow({ ...purchase, ...updated }, order)));
  return { state, live: next.some((purchase) => purchase.shelf === 'active' || purchase.shelf === 'ended') };
}

/** The known purchases, first and in their order, with what the lines add; then the new ones. */
function withLines(
  order: OrderRecord,
  known: readonly Purchase[],
  lines: readonly SeenLine[],
  matched: readonly (Purchase | undefined)[],
  now: number,
): Purchase[] {
  const next = new Map(known.map((purchase) => [purchase.id, { ...purchase, platform: order.platform }]));
  let number = Math.max(0, ...known.map((purchase) => Number(purchase.id.split('/')[1])));
  lines.forEach((seen, i) => {
    const before = matched[i];
    if (before?.shelf === 'deleted') return;
    const id = before?.id ?? `${order.key}/${++number}`;
    const purchase = next.get(id) ?? newPurchase(id, order, seen, now);
    next.set(id, mergePurchase(purchase, seen));
  });
  return [...next.values()];
}

/** `deadlineAsOf` and `shelf` are set when the purchase is judged. */
function newPurchase(id: string, order: OrderRecord, seen: SeenLine, now: number): Purchase {
  return {
    id,
    orderKey: order.key,
    platform: order.platform,
    line: seen.line,
    ...seen.verdict,
    told: toldOf(seen),
    says: {},
    shelf: 'active',
    nextDeadline: '9999-12-31',
    deadlineAsOf: '0000-01-01',
    addedAt: now,
    updatedAt: now,
  };
}

/** A new day moves deadlines, but it is no news from the page. */
function sameContent(
  known: OrderRecord,
  purchases: readonly Purchase[],
  order: OrderRecord,
  next: readonly Purchase[],
): boolean {
  const ofOrder = (record: OrderRecord) => ({ ...record, sources: [], updatedAt: 0 });
  const ofPhone = (purchase: Purchase) => ({ ...purchase, nextDeadline: '', deadlineAsOf: '' });
  return (
    canonicalJson(ofOrder(known)) === canonicalJson(ofOrder(order)) &&
    canonicalJson(purchases.map(ofPhone)) === canonicalJson(next.map(ofPhone))
  );
}
