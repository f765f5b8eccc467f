import { civilDateOf } from '../../model/dates';
import type { Purged } from '../../model/history/parts';
import type { OrderRecord, Purchase } from '../../model/purchase';
import { PURGED_TITLE } from '../../model/purchase';
import { withdrawCases } from '../cases/note-case';
import { removeEvidence, removeTables } from '../evidence/remove-evidence';
import { append } from '../history/append';
import { withoutParts } from '../history/read-part';
import { isTombstone } from '../history/steps';
import { sealOfOrder } from '../history/sum';
import { forgetThumb } from '../pictures/thumbs';
import { storePurchases } from '../purchases/store-purchases';
import { purchaseOf } from '../store/rows';
import type { Vault } from '../store/schema';
import { fold } from './fold';
import { partsOfPhone } from './phone-parts';

/**
 * Empties the bin: drops the content of phones deleted before `before` (epoch milliseconds), and keeps what stops their
 * pages from bringing them back. That has no end: a backup of any age may be read again, and only what is still known to be
 * deleted stays so; it is a few numbers a phone. Evidence goes with the last phone of its order; the history notes that it went.
 *
 * @returns how many phones were purged
 */
export async function emptyBin(db: Vault, before: number, now: number): Promise<number> {
  const due = await db.purchases
    .where('[shelf+nextDeadline]')
    .between(['deleted', ''], ['deleted', '\uffff'])
    .filter((row) => (row.deletedAt ?? 0) < before && !isTombstone(row))
    .primaryKeys();
  let purged = 0;
  for (const id of due) {
    if (!(await purge(db, id, now))) continue;
    await forgetThumb(id);
    purged++;
  }
  return purged;
}

function purge(db: Vault, id: string, now: number): Promise<boolean> {
  const tables = [db.purchases, db.search, db.orders, db.pictureJobs, db.cases, ...removeTables(db)];
  return db.transaction('rw', tables, async () => {
    const row = await db.purchases.get(id);
    const order = row && (await db.orders.get(row.orderKey));
    // Restored since it was looked at.
    if (!row || !order || row.shelf !== 'deleted' || isTombstone(row)) return false;
    const phones = (await db.purchases.where({ orderKey: order.key }).toArray()).map(purchaseOf);
    const phone = phones.find((one) => one.id === id);
    if (!phone) return false;
    const whole = phones.every((other) => other === phone || isTombstone(other));
    const entries = await db.history.where({ orderKey: order.key }).toArray();
    const of = Math.max(...entries.map(({ clock }) => clock));
    const drops = [...new Set(partsOfPhone(entries, phone, phones, whole))];

    const items = (await db.evidence.where({ orderKey: order.key }).toArray()).filter(
      (item) => whole || item.purchaseId === id,
    );
    await withdrawCases(db, order.key, ({ purchaseId }) => whole || purchaseId === id, now);
    const removed = await removeEvidence(db, items, { of });
    const purged: Purged = { phone: tombstone(phone), ...(whole ? { order: emptyOrder(order) } : {}), of, drops };
    const gone = new Set(drops);
    await db.history.bulkPut(entries.map((entry) => withoutParts(entry, gone)));
    const [entry] = (
      await append(db, [{ kind: 'purged', orderKey: order.key, parts: [purged] }, ...removed], now)
    ).filter(({ kind }) => kind === 'purged');
    const left = entry && fold(order.key, [...entries, entry], civilDateOf(now));
    if (!left) throw new Error('nothing is left of a purged phone');
    await db.orders.put(left.order);
    await storePurchases(
      db,
      left.purchases.map((purchase) => ({ purchase, order: left.order })),
    );
    const state = sealOfOrder(left.order, left.purchases);
    await append(db, [{ kind: 'settled', orderKey: order.key, parts: [], state }], now);
    if (whole) await db.pictureJobs.where({ orderKey: order.key }).delete();
    return true;
  });
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
