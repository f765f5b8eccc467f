import type { Table } from 'dexie';
import { fromHex } from '../../lock/bytes';
import { type DataKeys, dataKeys } from '../../lock/data-keys';
import { LockRow } from '../../lock/lock-row';
import { readOpen } from '../../lock/session';

/** Something was asked of a vault that is locked. Nothing was read or written. */
export class VaultLocked extends Error {
  override readonly name = 'VaultLocked';
}

/** What one connection to the vault knows of its lock. */
export class Keyring {
  #lock: LockRow | undefined;
  #keys: DataKeys | undefined;

  get lock(): LockRow | undefined {
    return this.#lock;
  }

  get keys(): DataKeys | undefined {
    return this.#keys;
  }

  /** There is a lock, and its key is not here. */
  get locked(): boolean {
    return this.#lock !== undefined && this.#keys === undefined;
  }

  /** What is written now is encrypted. */
  get seals(): boolean {
    return this.#lock !== undefined && this.#lock.state !== 'opening';
  }

  /** Of a vault that is open, or has no lock. */
  set(lock: LockRow | undefined, keys: DataKeys | undefined): void {
    this.#lock = lock;
    this.#keys = lock && keys;
  }

  /** Brings it up to what the disk and the browser's session say. */
  async refresh(locks: Pick<Table<LockRow, string>, 'get'>, now = Date.now()): Promise<void> {
    const parsed = LockRow.safeParse(await locks.get('lock'));
    const lock = parsed.success ? parsed.data : undefined;
    const open = lock && (await readOpen(now));
    if (!open || open.keyId !== lock.keyId) return this.set(lock, undefined);
    const same = this.#lock?.keyId === lock.keyId ? this.#keys : undefined;
    this.set(lock, same ?? (await dataKeys(fromHex(open.key))));
  }
}
