import { Dexie } from 'dexie';
import type { Shelf } from '../../model/purchase';
import { openDisputes } from '../disputes/open-disputes';
import { purchaseOf } from '../store/rows';
import type { Vault } from '../store/schema';
import type { PurchaseInOrder } from './queries';
import { workedDoors } from './worked-doors';

/**
 * A shelf of any length is read in two steps: the keys in the wanted order, once, and the rows of those that can be seen.
 * Neither counts nor skips, which would cost more the further down somebody looks.
 */

/** Ids of the phones on a shelf, all or the first so many: what runs out first is first, or what was bought last. */
export async function shelfKeys(
  db: Vault,
  shelf: Shelf,
  order: 'deadline' | 'placed',
  limit?: number,
): Promise<string[]> {
  const index = order === 'deadline' ? '[shelf+nextDeadline]' : '[shelf+placedSort]';
  const onShelf = db.purchases.where(index).between([shelf, Dexie.minKey], [shelf, Dexie.maxKey]);
  const sorted = order === 'deadline' ? onShelf : onShelf.reverse();
  return (limit === undefined ? sorted : sorted.limit(limit)).primaryKeys();
}

/** The phones with these ids, in their order, each with the door that worked on its platform; those that are gone are left out. */
export async function rowsByKey(db: Vault, ids: readonly string[]): Promise<PurchaseInOrder[]> {
  return db.transaction('r', db.purchases, db.orders, db.cases, db.memory, async () => {
    const rows = (await db.purchases.bulkGet([...ids])).flatMap((row) => row ?? []);
    const orders = await db.orders.bulkGet([...new Set(rows.map(({ orderKey }) => orderKey))]);
    const byKey = new Map(orders.flatMap((order) => (order ? [[order.key, order] as const] : [])));
    const disputes = await openDisputes(db, ids);
    const doors = await workedDoors(db);
    return rows.flatMap((row) => {
      const order = byKey.get(row.orderKey);
      const dispute = disputes.get(row.id);
      const worked = doors[row.platform];
      const more = { ...(dispute ? { dispute } : {}), ...(worked ? { worked } : {}) };
      return order ? [{ purchase: purchaseOf(row), order, ...more }] : [];
    });
  });
}

/** Everything on a shelf, for what no index sorts or filters by. */
export async function allOnShelf(db: Vault, shelf: Shelf): Promise<PurchaseInOrder[]> {
  return db.transaction('r', db.purchases, db.orders, db.cases, db.memory, async () => {
    const onShelf = db.purchases.where('[shelf+nextDeadline]').between([shelf, Dexie.minKey], [shelf, Dexie.maxKey]);
    return rowsByKey(db, await onShelf.primaryKeys());
  });
}
