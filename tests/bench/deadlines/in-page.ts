import { refreshDeadlines } from '../../../lib/db/purchases/refresh-deadlines.ts';
import { purchaseRow } from '../../../lib/db/store/rows.ts';
import { Vault } from '../../../lib/db/store/schema.ts';
import { addDays, type CivilDate } from '../../../lib/model/dates.ts';
import type { OrderRecord, Purchase } from '../../../lib/model/purchase.ts';

/** What the bench calls in the page: a vault of `count` phones, signed one after the other over three years. */
export async function fill(count: number, today: CivilDate): Promise<void> {
  const db = new Vault();
  await Promise.all([db.orders.clear(), db.purchases.clear(), db.memory.clear()]);
  const orders: OrderRecord[] = [];
  const rows = Array.from({ length: count }, (_, i) => {
    const day = addDays(today, -((i * 37) % 1100));
    const key = `jd:${350000000000 + i}`;
    orders.push({
      key,
      platform: 'jd',
      orderId: String(350000000000 + i),
      shop: { name: '示例手机旗舰店', selfOperated: i % 2 === 0 },
      placedAt: `${addDays(day, -2)}T10:20:30+08:00`,
      signedAt: `${day}T18:00:00+08:00`,
      status: { text: '已完成', phase: 'completed' },
      links: {},
      otherLines: 0,
      sources: [],
      firstSeenAt: 0,
      updatedAt: 0,
    });
    const purchase: Purchase = {
      id: `${key}/1`,
      orderKey: key,
      platform: 'jd',
      line: { title: '示例手机 12GB+256GB', quantity: 1, promises: i % 2 ? ['7天无理由退货', '30天价保'] : [] },
      kind: 'phone',
      confidence: 1,
      says: i % 100 === 0 ? { repairs: [{ sent: addDays(today, -3) }] } : {},
      shelf: 'active',
      nextDeadline: '9999-12-31',
      addedAt: 0,
      updatedAt: 0,
    };
    return purchaseRow(purchase);
  });
  await db.orders.bulkPut(orders);
  await db.purchases.bulkPut(rows);
  db.close();
}

/** Milliseconds and phones that moved. */
export async function refresh(today: CivilDate): Promise<{ ms: number; moved: number }> {
  const db = new Vault();
  await db.open();
  const start = performance.now();
  const moved = await refreshDeadlines(db, today);
  const ms = performance.now() - start;
  db.close();
  return { ms, moved };
}
