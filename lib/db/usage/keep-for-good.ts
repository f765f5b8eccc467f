import * as z from 'zod/mini';
import { recall, remember } from '../store/memory';
import type { Vault } from '../store/schema';

const ASKED = 'persist-asked';

type Storage = Pick<StorageManager, 'persist' | 'persisted'>;

/** May the browser clear the vault by itself when the disk gets full? `undefined` where it does not say. */
export async function mayBeCleared(storage: Partial<Storage> = navigator.storage): Promise<boolean | undefined> {
  return storage.persisted ? !(await storage.persisted()) : undefined;
}

/** Is it the moment to ask for it to be kept: there is a phone to lose, the browser may clear it, and nobody has asked yet? */
export async function shouldAskToKeep(db: Vault, storage: Partial<Storage> = navigator.storage): Promise<boolean> {
  // The vault first: after another promise than the database's own nobody hears of its changes.
  if (await recall(db, ASKED, z.boolean(), false)) return false;
  if ((await db.purchases.count()) === 0) return false;
  return storage.persist !== undefined && (await mayBeCleared(storage)) === true;
}

/** The buyer has answered; he is not asked again. */
export const askedToKeep = (db: Vault): Promise<void> => remember(db, ASKED, true);

/** Asks the browser, which may ask the buyer. @returns what it promises */
export async function keepForGood(storage: Storage = navigator.storage): Promise<boolean> {
  return storage.persist();
}
