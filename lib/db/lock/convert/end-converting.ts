import type { LockRow } from '../../../lock/lock-row';
import { changeOpen, forgetOpen } from '../../../lock/session';
import type { Vault } from '../../store/schema';
import { SECRETS } from '../secrets';
import { anyLeft } from './any-left';
import { unconvertedBytes } from './convert-bytes';

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
