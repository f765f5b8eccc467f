import { browser } from 'wxt/browser';
import { roomLeft } from '../../db/usage/room-left';

/** A database of its own beside the vault: the browser keeps all of an extension's in one store, with one log. */
const SIDE = 'goujibao-turn-over';
const STORE = 'filler';
/** Chromium begins a new log after four megabytes. */
const FILLER = 5_000_000;
/** Larger values would lie in files of their own, beside the log. */
const PIECE = 50_000;
/** Rows that are overwritten again and again, so that little of it is left. */
const ROWS = 4;

/** Less room than this is not filled any further. */
const ROOM = 30_000_000;

/** In the session's storage: it is done. */
export const TURNED = 'turned-over';

/**
 * Makes Chromium begin a new log for our databases. Its store (LevelDB, `reuse_logs`) goes on writing behind the last record
 * that a power cut left torn, and at the start after that takes the whole for corrupted and deletes it: run in Chromium 156,
 * with a log that was cut off or padded by hand and with a file system that was ended at once. A log that has been turned over
 * is not read again. Firefox keeps its databases in SQLite, whose journal mends itself.
 */
export async function turnOverLog(factory: IDBFactory = indexedDB): Promise<void> {
  const db = await opened(factory);
  try {
    const piece = crypto.getRandomValues(new Uint8Array(PIECE));
    for (let i = 0; i < FILLER / PIECE; i++) await written(db, (store) => store.put(piece, i % ROWS), 'relaxed');
    await written(db, (store) => store.clear(), 'strict');
  } finally {
    db.close();
  }
}

/** Once in each session of the browser: the session's storage is gone when it starts anew. */
export async function turnOverOnce(): Promise<void> {
  const { session } = browser.storage;
  try {
    if ((await session.get(TURNED))[TURNED] || ((await roomLeft()) ?? ROOM) < ROOM) return;
    await turnOverLog();
    await session.set({ [TURNED]: true });
  } catch (error) {
    // The worker's next start tries again.
    console.error('turn over', error);
  }
}

function opened(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(SIDE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function written(
  db: IDBDatabase,
  write: (store: IDBObjectStore) => void,
  durability: IDBTransactionDurability,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(STORE, 'readwrite', { durability });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    write(transaction.objectStore(STORE));
  });
}
