import type { Vault } from '../store/schema';
import { keyringOf } from './lock';

/** What a phone is called where its name is not to be seen. */
export const NAMELESS = '一台手机';

/** The vault is locked, and the buyer wants nobody to read the names of the phones meanwhile. */
export async function hidesNames(db: Vault): Promise<boolean> {
  const { locked, lock } = await keyringOf(db);
  return locked && lock?.hideNames === true;
}

/**
 * Whether names may be written where they stay when the vault is locked: in a ready-made first look, in an alarm. A browser
 * that is closed locks it without asking anybody, so it does not matter whether it is open just now.
 */
export async function mayStoreNames(db: Vault): Promise<boolean> {
  const { lock } = await keyringOf(db);
  return lock?.hideNames !== true;
}
