import { Dexie } from 'dexie';
import type { Shelf } from '../../model/purchase';
import { openDisputes } from '../disputes/open-disputes';
import { inOrders } from '../store/rows';
import type { Vault } from '../store/schema';
import type { PurchaseInOrder } from './queries';
import { withWorkedDoors, workedDoors } from './worked-doors';

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
    const disputes = await openDisputes(db, ids);
    return withWorkedDoors(inOrders(rows, orders, disputes), await workedDoors(db));
  });
}

/**
 * So many phones from this id on, whatever their shelf: one look for all, where each key would be a look of its own. `end`
 * is the last id that was looked at; absent where there are no more.
 */
export async function rowsFrom(
  db: Vault,
  id: string,
  limit: number,
): Promise<{ rows: PurchaseInOrder[]; end?: string }> {
  return db.transaction('r', db.purchases, db.orders, db.cases, db.memory, async () => {
    const rows = await db.purchases.where('id').aboveOrEqual(id).limit(limit).toArray();
    const keys = rows.map(({ orderKey }) => orderKey).toSorted();
    const [from = '', to = ''] = [keys[0], keys.at(-1)];
    // An order is stored for its phones, and the id of a phone begins with its key: none between them is another's.
    const orders = await db.orders.where('key').between(from, to, true, true).toArray();
    const disputes = await openDisputes(
      db,
      rows.map((row) => row.id),
    );
    const shown = withWorkedDoors(inOrders(rows, orders, disputes), await workedDoors(db));
    const end = rows.length < limit ? undefined : rows.at(-1)?.id;
    return { rows: shown, ...(end === undefined ? {} : { end }) };
  });
}

/** Everything on a shelf, for what no index sorts or filters by. */
export async function allOnShelf(db: Vault, shelf: Shelf): Promise<PurchaseInOrder[]> {
  return db.transaction('r', db.purchases, db.orders, db.cases, db.memory, async () => {
    const onShelf = db.purchases.where('[shelf+nextDeadline]').between([shelf, Dexie.minKey], [shelf, Dexie.maxKey]);
    return rowsByKey(db, await onShelf.primaryKeys());
  });
}
