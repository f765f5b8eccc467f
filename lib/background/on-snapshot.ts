import { queuePicture, type SnapshotOfOrder } from '../db/picture-jobs';
import type { Vault } from '../db/schema';
import type { KnownSender, Reply } from '../messages/protocol';
import { isFull } from './trouble';

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
  if (!sent.orderKey.startsWith(`${sender.platform}:`)) return { ok: false, reason: 'refused' };
  if (await isFull()) return { ok: false, reason: 'full' };
  const queued = await queuePicture(openVault(), sent, now);
  if (queued === 'no-such-order') return { ok: false, reason: 'refused' };
  if (queued === 'queued') void draw();
  return { ok: true, value: {} };
}
