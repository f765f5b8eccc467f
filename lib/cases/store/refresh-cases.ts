import type { Vault } from '../../db/store/schema';
import type { CivilDate } from '../../model/dates';
import { dueOf } from './due-of';

/**
 * The next acts of open cases whose day has come, as they stand today: three days without an answer, and fifteen, each recommend the next
 * step by themselves. What has not changed stays, and so is not told twice. It is no word of the buyer's: when a case was last changed does
 * not move.
 *
 * @returns how many changed
 */
export function refreshCases(db: Vault, today: CivilDate, now: number): Promise<number> {
  return db.transaction('rw', db.cases, db.purchases, db.orders, async () => {
    const due = await db.cases.where('[status+nextOn]').between(['open', ''], ['open', today], true, true).toArray();
    let changed = 0;
    for (const record of due) {
      const purchase = await db.purchases.get(record.purchaseId);
      const order = await db.orders.get(record.orderKey);
      const next = purchase && order ? dueOf(record, purchase, order, today, now) : undefined;
      if (!next?.nextWords || next.nextWords === record.nextWords) continue;
      await db.cases.update(record.id, next);
      changed++;
    }
    return changed;
  });
}
