import { Dexie } from 'dexie';
import type { CivilDate } from '../model/dates';
import { judged } from './deadline';
import { purchaseOf, purchaseRow } from './rows';
import type { Vault } from './schema';

const BATCH = 500;

/**
 * Moves the deadlines of all phones in use to `today`; gives how many were behind. Each batch is a transaction of its
 * own, so a killed worker loses one batch at most, and the next call goes on with the rest.
 */
export async function refreshDeadlines(db: Vault, today: CivilDate): Promise<number> {
  let refreshed = 0;
  for (;;) {
    const batch = await refreshBatch(db, today);
    refreshed += batch;
    if (batch < BATCH) return refreshed;
  }
}

function refreshBatch(db: Vault, today: CivilDate): Promise<number> {
  const index = '[shelf+deadlineAsOf]';
  return db.transaction('rw', db.purchases, db.orders, async () => {
    const rows = await db.purchases
      .where(index)
      .between(['active', Dexie.minKey], ['active', today], true, false)
      .or(index)
      // A clock set back, or a backup from tomorrow.
      .between(['active', today], ['active', Dexie.maxKey], false, true)
      .limit(BATCH)
      .toArray();
    const orders = await db.orders.bulkGet(rows.map((row) => row.orderKey));
    await db.purchases.bulkPut(
      rows.map((row, i) => {
        const order = orders[i];
        return order ? purchaseRow(judged(purchaseOf(row), order, today)) : { ...row, deadlineAsOf: today };
      }),
    );
    return rows.length;
  });
}
