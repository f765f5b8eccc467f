import type { LockState } from '../../../lock/lock-row';
import { SECRETS } from '../secrets';

/** A row as it lies on the disk, whatever may be encrypted in it. */
export interface RawRow {
  key: string | number;
  row: Readonly<Record<string, unknown>>;
}

/** The next rows of a table after a key (`''`: from the first), past all that decrypts. Within the given transaction. */
export async function rawRows(
  transaction: IDBTransaction,
  table: string,
  limit: number,
  after: RawRow['key'],
): Promise<RawRow[]> {
  const store = transaction.objectStore(table);
  const range = after === '' ? null : IDBKeyRange.lowerBound(after, true);
  const keys = asked(store.getAllKeys(range, limit));
  const rows = asked<unknown[]>(store.getAll(range, limit));
  const found = await rows;
  return (await keys).map((key, i) => ({
    key: typeof key === 'number' ? key : String(key),
    row: found[i] as RawRow['row'],
  }));
}

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export const isSealedRow = (row: RawRow['row']): row is RawRow['row'] & { sealed: Uint8Array } =>
  row['sealed'] instanceof Uint8Array;

/** Does it lie otherwise than the lock wants it? */
export function isUnconverted(table: string, row: RawRow['row'], state: LockState): boolean {
  if (state === 'opening') return isSealedRow(row);
  return !isSealedRow(row) && SECRETS[table]?.of(row) !== undefined;
}
