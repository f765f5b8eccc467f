import { type StorageFailure, storageFailure } from '../db/failure';
import type { Vault } from '../db/schema';

/** Less than any capture needs. */
const NO_ROOM = 1_000_000;

/**
 * What a failed write or read means, and the connection it failed on is not used again: Firefox refuses the first write
 * after one that found the disk full, also when there is room again (InvalidStateError, seen in 153).
 */
export async function troubleOf(
  error: unknown,
  openVault: () => Vault,
  storage: Pick<StorageManager, 'estimate'> = navigator.storage,
): Promise<StorageFailure> {
  const vault = openVault();
  // One that could not even open is replaced by `openVault` itself.
  if (!vault.hasFailed()) vault.close({ disableAutoOpen: false });
  const failure = storageFailure(error);
  return failure === 'unavailable' && (await isFull(storage)) ? 'full' : failure;
}

/** On a full disk Chromium cannot open a database at all and calls it an UnknownError (seen in 156); its estimate tells. */
async function isFull(storage: Pick<StorageManager, 'estimate'>): Promise<boolean> {
  try {
    const { quota, usage } = await storage.estimate();
    return quota !== undefined && usage !== undefined && quota - usage < NO_ROOM;
  } catch {
    return false;
  }
}
