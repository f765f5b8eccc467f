import { civilDateOf } from '../../model/dates';
import type { HistoryEntry } from '../../model/history/entry';
import { arguedEntries } from '../cases/argued-entries';
import { caseDrops, caseOf } from '../cases/case-parts';
import { foldCases } from '../cases/fold-cases';
import { cutWords, withdraw } from '../cases/note-case';
import { sealOfCase } from '../cases/seal-case';
import { append } from '../history/append';
import { inOrder } from '../history/in-order';
import { purchaseOf } from '../store/rows';
import type { Vault } from '../store/schema';

/**
 * The disputes of orders whose entries were put together, made anew from them. After the orders and phones, whose numbers
 * they name; within the same transaction.
 */
export async function mergeCases(
  db: Vault,
  orderKeys: readonly HistoryEntry['orderKey'][],
  now: number,
): Promise<void> {
  const disputed = new Set<string>();
  await db.history
    .where('kind')
    .anyOf('argued', 'withdrawn')
    .each(({ orderKey }) => disputed.add(orderKey));
  for (const orderKey of orderKeys) {
    if (!disputed.has(orderKey)) continue;
    const entries = await db.history.where({ orderKey }).toArray();
    const purchases = (await db.purchases.where({ orderKey }).toArray()).map(purchaseOf);
    await db.history.bulkPut(cutWords(entries, new Set(entries.flatMap(caseDrops))));
    for (const [id, { parts, leftovers, record }] of foldCases(entries, purchases)) {
      const last = inOrder(entries).findLast((entry) => caseOf(entry) === id);
      const gone = record ? leftovers : [...parts, ...leftovers];
      if (gone.length > 0 || (!record && last?.kind !== 'withdrawn'))
        await withdraw(db, { id, orderKey, parts: gone, entries }, now);
      if (!record) {
        await db.cases.delete(id);
        continue;
      }
      const here = await db.cases.get(id);
      const same = here && sealOfCase(here) === sealOfCase(record);
      // What is due is found out by whoever looks next: on this day at the latest.
      await db.cases.put(same ? here : { ...record, nextOn: civilDateOf(now) });
      if (gone.length === 0 && last?.state === sealOfCase(record)) continue;
      const phone = purchases.find((one) => one.id === record.purchaseId);
      await append(db, arguedEntries(record, phone, []), now);
    }
  }
}
