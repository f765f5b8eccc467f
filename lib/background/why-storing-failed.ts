import type { Vault } from '../db/store/schema';
import { isStale, type StorageFailure, storageFailure } from '../db/store/storage-failure';
import { roomLeft } from '../db/usage/room-left';

/** More than a capture needs, and what the browser's own database needs to tidy up after it. */
const ROOM = 5_000_000;

/** What a failed write or read means, as far as only this machine can tell. */
export async function whyStoringFailed(
  error: unknown,
  openVault: () => Vault,
  storage: Pick<StorageManager, 'estimate'> = navigator.storage,
): Promise<StorageFailure> {
  const vault = openVault();
  if (isStale(error) && !vault.hasFailed()) {
    // The next try has a new connection. Not closed at other failures: each opening on a full disk is a risk of its own.
    vault.close({ disableAutoOpen: false });
    return 'failed';
  }
  const failure = storageFailure(error);
  return failure === 'unavailable' && (await isFull(storage)) ? 'full' : failure;
}

/**
 * Is there no room to write? Asked before, too, and then nothing is tried: Chromium can lose a whole database that it opens or
 * writes on a disk without a free byte (seen in 156), and calls what it cannot open an UnknownError.
 */
export async function isFull(storage: Pick<StorageManager, 'estimate'> = navigator.storage): Promise<boolean> {
  const left = await roomLeft(storage);
  return left !== undefined && left < ROOM;
}
