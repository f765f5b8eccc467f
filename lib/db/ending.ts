import { Dexie } from 'dexie';
import type { CivilDate } from '../model/dates';
import type { PurchaseInOrder } from './queries';
import { purchaseOf } from './rows';
import type { Vault } from './schema';

const BATCH = 200;

/** Phones in use whose next deadline is not after `day`: by the index, a few rows however many phones there are. */
export function endingBy(db: Vault, day: CivilDate): AsyncGenerator<PurchaseInOrder> {
  return inBatches(db, day);
}

/** All phones in use, for the rare look back after days without one. */
export function allInUse(db: Vault): AsyncGenerator<PurchaseInOrder> {
  return inBatches(db, Dexie.maxKey);
}

/** A few hundred at a time: ten thousand phones must not stand in memory, nor one transaction hold the database. */
async function* inBatches(db: Vault, upper: unknown): AsyncGenerator<PurchaseInOrder> {
  const ids = await db.purchases
    .where('[shelf+nextDeadline]')
    .between(['active', Dexie.minKey], ['active', upper], true, true)
    .primaryKeys();
  for (let from = 0; from < ids.length; from += BATCH) {
    const rows = await db.purchases.bulkGet(ids.slice(from, from + BATCH));
    const orders = new Map(
      (await db.orders.bulkGet(rows.flatMap((row) => (row ? [row.orderKey] : [])))).flatMap((order) =>
        order ? [[order.key, order] as const] : [],
      ),
    );
    for (const row of rows) {
      const order = row && orders.get(row.orderKey);
      if (row && order && row.shelf === 'active') yield { purchase: purchaseOf(row), order };
    }
  }
}
