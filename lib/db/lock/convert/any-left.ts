import type { LockRow } from '../../../lock/lock-row';
import type { Vault } from '../../store/schema';
import { openedRow, placeOfRow } from '../sealed-rows';
import { isSealedRow, isUnconverted, type RawRow, rawRows } from './raw-rows';

const LOOKED_AT = 500;
/** Tables of which earlier releases encrypted less. */
const LATER = ['pictureJobs', 'memory'];

/** Does any row of these tables lie otherwise than the lock wants it? Within the given transaction. */
export async function anyLeft(
  db: Vault,
  rows: IDBTransaction,
  names: readonly string[],
  lock: LockRow,
): Promise<boolean> {
  for (const name of names) {
    for (let after: RawRow['key'] = '', more = true; more; ) {
      const some: RawRow[] = await rawRows(rows, name, LOOKED_AT, after);
      if (some.some((one) => isUnconverted(name, one.row, lock.state) && canBe(db, name, one))) return true;
      after = some.at(-1)?.key ?? after;
      more = some.length === LOOKED_AT;
    }
  }
  return false;
}

/** Did an earlier release, under this very lock, leave plain what this one encrypts? */
export const anyLeftByEarlier = (db: Vault, lock: LockRow): Promise<boolean> =>
  db.transaction('r', LATER, ({ idbtrans }) => anyLeft(db, idbtrans, LATER, lock));

/** What somebody altered opens no more, with or without a lock: it does not hold up the rest. */
function canBe(db: Vault, table: string, { key, row }: RawRow): boolean {
  const words = db.keyring.keys?.words;
  return !isSealedRow(row) || !words || openedRow(row, words, placeOfRow(table, row, key)) !== row;
}
