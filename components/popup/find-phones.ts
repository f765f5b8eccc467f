import type { Glance } from '@/lib/db/glance';
import { listPurchases, searchPurchases } from '@/lib/db/queries';
import { openVault } from '@/lib/db/schema';

/** The popup's list by way of Dexie, which is loaded only when it is needed. */
export async function findPhones(words: string, limit: number): Promise<Glance> {
  const db = openVault();
  const { rows, total } = words.trim()
    ? await searchPurchases(db, words)
    : await listPurchases(db, { shelf: 'active', order: 'deadline', offset: 0, limit });
  return { rows, more: rows.length < total };
}
