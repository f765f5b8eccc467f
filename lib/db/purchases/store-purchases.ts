import type { OrderRecord, Purchase } from '../../model/purchase';
import { searchWords } from '../search/words';
import { purchaseRow } from '../store/rows';
import type { Vault } from '../store/schema';

export interface PurchaseToStore {
  purchase: Purchase;
  order: OrderRecord;
}

/** Writes purchases and what they are found by, within the caller's transaction over `purchases` and `search`. */
export async function storePurchases(db: Vault, changed: readonly PurchaseToStore[]): Promise<void> {
  await Promise.all([
    db.purchases.bulkPut(changed.map(({ purchase }) => purchaseRow(purchase))),
    db.search.bulkPut(
      changed.map(({ purchase, order }) => ({
        id: purchase.id,
        words: searchWords(purchase, order, !db.keyring.seals),
      })),
    ),
  ]);
}
