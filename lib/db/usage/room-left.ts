import { inTime } from '../store/time-limit';

/** Bytes that the browser would still let us store, as far as it says; `undefined` where it does not. */
export async function roomLeft(
  storage: Pick<StorageManager, 'estimate'> | undefined = navigator.storage,
): Promise<number | undefined> {
  try {
    const { quota, usage } = storage ? await inTime(storage.estimate()) : {};
    return quota === undefined || usage === undefined ? undefined : Math.max(0, quota - usage);
  } catch {
    return undefined;
  }
}
