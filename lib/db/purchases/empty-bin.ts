import { type OrderRecord, PURGED_TITLE, type Purchase } from '../../model/purchase';
import { chainedWrite } from '../evidence/chained-write';
import { linksAfter } from '../evidence/ledger';
import { forgetThumb } from '../evidence/thumbs';
import { purchaseOf } from '../store/rows';
import type { Vault } from '../store/schema';
import { storePurchases } from './store-purchases';

/** Restored, or added to, since it was looked at: the next run will see. */
class Changed extends Error {}

/**
 * Empties the bin: drops the content of phones deleted before `before` (epoch milliseconds), and keeps what stops their
 * pages from bringing them back. Evidence goes with the last phone of its order; the ledger notes that it went.
 *
 * @returns how many phones were purged
 */
export async function emptyBin(db: Vault, before: number, now: number): Promise<number> {
  const due = await db.purchases
    .where('[shelf+nextDeadline]')
    .between(['deleted', ''], ['deleted', '\uffff'])
    .filter((row) => (row.deletedAt ?? 0) < before && row.line.title !== PURGED_TITLE)
    .primaryKeys();
  let purged = 0;
  for (const id of due) {
    try {
      await purge(db, id, now);
      await forgetThumb(id);
      purged++;
    } catch (error) {
      if (!(error instanceof Changed)) throw error;
    }
  }
  return purged;
}

async function purge(db: Vault, id: string, now: number): Promise<void> {
  const row = await db.purchases.get(id);
  const order = row && (await db.orders.get(row.orderKey));
  if (!row || !order) return;
  const others = (await db.purchases.where({ orderKey: order.key }).toArray()).filter((other) => other.id !== id);
  const last = others.every((other) => other.line.title === PURGED_TITLE);
  const all = await db.evidence.where({ orderKey: order.key }).toArray();
  const items = all.filter((item) => last || item.purchaseId === id);
  const links = items.map((item) => ({ evidenceId: item.id, sha256: item.sha256, action: 'removed' as const }));
  const tables = [db.purchases, db.search, db.orders, db.evidence, db.blobs, db.pictureJobs];
  await chainedWrite(
    db,
    (tail) => linksAfter(tail, links, now),
    tables,
    async () => {
      const kept = await db.evidence.where({ orderKey: order.key }).count();
      if ((await db.purchases.get(id))?.shelf !== 'deleted' || kept !== all.length) throw new Changed();
      await db.evidence.bulkDelete(items.map((item) => item.id));
      for (const { sha256 } of items) {
        if ((await db.evidence.where({ sha256 }).count()) === 0) await db.blobs.delete(sha256);
      }
      const left = last ? emptyOrder(order) : order;
      await db.orders.put(left);
      await storePurchases(db, [{ purchase: tombstone(purchaseOf(row)), order: left }]);
      if (last) await db.pictureJobs.where({ orderKey: order.key }).delete();
    },
  );
}

/** The numbers of the line stay, to know it again by; everything a person could read goes. */
function tombstone({ id, orderKey, platform, line, addedAt, updatedAt, deletedAt }: Purchase): Purchase {
  const { lineId, itemId, skuId } = line;
  return {
    id,
    orderKey,
    platform,
    line: {
      ...(lineId === undefined ? {} : { lineId }),
      ...(itemId === undefined ? {} : { itemId }),
      ...(skuId === undefined ? {} : { skuId }),
      title: PURGED_TITLE,
      quantity: 1,
    },
    kind: 'unknown',
    confidence: 0,
    says: {},
    shelf: 'deleted',
    nextDeadline: '9999-12-31',
    addedAt,
    updatedAt,
    ...(deletedAt === undefined ? {} : { deletedAt }),
  };
}

function emptyOrder({ key, platform, orderId, firstSeenAt, updatedAt }: OrderRecord): OrderRecord {
  return {
    key,
    platform,
    ...(orderId === undefined ? {} : { orderId }),
    status: { text: '', phase: 'unknown' },
    links: {},
    otherLines: 0,
    sources: [],
    firstSeenAt,
    updatedAt,
  };
}
