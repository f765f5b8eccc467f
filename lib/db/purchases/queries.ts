import { Dexie } from 'dexie';
import type { DoorKind } from '../../model/platform/door-kind';
import type { OrderRecord, Purchase, Shelf } from '../../model/purchase';
import { type OpenDispute, openDisputes } from '../disputes/open-disputes';
import { itemsOf, itemTables, type PhoneItems } from '../evidence/items';
import { rowsWith } from '../store/reads/rows-with';
import { inOrders, type PurchaseRow, purchaseOf } from '../store/rows';
import type { Vault } from '../store/schema';

/** Reads for the pages. Each goes by an index and loads no more rows than are shown; all work inside `liveQuery`. */

export interface PurchaseInOrder {
  purchase: Purchase;
  order: OrderRecord;
  /** What is being fought about it, where it was asked for. */
  dispute?: OpenDispute;
  /** Which kind of door led to the after-sales service of its platform before, where it was asked for. */
  worked?: DoorKind;
}

export interface PurchasePage {
  rows: PurchaseInOrder[];
  /** All on the shelf, not only this page. */
  total: number;
}

export interface PageOptions {
  shelf: Shelf;
  /** `deadline`: what runs out first is first; `placed`: what was bought last is first. */
  order: 'deadline' | 'placed';
  offset: number;
  limit: number;
}

export async function listPurchases(db: Vault, { shelf, order, offset, limit }: PageOptions): Promise<PurchasePage> {
  const index = order === 'deadline' ? '[shelf+nextDeadline]' : '[shelf+placedSort]';
  return db.transaction('r', db.purchases, db.orders, db.cases, async () => {
    const onShelf = () => db.purchases.where(index).between([shelf, Dexie.minKey], [shelf, Dexie.maxKey]);
    const sorted = order === 'deadline' ? onShelf() : onShelf().reverse();
    const [rows, total] = await Promise.all([sorted.offset(offset).limit(limit).toArray(), onShelf().count()]);
    return { rows: await withOrders(db, rows), total };
  });
}

export type PurchaseDetails = PurchaseInOrder & PhoneItems;

export async function getPurchase(db: Vault, id: string): Promise<PurchaseDetails | undefined> {
  return db.transaction('r', [db.purchases, db.orders, ...itemTables(db)], async () => {
    const row = await db.purchases.get(id);
    const order = row && (await db.orders.get(row.orderKey));
    if (!row || !order) return undefined;
    return { purchase: purchaseOf(row), order, ...(await itemsOf(db, row.orderKey, id)) };
  });
}

export async function purchaseCounts(db: Vault): Promise<Record<Shelf, number>> {
  const count = (shelf: Shelf) =>
    db.purchases.where('[shelf+nextDeadline]').between([shelf, Dexie.minKey], [shelf, Dexie.maxKey]).count();
  return db.transaction('r', db.purchases, async () => {
    const [active, ended, notPhone, deleted] = await Promise.all([
      count('active'),
      count('ended'),
      count('not-phone'),
      count('deleted'),
    ]);
    return { active, ended, 'not-phone': notPhone, deleted };
  });
}

/** The phones of these orders that are in use or over, for the page in front. */
export async function rowsOfOrders(db: Vault, keys: readonly string[]): Promise<PurchaseInOrder[]> {
  return db.transaction('r', db.purchases, db.orders, db.cases, async () => {
    const rows = (await rowsWith(db.purchases, 'orderKey', keys)).filter(
      ({ shelf }) => shelf === 'active' || shelf === 'ended',
    );
    return withOrders(db, rows);
  });
}

/** Phones that went back or are over, and that something is still being fought about. */
export function foughtOver(db: Vault): Promise<PurchaseInOrder[]> {
  return db.transaction('r', db.purchases, db.orders, db.cases, async () => {
    const open = await db.cases.where('[status+nextOn]').between(['open', ''], ['open', '\uffff']).toArray();
    const rows = await db.purchases.bulkGet([...new Set(open.map(({ purchaseId }) => purchaseId))]);
    return withOrders(
      db,
      rows.flatMap((row) => (row?.shelf === 'ended' ? row : [])),
    );
  });
}

export async function purchasesOfOrders(db: Vault, keys: readonly string[]): Promise<Purchase[]> {
  return (await rowsWith(db.purchases, 'orderKey', keys)).map(purchaseOf);
}

/** With their orders and what is fought about them. Within the caller's transaction over `orders` and `cases`. */
export async function withOrders(db: Vault, rows: readonly PurchaseRow[]): Promise<PurchaseInOrder[]> {
  const orders = await db.orders.bulkGet(rows.map((row) => row.orderKey));
  const disputes = await openDisputes(
    db,
    rows.map(({ id }) => id),
  );
  return inOrders(rows, orders, disputes);
}
