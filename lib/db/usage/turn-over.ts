import type { Dexie } from 'dexie';
import { browser } from 'wxt/browser';
import { inTime } from '../store/time-limit';
import { roomLeft } from './room-left';

/** A database of its own beside the vault: the browser keeps all of an extension's in one store, with one log. */
const SIDE = 'goujibao-turn-over';
const STORE = 'filler';
/**
 * Chromium begins a new log after four megabytes, and one more only when what the log before held lies elsewhere on the disk:
 * after two turns nothing asks for the log that was there at the start.
 */
const FILLER = 10_000_000;
/** Larger values would lie in files of their own, beside the log. */
const PIECE = 50_000;
/** Rows that are overwritten again and again, so that little of it is left. */
const ROWS = 4;

/** Less room than this is not filled any further. */
const ROOM = 30_000_000;

/** Milliseconds; a disk so slow is not waited for. */
const LONGEST = 3000;

/** In the session's storage: it is done. */
export const TURNED = 'turned-over';

/**
 * Makes Chromium begin a new log for our databases. Its store (LevelDB, `reuse_logs`) goes on writing behind the last record
 * that a power cut left torn, and at the start after that takes the whole for corrupted and deletes it: run in Chromium 156,
 * with a log that was cut off or padded by hand and with a file system that was ended at once. A log that has been turned over
 * is not read again, and until then nothing reaches the disk behind what was torn: these rows are written without asking for it,
 * and the vault waits. Firefox keeps its databases in SQLite, whose journal mends itself.
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

let turning: Promise<void> | undefined;

/**
 * Once in each session of the browser: the session's storage is gone when it starts anew. Never rejects: where it cannot be
 * done, things go on without.
 */
export function turnOverOnce(): Promise<void> {
  turning ??= turnOver().finally(() => {
    turning = undefined;
  });
  return turning;
}

async function turnOver(): Promise<void> {
  // The document that draws pictures has no storage. It is never the first.
  const { session } = (browser.storage as typeof browser.storage | undefined) ?? {};
  try {
    if (!session || (await session.get(TURNED))[TURNED] || ((await roomLeft()) ?? ROOM) < ROOM) return;
    await inTime(turnOverLog(), LONGEST);
    await session.set({ [TURNED]: true });
  } catch (error) {
    // Whoever opens the vault next tries again.
    console.error('turn over', error);
  }
}

/** Lets nobody into a database that is not open yet before it is done: nothing is written behind what a power cut may have left. */
export function afterTurnOver(db: Dexie): void {
  const turned = turnOverOnce();
  db.on('ready', () => turned);
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
