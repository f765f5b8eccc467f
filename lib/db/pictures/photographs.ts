import type { OrderRecord } from '../../model/purchase';
import { sealEvidence, storeSealed } from '../evidence/store-evidence';
import { rowsWith } from '../store/reads/rows-with';
import type { Vault } from '../store/schema';

/** One order in what the browser itself took of the screen. */
export interface Photograph {
  orderKey: string;
  blob: Blob;
  /** Pixels. */
  width: number;
  height: number;
  /** Of the page, without tokens. */
  url: string;
  /** Epoch milliseconds. */
  takenAt: number;
  /** What is not in the picture, in words. */
  remarks: string[];
}

/** Of these orders those the vault keeps: known, and not deleted by the buyer. */
export async function keptOrders(db: Vault, keys: readonly string[]): Promise<OrderRecord[]> {
  return db.transaction('r', db.orders, db.purchases, async () => {
    const rows = await rowsWith(db.purchases, 'orderKey', keys);
    const kept = new Set(rows.filter(({ shelf }) => shelf !== 'deleted').map(({ orderKey }) => orderKey));
    return (await db.orders.bulkGet([...kept])).flatMap((order) => order ?? []);
  });
}

class Deleted extends Error {}

/** Keeps photographs as evidence; one whose order was deleted meanwhile is dropped. @returns those that were kept */
export async function keepPhotographs(
  db: Vault,
  photographs: readonly Photograph[],
  now: number,
): Promise<Photograph[]> {
  const kept: Photograph[] = [];
  for (const one of photographs) {
    const { blob, remarks, ...photograph } = one;
    const [order] = await keptOrders(db, [photograph.orderKey]);
    if (!order) continue;
    const item = {
      ...photograph,
      kind: 'screenshot' as const,
      method: 'photographed' as const,
      mime: blob.type,
      phase: order.status.phase,
      ...(remarks.length > 0 ? { remarks } : {}),
      content: blob,
    };
    const write = async () => {
      const phones = await db.purchases.where({ orderKey: order.key }).toArray();
      if (phones.every(({ shelf }) => shelf === 'deleted')) throw new Deleted();
    };
    try {
      await storeSealed(db, await sealEvidence(db, [item], now), now, { tables: [db.purchases], write });
      kept.push(one);
    } catch (error) {
      if (!(error instanceof Deleted)) throw error;
    }
  }
  return kept;
}
