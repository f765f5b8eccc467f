import { toHex } from '../../lock/bytes';
import type { DataKeys } from '../../lock/data-keys';
import { newLock, openLock, wrapped } from '../../lock/lock-keys';
import type { LockRow } from '../../lock/lock-row';
import { SHORTEST } from '../../lock/passphrase';
import { changeOpen, forgetOpen, writeOpen } from '../../lock/session';
import type { Outcome } from '../store/outcome';
import type { Vault } from '../store/schema';
import { anyLeftByEarlier } from './convert/any-left';
import type { Keyring } from './keyring';

type LockChoices = Pick<LockRow, 'minutes' | 'hideNames'>;

const WRONG = { ok: false, reason: '口令不对，再试一次。' } as const;
const GONE = { ok: false, reason: '锁已经变了，请刷新这一页。' } as const;
const DONE = { ok: true, value: undefined } as const;

/** The lock of a vault as its connection knows it; `undefined` where there is none. */
export const lockOf = async (db: Vault): Promise<LockRow | undefined> => (await keyringOf(db)).lock;

/** Is there a lock, and is its key not here? */
export const isLocked = async (db: Vault): Promise<boolean> => (await keyringOf(db)).locked;

/** Once the connection is open it knows the lock. */
export async function keyringOf(db: Vault): Promise<Keyring> {
  if (!db.isOpen()) await db.open();
  return db.keyring;
}

/**
 * Sets a lock. From now on all is written encrypted; what is there already is encrypted piece by piece, see `convert.ts`.
 * The row with the wrapped keys is on the disk before anything is encrypted with them.
 */
export async function setLock(
  db: Vault,
  passphrase: string,
  choices: LockChoices,
  now: number,
  rounds?: number,
): Promise<Outcome<undefined>> {
  if (passphrase.length < SHORTEST) return { ok: false, reason: `口令至少 ${SHORTEST} 个字。` };
  const { row, keys } = await newLock(passphrase, choices, rounds);
  const set = await db.transaction('rw', db.lock, async () => {
    if (await db.lock.get('lock')) return false;
    await db.lock.add(row);
    return true;
  });
  if (!set) return GONE;
  await openWith(db, row, keys, now);
  return DONE;
}

export async function unlock(db: Vault, passphrase: string, now: number): Promise<Outcome<undefined>> {
  const row = await db.lock.get('lock');
  if (!row) return GONE;
  const keys = await openLock(row, passphrase);
  if (!keys) return WRONG;
  // An earlier release left plain what this one encrypts: then that is still to be done.
  const left = row.state === 'on' && (await anyLeftByEarlier(db, row));
  if (left) await changeRow(db, row, { state: 'closing' });
  await openWith(db, left ? { ...row, state: 'closing' } : row, keys, now);
  return DONE;
}

export async function lockNow(db: Vault): Promise<void> {
  const lock = await lockOf(db);
  db.keyring.set(lock, undefined);
  await forgetOpen();
}

/** One row changes, in one transaction: whatever happens in between, either passphrase is the right one, and no data is touched. */
export async function changePassphrase(
  db: Vault,
  passphrase: string,
  next: string,
  rounds?: number,
): Promise<Outcome<undefined>> {
  if (next.length < SHORTEST) return { ok: false, reason: `口令至少 ${SHORTEST} 个字。` };
  const row = await db.lock.get('lock');
  const keys = row && (await openLock(row, passphrase));
  if (!row || !keys) return WRONG;
  const fresh = await wrapped(row.keyId, keys, next, rounds);
  return changeRow(db, row, fresh);
}

/** How long it stays open, and what a locked vault shows. */
export async function changeLockChoices(
  db: Vault,
  patch: Partial<LockChoices>,
  now: number,
): Promise<Outcome<undefined>> {
  const row = await db.lock.get('lock');
  const changed = row ? await changeRow(db, row, patch) : GONE;
  if (changed.ok && patch.minutes !== undefined) await changeOpen(now, { minutes: patch.minutes });
  return changed;
}

/** Takes the lock off: from now on all is written plain, and `convert.ts` decrypts what is there. */
export async function takeOffLock(db: Vault, passphrase: string, now: number): Promise<Outcome<undefined>> {
  const row = await db.lock.get('lock');
  const keys = row && (await openLock(row, passphrase));
  if (!row || !keys) return WRONG;
  const { done: _done, ...rest } = row;
  const opening: LockRow = { ...rest, state: 'opening' };
  const changed = await db.transaction('rw', db.lock, async () => {
    if ((await db.lock.get('lock'))?.dataKey !== row.dataKey) return false;
    await db.lock.put(opening);
    return true;
  });
  if (!changed) return GONE;
  await openWith(db, opening, keys, now);
  return DONE;
}

async function changeRow(db: Vault, read: LockRow, patch: Partial<LockRow>): Promise<Outcome<undefined>> {
  const changed = await db.transaction('rw', db.lock, async () => {
    const row = await db.lock.get('lock');
    if (row?.dataKey !== read.dataKey) return undefined;
    const next = { ...row, ...patch };
    await db.lock.put(next);
    return next;
  });
  if (!changed) return GONE;
  db.keyring.set(changed, db.keyring.keys);
  return DONE;
}

/** This connection first: it may write at once. All others hear of it by the session. */
async function openWith(db: Vault, row: LockRow, keys: DataKeys, now: number): Promise<void> {
  db.keyring.set(row, keys);
  const { keyId, minutes, state } = row;
  await writeOpen({ keyId, key: toHex(keys.raw), usedAt: now, minutes, state });
}
