import { expect } from 'vitest';
import { dropUnusedBytes } from '@/lib/db/evidence/bytes/ready-bytes';
import { addEvidence } from '@/lib/db/evidence/store-evidence';
import { verifyVault } from '@/lib/db/history/verify';
import { entriesOf } from '@/lib/db/merge/entries';
import { mergeHistories, mergeTables, type OtherVault } from '@/lib/db/merge/merge-histories';
import type { Vault } from '@/lib/db/store/schema';
import { NOW, type PHONE, phoneOrder, reading, report } from '../examples';

/** The order that these tests begin with, and its phone. */
export const KEY = 'jd:350000000000';
export const ID = `${KEY}/1`;

/** Gives everything of one vault to another. @param seen when pages were last seen, by order */
export async function give(from: Vault, to: Vault, now = NOW + 1000, seen: OtherVault['seen'] = new Map()) {
  const [history, evidence] = [await from.history.toArray(), await from.evidence.toArray()];
  await to.blobs.bulkPut(await from.blobs.toArray());
  return to.transaction('rw', mergeTables(to), async () => {
    const merged = await mergeHistories(to, { history: entriesOf(history), evidence, seen }, now);
    // Bytes come before the items are looked at, and go where none of them was taken.
    const sums = evidence.map(({ sha256 }) => sha256);
    await dropUnusedBytes(to, sums);
    return merged;
  });
}

export const page = (orderId: string, ...lines: (typeof PHONE)[]) =>
  report({ orders: [phoneOrder(reading({ orderId, lines }))] });

export const sound = async (...vaults: Vault[]) => {
  for (const db of vaults) expect(await verifyVault(db)).toMatchObject({ ok: true, faults: [] });
};

/** Kept of a phone: each one other bytes. */
export const photo = async (db: Vault, orderKey = KEY, purchaseId: string | undefined = ID) => {
  const content = new Blob([crypto.randomUUID()]);
  const item = { orderKey, kind: 'photo', mime: 'image/png', method: 'added-by-hand', content } as const;
  const [record] = await addEvidence(db, [purchaseId ? { ...item, purchaseId } : item], NOW);
  if (!record) throw new Error('nothing was stored');
  return record;
};
