import type { EvidenceRecord } from '../../model/evidence';
import { NO_PHONE } from '../../model/order-key';
import { type NewEvidence, sealEvidence, storeSealed } from '../evidence/store-evidence';
import type { Vault } from '../store/schema';

/** What is kept of a page; to whom it belongs is the same for all of it. */
export type PageItem = Omit<NewEvidence, 'orderKey' | 'purchaseId'>;

class NoSuchPhone extends Error {}

/**
 * Keeps all that was taken of a page, or nothing.
 *
 * @param phone `undefined`: nobody knows yet whose it is
 */
export async function keepPageItems(
  db: Vault,
  items: readonly PageItem[],
  phone: string | undefined,
  now: number,
): Promise<EvidenceRecord[] | 'no-such-phone'> {
  const row = phone === undefined ? undefined : await db.purchases.get(phone);
  if (phone !== undefined && (!row || row.shelf === 'deleted')) return 'no-such-phone';
  const owner = row ? { orderKey: row.orderKey, purchaseId: row.id } : { orderKey: NO_PHONE };
  const sealed = await sealEvidence(
    db,
    items.map((item) => ({ ...item, ...owner })),
    now,
  );
  const write = async () => {
    if (phone !== undefined && ((await db.purchases.get(phone))?.shelf ?? 'deleted') === 'deleted')
      throw new NoSuchPhone();
  };
  try {
    return await storeSealed(db, sealed, now, { tables: [db.purchases], write });
  } catch (error) {
    if (error instanceof NoSuchPhone) return 'no-such-phone';
    throw error;
  }
}
