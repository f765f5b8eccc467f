import { isStale, type StorageFailure, storageFailure } from '../db/failure';
import type { Vault } from '../db/schema';

/** Less than any capture needs. */
const NO_ROOM = 1_000_000;

/** What a failed write or read means, as far as only this machine can tell. */
export async function troubleOf(
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

/** On a full disk Chromium cannot open a database at all and calls it an UnknownError (seen in 156); its estimate tells. */
async function isFull(storage: Pick<StorageManager, 'estimate'>): Promise<boolean> {
  try {
    const { quota, usage } = await storage.estimate();
    return quota !== undefined && usage !== undefined && quota - usage < NO_ROOM;
  } catch {
    return false;
  }
}
