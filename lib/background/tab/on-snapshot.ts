import { queuePicture, type SnapshotOfOrder } from '../../db/pictures/picture-jobs';
import type { Vault } from '../../db/store/schema';
import type { KnownSender, Reply } from '../../messages/protocol';
import { isHostOf } from '../../messages/sender';
import type { ReaderId } from '../../model/order';
import { readerOfKey } from '../../model/order-key';
import { boxSnapshot, openOr } from '../lock/in-locked-vault';
import { isFull } from '../why-storing-failed';

/**
 * Keeps one order's snapshot; drawing it is started and not waited for, since the snapshot is safe.
 *
 * @param draw never rejects
 */
export async function onSnapshot(
  openVault: () => Vault,
  sent: SnapshotOfOrder,
  sender: Extract<KnownSender, { kind: 'content' }>,
  now: number,
  draw: () => Promise<void>,
): Promise<Reply<'snapshot'>> {
  if (!isCredible(sent, sender.platform, now)) return { ok: false, reason: 'refused' };
  if (await isFull()) return { ok: false, reason: 'full' };
  const db = openVault();
  const queued = await openOr(
    db,
    () => queuePicture(db, sent, now),
    () => boxSnapshot(db, sent, now).then(() => 'queued' as const),
  );
  if (queued === 'no-such-order') return { ok: false, reason: 'refused' };
  if (queued === 'queued') void draw();
  return { ok: true, value: {} };
}

/** Milliseconds that the clocks of two processes of one browser may differ. */
const SKEW = 60_000;
const DAY = 86_400_000;

/** A page can tell of its own platform's orders, from its own address, and of no day but today. */
function isCredible({ orderKey, url, takenAt }: SnapshotOfOrder, platform: ReaderId, now: number): boolean {
  return readerOfKey(orderKey) === platform && isHostOf(platform, url) && takenAt > now - DAY && takenAt < now + SKEW;
}
