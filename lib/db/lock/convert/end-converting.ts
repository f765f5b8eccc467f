import type { LockRow } from '../../../lock/lock-row';
import { changeOpen, forgetOpen } from '../../../lock/session';
import type { Vault } from '../../store/schema';
import { placeOf } from '../place';
import { openedRow } from '../sealed-rows';
import { SECRETS } from '../secrets';
import { unconvertedBytes } from './convert-bytes';
import { isSealedRow, isUnconverted, type RawRow, rawRows } from './raw-rows';

const LOOKED_AT = 500;

/**
 * Is every row as the lock wants it? Then the lock is on, or it is gone, in the same transaction, in which nobody else
 * writes: what a page that had not heard of the lock yet has written is found here.
 *
 * @param altered bytes that open no more, with or without a lock: they do not hold up the rest
 * @returns false: everything is to be looked through once more, from the beginning
 */
export async function endConverting(db: Vault, lock: LockRow, altered: ReadonlySet<string>): Promise<boolean> {
  const names = Object.keys(SECRETS);
  const tables = [...names.map((name) => db.table(name)), db.blobs, db.lock];
  const after = await db.transaction('rw', tables, async ({ idbtrans }): Promise<LockRow | undefined> => {
    const now = await db.lock.get('lock');
    if (now?.keyId !== lock.keyId || now.state !== lock.state) return now;
    const { done: _done, ...rest } = now;
    const bytes = (await unconvertedBytes(db, lock)).some((sum) => !altered.has(sum));
    const left = bytes || (await anyLeft(db, idbtrans, names, lock));
    if (!left && now.state === 'opening') {
      await db.lock.delete('lock');
      return undefined;
    }
    const next: LockRow = left ? rest : { ...rest, state: 'on' };
    await db.lock.put(next);
    return next;
  });
  db.keyring.set(after, db.keyring.keys);
  if (!after) await forgetOpen();
  else await changeOpen(Date.now(), { state: after.state });
  return after === undefined || after.state === 'on';
}

async function anyLeft(db: Vault, rows: IDBTransaction, names: readonly string[], lock: LockRow): Promise<boolean> {
  for (const name of names) {
    for (let after = '', more = true; more; ) {
      const some = await rawRows(rows, name, LOOKED_AT, after);
      if (some.some((one) => isUnconverted(name, one.row, lock.state) && canBe(db, name, one))) return true;
      after = some.at(-1)?.key ?? after;
      more = some.length === LOOKED_AT;
    }
  }
  return false;
}

/** What somebody altered opens no more, with or without a lock: it does not hold up the rest. */
function canBe(db: Vault, table: string, { key, row }: RawRow): boolean {
  const words = db.keyring.keys?.words;
  return !isSealedRow(row) || !words || openedRow(row, words, placeOf(table, key)) !== row;
}
