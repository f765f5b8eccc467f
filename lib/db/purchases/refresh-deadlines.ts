import { Dexie } from 'dexie';
import * as z from 'zod/mini';
import type { CivilDate } from '../../model/dates';
import { NO_DEADLINE, Purchase } from '../../model/purchase';
import { RULES_VERSION } from '../../warranty/version';
import { recall, remember } from '../store/memory';
import { ofRow } from '../store/reads/row-by-row';
import { type PurchaseRow, purchaseOf, purchaseRow } from '../store/rows';
import type { Vault } from '../store/schema';
import { withDeadline } from './set-deadline';

const BATCH = 500;
const KEY = 'deadlines:as-of';

const AsOf = z.nullable(z.strictObject({ day: Purchase.shape.nextDeadline, rules: z.number() }));
/** The day all deadlines were last right for, and the rules they were counted by. */
type AsOf = z.infer<typeof AsOf>;

/**
 * Moves the deadlines of the phones in use to `today`; gives how many moved. A stored deadline that is still ahead is
 * still the next one, so only those that have passed are looked at, and the phones in repair, whose days grow. All of
 * them only where time went backwards or the rules (or holidays, which are part of their version) are others.
 *
 * Each batch is a transaction of its own and the note of the day is the last step: a killed worker has done a part, and
 * the next call does the rest.
 */
export async function refreshDeadlines(db: Vault, today: CivilDate, rules = RULES_VERSION): Promise<number> {
  const asOf = await recall<AsOf>(db, KEY, AsOf, null);
  const stands = asOf?.rules === rules && asOf.day <= today;
  if (stands && asOf.day === today) return refreshPassed(db, today);
  const moved = stands
    ? (await refreshPassed(db, today)) + (await refreshDaily(db, today))
    : await refreshAll(db, today);
  await remember(db, KEY, { day: today, rules } satisfies AsOf);
  return moved;
}

/** Whoever is looked at leaves the range: the new deadline is not before today. */
async function refreshPassed(db: Vault, today: CivilDate): Promise<number> {
  const passed = () =>
    db.purchases.where('[shelf+nextDeadline]').between(['active', Dexie.minKey], ['active', today], true, false);
  for (let moved = 0; ; ) {
    const { looked, written } = await inBatch(db, today, () => passed().limit(BATCH).toArray());
    moved += written;
    if (looked < BATCH) return moved;
  }
}

async function refreshDaily(db: Vault, today: CivilDate): Promise<number> {
  const ids = await db.purchases.where('daily').equals(1).primaryKeys();
  let moved = 0;
  for (let from = 0; from < ids.length; from += BATCH) {
    const some = ids.slice(from, from + BATCH);
    moved += (await inBatch(db, today, () => db.purchases.where('id').anyOf(some).toArray())).written;
  }
  return moved;
}

async function refreshAll(db: Vault, today: CivilDate): Promise<number> {
  let last = '';
  for (let moved = 0; ; ) {
    const { looked, written, end } = await inBatch(db, today, () =>
      db.purchases.where('id').above(last).limit(BATCH).toArray(),
    );
    moved += written;
    if (looked < BATCH) return moved;
    last = end;
  }
}

function inBatch(db: Vault, today: CivilDate, read: () => PromiseLike<PurchaseRow[]>) {
  return db.transaction('rw', db.purchases, db.orders, async () => {
    const rows = await read();
    const active = rows.filter(({ shelf }) => shelf === 'active');
    const orders = await db.orders.bulkGet(active.map(({ orderKey }) => orderKey));
    const changed = active.flatMap((row, i) => {
      const order = orders[i];
      const counted = order && ofRow(row.id, () => purchaseRow(withDeadline(purchaseOf(row), order, today)));
      // An order that is missing, or damaged, gives no dates; without this its row would be looked at for ever.
      const next = counted ?? { ...row, nextDeadline: NO_DEADLINE };
      return next.nextDeadline === row.nextDeadline ? [] : [next];
    });
    await db.purchases.bulkPut(changed);
    return { looked: rows.length, written: changed.length, end: rows.at(-1)?.id ?? '' };
  });
}
