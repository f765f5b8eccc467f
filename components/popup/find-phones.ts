import { listPurchases, type PurchasePage, searchPurchases } from '@/lib/db/queries';
import { openVault } from '@/lib/db/schema';

/** The popup's list by way of Dexie, which is loaded only when it is needed. */
export function findPhones(words: string, limit: number): Promise<PurchasePage> {
  const db = openVault();
  if (words.trim()) return searchPurchases(db, words);
  return listPurchases(db, { shelf: 'active', order: 'deadline', offset: 0, limit });
}
