import type { FirstRows } from '@/lib/db/purchases/first-rows';
import { foughtOver, listPurchases, rowsOfOrders, searchPurchases } from '@/lib/db/purchases/queries';
import { openVault } from '@/lib/db/store/schema';

/** The popup's list by way of Dexie, which is loaded only when it is needed. */
export async function findPhones(words: string, limit: number, orderKeys: readonly string[]): Promise<FirstRows> {
  const db = openVault();
  if (words.trim()) {
    const { rows, cut } = await searchPurchases(db, words);
    return { rows, here: [], fought: [], more: false, cut };
  }
  const { rows, total } = await listPurchases(db, { shelf: 'active', order: 'deadline', offset: 0, limit });
  const here = await rowsOfOrders(db, orderKeys);
  return { rows, here, fought: await foughtOver(db), more: rows.length < total };
}
