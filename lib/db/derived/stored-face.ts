import { LATEST_VERSION } from '../store/upgrades/latest';
import { VAULT } from '../store/vault-name';
import { FACE } from './derived-keys';

/** Dexie counts versions in tenths. */
const VERSION = LATEST_VERSION * 10;

/**
 * The row as it lies in the database, with nothing but what the browser has: this runs before anything else is loaded.
 * `undefined` where there is none, or no database of this version; none is made by looking. Never rejects.
 */
export function storedFace(vault = VAULT): Promise<unknown> {
  return new Promise((resolve) => {
    const nothing = () => resolve(undefined);
    const opening = indexedDB.open(vault);
    // There was no database, and there is to be none.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = (event) => {
      event.preventDefault();
      nothing();
    };
    opening.onblocked = nothing;
    opening.onsuccess = () => {
      const db = opening.result;
      try {
        if (db.version !== VERSION) return nothing();
        const request = db.transaction('memory').objectStore('memory').get(FACE);
        request.onsuccess = () => resolve((request.result as { value?: unknown } | undefined)?.value);
        request.onerror = nothing;
      } catch {
        nothing();
      } finally {
        // At once: what has been asked is still answered, and no upgrade has to wait.
        db.close();
      }
    };
  });
}
