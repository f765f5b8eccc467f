import type { Vault } from '../store/schema';
import { keyringOf } from './lock';

/** The vault is locked, and the buyer wants nobody to read the names of the phones meanwhile. */
export async function hidesNames(db: Vault): Promise<boolean> {
  const { locked, lock } = await keyringOf(db);
  return locked && lock?.hideNames === true;
}
