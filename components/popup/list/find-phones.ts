import { keyringOf } from '@/lib/db/lock/lock';
import type { FirstRows } from '@/lib/db/purchases/first-rows';
import { foughtOver, listPurchases, rowsOfOrders } from '@/lib/db/purchases/queries';
import { workedDoors } from '@/lib/db/purchases/worked-doors';
import { searchPurchases } from '@/lib/db/search/search-purchases';
import { openVault, type Vault } from '@/lib/db/store/schema';

/** The popup's list by way of Dexie, which is loaded only when it is needed. */
export async function findPhones(words: string, limit: number, orderKeys: readonly string[]): Promise<FirstRows> {
  const db = openVault();
  const { lock, locked } = await keyringOf(db);
  const found = await rowsFor(db, words, limit, orderKeys);
  return lock ? { ...found, lock: { locked, hideNames: lock.hideNames } } : found;
}

async function rowsFor(db: Vault, words: string, limit: number, orderKeys: readonly string[]): Promise<FirstRows> {
  if (words.trim()) {
    const { rows, cut } = await searchPurchases(db, words);
    // A hundred cards take longer to draw than to find; the others come as they are scrolled to.
    const [shown, more] = [rows.slice(0, limit), rows.length > limit];
    return { rows: shown, here: [], fought: [], worked: await workedDoors(db), more, cut };
  }
  const { rows, total } = await listPurchases(db, { shelf: 'active', order: 'deadline', offset: 0, limit });
  const here = await rowsOfOrders(db, orderKeys);
  const [fought, worked] = [await foughtOver(db), await workedDoors(db)];
  return { rows, here, fought, worked, more: rows.length < total };
}
