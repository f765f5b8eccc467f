/** What a failed write or read means for the user. */
export type StorageFailure = 'full' | 'newer' | 'locked' | 'unavailable' | 'failed';

const UNAVAILABLE =
  /^(MissingAPIError|OpenFailedError|DatabaseClosedError|InvalidStateError|SecurityError|UnknownError)$/;

/**
 * Looks through the layers Dexie puts around what the browser said: a full disk may show as a failed request or as a
 * transaction that was aborted at its end, and a database that cannot be opened (Firefox's private windows, a damaged
 * profile) fails every query after it.
 */
export function storageFailure(error: unknown): StorageFailure {
  const layers = [...layersOf(error)];
  if (layers.some(({ name }) => name === 'QuotaExceededError')) return 'full';
  if (layers.some(({ name }) => name === 'NewerVault')) return 'newer';
  if (layers.some(({ name }) => name === 'VaultLocked')) return 'locked';
  return layers.some(({ name }) => UNAVAILABLE.test(name)) ? 'unavailable' : 'failed';
}

/**
 * A connection on which nothing more can be written: Firefox refuses what comes after a write that found the disk full,
 * also when there is room again (seen in 153). A new connection works.
 */
export function isStale(error: unknown): boolean {
  return [...layersOf(error)].some(({ name }) => name === 'InvalidStateError');
}

function* layersOf(error: unknown, depth = 0): Generator<{ name: string }> {
  if (typeof error !== 'object' || error === null || depth > 5) return;
  const { name, inner, cause, failures } = error as Record<string, unknown>;
  if (typeof name === 'string') yield { name };
  for (const below of [inner, cause, ...(Array.isArray(failures) ? failures.slice(0, 5) : [])]) {
    yield* layersOf(below, depth + 1);
  }
}
