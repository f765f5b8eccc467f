import { beforeEach, expect, it } from 'vitest';
import { allInUse, endingBy } from '@/lib/db/purchases/ending-soon';
import { setShelf } from '@/lib/db/purchases/purchases';
import type { PurchaseInOrder } from '@/lib/db/purchases/queries';
import type { Vault } from '@/lib/db/store/schema';
import { World } from '../../reminders/world';

const TODAY = '2026-11-20';
let world: World;
let db: Vault;
beforeEach(() => {
  world = new World(TODAY);
  db = world.db;
});

async function idsOf(rows: AsyncGenerator<PurchaseInOrder>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { purchase, order } of rows) {
    expect(order.key).toBe(purchase.orderKey);
    ids.push(purchase.id);
  }
  return ids.toSorted();
}

/** Copies of a stored phone under other order keys. */
async function copies(id: string, keys: string[]): Promise<string[]> {
  const row = await db.purchases.get(id);
  const order = row && (await db.orders.get(row.orderKey));
  if (!row || !order) throw new Error('gone');
  await db.orders.bulkAdd(keys.map((key) => ({ ...order, key })));
  await db.purchases.bulkAdd(keys.map((key) => ({ ...row, id: `${key}/1`, orderKey: key })));
  return keys.map((key) => `${key}/1`);
}

it('goes through all phones in use, more than one batch of them, each once and with its order', async () => {
  const first = await world.phone('2026-11-18');
  const others = await copies(
    first,
    Array.from({ length: 1200 }, (_, i) => `hand:${i}`),
  );
  expect(await idsOf(allInUse(db))).toEqual([first, ...others].toSorted());
  expect(await idsOf(endingBy(db, '2026-11-25'))).toEqual([first, ...others].toSorted());
});

it('finds the order of each where one order’s key begins with another’s', async () => {
  const first = await world.phone('2026-11-18');
  const keys = ['hand:12', 'hand:12-3', 'hand:123', 'hand:1'];
  expect(await idsOf(allInUse(db))).toEqual([first]);
  const others = await copies(first, keys);
  expect(await idsOf(allInUse(db))).toEqual([first, ...others].toSorted());
});

it('leaves out what is not in use', async () => {
  await setShelf(db, await world.phone('2026-11-18'), 'ended', TODAY);
  expect(await idsOf(allInUse(db))).toEqual([]);
});

it('finds by the index those whose next right ends by a day', async () => {
  const soon = await world.phone('2026-11-18');
  await world.phone('2026-01-02');
  expect(await idsOf(endingBy(db, '2026-11-25'))).toEqual([soon]);
  expect(await idsOf(endingBy(db, '2026-11-24'))).toEqual([]);
});

it('has nothing to go through in an empty vault', async () => {
  expect(await idsOf(allInUse(db))).toEqual([]);
});
