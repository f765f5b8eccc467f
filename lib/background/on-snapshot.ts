import { queuePicture, type SnapshotOfOrder } from '../db/picture-jobs';
import type { Vault } from '../db/schema';
import type { KnownSender, Reply } from '../messages/protocol';

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
  const queued = await queuePicture(openVault(), sent, now);
  if (queued === 'no-such-order') return { ok: false, reason: 'refused' };
  if (queued === 'queued') void draw();
  return { ok: true, value: {} };
}
