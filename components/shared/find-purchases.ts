import { type PurchasePage, searchPurchases } from '@/lib/db/queries';
import type { Vault } from '@/lib/db/schema';

/** More hits than anyone reads: the next word narrows them down. */
const SHOWN = 100;

/** A search as a page of results, so that a list shows both alike. */
export async function findPurchases(db: Vault, words: string): Promise<PurchasePage> {
  const rows = await searchPurchases(db, words, SHOWN);
  return { rows, total: rows.length };
}
