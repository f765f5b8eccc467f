import { Dexie } from 'dexie';
import type { CivilDate } from '../../model/dates';
import { ofRow } from '../store/reads/row-by-row';
import { inOrders, type PurchaseRow } from '../store/rows';
import type { Vault } from '../store/schema';
import type { PurchaseInOrder } from './queries';

/** Ten thousand phones must not stand in memory at once, nor one transaction hold the database. */
const BATCH = 500;

/** Phones in use whose next deadline is not after `day`: by the index, a few rows however many phones there are. */
export async function* endingBy(db: Vault, day: CivilDate): AsyncGenerator<PurchaseInOrder> {
  const ids = await db.purchases
    .where('[shelf+nextDeadline]')
    .between(['active', Dexie.minKey], ['active', day], true, true)
    .primaryKeys();
  for (let from = 0; from < ids.length; from += BATCH) {
    const some = ids.slice(from, from + BATCH);
    yield* await inTransaction(db, async () => {
      const rows = (await db.purchases.bulkGet(some)).flatMap((row) => row ?? []);
      const orders = await db.orders.bulkGet([...new Set(rows.map(({ orderKey }) => orderKey))]);
      return inOrders(rows.filter(isActive), orders);
    });
  }
}

/**
 * All phones in use. In the order of their ids, since a range of primary keys is read in one request where single keys
 * take one each; their orders lie in a range as well.
 */
export async function* allInUse(db: Vault): AsyncGenerator<PurchaseInOrder> {
  for (let last = ''; ; ) {
    const batch = await inTransaction(db, async () => {
      const rows = await db.purchases.where('id').above(last).limit(BATCH).toArray();
      const keys = rows.map(({ orderKey }) => orderKey).toSorted();
      const [first, end] = [keys[0], keys.at(-1)];
      const orders =
        first === undefined || end === undefined
          ? []
          : await db.orders.where('key').between(first, end, true, true).toArray();
      last = rows.at(-1)?.id ?? last;
      return { done: rows.length < BATCH, pairs: inOrders(rows.filter(isActive), orders) };
    });
    yield* batch.pairs;
    if (batch.done) return;
  }
}

/** Looks at each; one that cannot be looked at is left out. */
export async function eachPhone(
  rows: AsyncIterable<PurchaseInOrder>,
  look: (row: PurchaseInOrder) => void,
): Promise<void> {
  for await (const row of rows) ofRow(row.purchase.id, () => look(row));
}

function inTransaction<T>(db: Vault, read: () => Promise<T>): Promise<T> {
  return db.transaction('r', db.purchases, db.orders, read);
}

const isActive = ({ shelf }: PurchaseRow): boolean => shelf === 'active';
