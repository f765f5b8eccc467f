import type { Glance } from '@/lib/db/purchases/first-rows';
import { listPurchases, searchPurchases } from '@/lib/db/purchases/queries';
import { openVault } from '@/lib/db/store/schema';

/** The popup's list by way of Dexie, which is loaded only when it is needed. */
export async function findPhones(words: string, limit: number): Promise<Glance> {
  const db = openVault();
  if (words.trim()) {
    const { rows, cut } = await searchPurchases(db, words);
    return { rows, more: false, cut };
  }
  const { rows, total } = await listPurchases(db, { shelf: 'active', order: 'deadline', offset: 0, limit });
  return { rows, more: rows.length < total };
}
