import { allInUse } from '../../../lib/db/purchases/ending-soon.ts';
import { listPurchases } from '../../../lib/db/purchases/queries.ts';
import { withDeadline } from '../../../lib/db/purchases/set-deadline.ts';
import { purchaseRow } from '../../../lib/db/store/rows.ts';
import { Vault } from '../../../lib/db/store/schema.ts';
import { addDays } from '../../../lib/model/dates.ts';
import type { OrderRecord, Purchase } from '../../../lib/model/purchase.ts';
import { switchReminders } from '../../../lib/reminders/memory.ts';
import { lookForReminders } from '../../../lib/reminders/remind.ts';
import { unseenUrgent } from '../../../lib/reminders/urgent/urgent-rights.ts';
import { factsOf } from '../../../lib/warranty/facts.ts';
import { windowsFor } from '../../../lib/warranty/index.ts';

/** What the bench has done in a page of the extension, beside the extension's own database. */

const TODAY = '2026-11-22';
let db = new Vault('bench');

/** Phones signed for over the last 400 days, as many on each day, in a database of their own. */
export async function fill(count: number): Promise<void> {
  db = new Vault(`bench-${count}`);
  const pairs = Array.from({ length: count }, (_, i) => pair(i));
  await db.transaction('rw', db.orders, db.purchases, async () => {
    await db.orders.bulkPut(pairs.map(({ order }) => order));
    await db.purchases.bulkPut(pairs.map(({ purchase, order }) => purchaseRow(withDeadline(purchase, order, TODAY))));
  });
  await switchReminders(db, true, addDays(TODAY, -1));
}

export async function run(): Promise<Record<string, { ms: number; found: number }>> {
  return {
    'all windows of all phones': await timed(async () => {
      let found = 0;
      for await (const { purchase, order } of allInUse(db)) found += windowsFor(factsOf(purchase, order), TODAY).length;
      return found;
    }),
    'first look of a day': await timed(look),
    'every other look': await timed(look),
    'a look after a phone has changed': await timed(async () => {
      await db.purchases.toCollection().limit(1).modify({ updatedAt: 1 });
      return look();
    }),
    'badge number': await timed(() => unseenUrgent(db, TODAY)),
    'popup: 20 phones read and judged': await timed(async () => {
      const { rows } = await listPurchases(db, { shelf: 'active', order: 'deadline', offset: 0, limit: 20 });
      return rows.flatMap(({ purchase, order }) => windowsFor(factsOf(purchase, order), TODAY)).length;
    }),
  };
}

async function look(): Promise<number> {
  let told = 0;
  await lookForReminders({
    db,
    today: TODAY,
    hour: 12,
    show: async ({ tells }) => {
      told += tells.length;
    },
    unsaved: { read: async () => [], add: async () => undefined },
  });
  return told;
}

async function timed(work: () => Promise<number>): Promise<{ ms: number; found: number }> {
  const start = performance.now();
  const found = await work();
  return { ms: performance.now() - start, found };
}

function pair(i: number): { purchase: Purchase; order: OrderRecord } {
  const key = `jd:${350_000_000_000 + i}`;
  const signed = addDays(TODAY, -(i % 400));
  const order: OrderRecord = {
    key,
    platform: 'jd',
    orderId: key.slice(3),
    placedAt: `${addDays(signed, -2)}T10:00:00+08:00`,
    signedAt: `${signed}T15:00:00+08:00`,
    status: { text: '完成', phase: 'completed' },
    links: {},
    otherLines: 0,
    sources: [],
    firstSeenAt: 0,
    updatedAt: 0,
  };
  const purchase: Purchase = {
    id: `${key}/1`,
    orderKey: key,
    platform: 'jd',
    line: { title: '荣耀 Magic8 12GB+256GB 全网通5G', quantity: 1, promises: ['7天无理由退货', '30天价保'] },
    kind: 'phone',
    brand: '荣耀',
    model: 'Magic8',
    confidence: 0.9,
    says: {},
    shelf: 'active',
    nextDeadline: '9999-12-31',
    addedAt: 0,
    updatedAt: 0,
  };
  return { purchase, order };
}
