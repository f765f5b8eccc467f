import type { TabState } from '@/lib/background/tab/tab-state';

/** What runs in a page of the extension's origin, and looks into its database. */

/** Rows of bytes by their hash: the same hash is the same row. */
type Known = Map<IDBValidKey, object>;

interface ExtensionApi {
  storage: {
    session: {
      get: (keys: null) => Promise<Record<string, TabState>>;
      set: (items: object) => Promise<void>;
      remove: (key: string) => Promise<void>;
    };
    local: { clear: () => Promise<void> };
  };
  runtime: { sendMessage: (message: object) => Promise<unknown> };
}

/** Runs in the page. */
export async function readPageStates(): Promise<TabState[]> {
  const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', ExtensionApi | undefined>;
  const stored = (await (browser ?? chrome)?.storage.session.get(null)) ?? {};
  return Object.entries(stored).flatMap(([key, state]) => (key.startsWith('tab:') ? [state] : []));
}

/** Runs in the page. */
export async function clearNoted(): Promise<void> {
  const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', ExtensionApi | undefined>;
  const { storage } = (browser ?? chrome) as ExtensionApi;
  await storage.local.clear();
  // Whoever still knows of a lock that is no more hears that something has changed.
  await storage.session.set({ 'open-lock': false });
  await storage.session.remove('open-lock');
}

/**
 * Runs in the page. Asked twenty times a second while a test waits, so what is big is read once, or not at all: bytes come
 * as their length, pieces by their keys, and what waits to be drawn without the pictures it carries. Opening a database
 * that is not there would create it, so it asks first.
 *
 * @param ifChanged `undefined` where nothing has been written since it was read last
 */
export async function readAll(name: string, ifChanged = false): Promise<Record<string, unknown[]> | undefined> {
  const world = globalThis as unknown as { heard?: BroadcastChannel; readAt?: number | undefined; knownBlobs?: Known };
  if (!world.heard) {
    world.heard = new BroadcastChannel('x-storagemutated-1');
    world.heard.onmessage = () => {
      world.readAt = undefined;
    };
  }
  // Whether the channel of Dexie's told of every change or not, it is looked anew soon.
  if (ifChanged && world.readAt !== undefined && performance.now() - world.readAt < 300) return undefined;
  world.readAt = performance.now();
  if (!(await indexedDB.databases()).some((database) => database.name === name)) return {};
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const plain = (row: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        key,
        value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? value.byteLength : value,
      ]),
    );
  const known: Known = world.knownBlobs ?? new Map();
  const blobs = async (store: IDBObjectStore) => {
    const keys = await asked(store.getAllKeys());
    const rows = keys.map(async (key) => [key, known.get(key) ?? plain(await asked(store.get(key)))] as const);
    world.knownBlobs = new Map(await Promise.all(rows));
    return [...world.knownBlobs.values()];
  };
  const pieces = async (store: IDBObjectStore) =>
    ((await asked(store.getAllKeys())) as unknown as [of: string, n: number][]).map(([of, n]) => ({ of, n }));
  const jobs = (store: IDBObjectStore) =>
    new Promise<object[]>((resolve, reject) => {
      const rows: object[] = [];
      const walk = store.index('tries').openKeyCursor();
      walk.onerror = () => reject(walk.error);
      walk.onsuccess = () => {
        if (!walk.result) return resolve(rows);
        rows.push({ id: walk.result.primaryKey, tries: walk.result.key });
        walk.result.continue();
      };
    });
  const BIG: Record<string, (store: IDBObjectStore) => Promise<unknown[]>> = {
    blobs,
    chunks: pieces,
    pictureJobs: jobs,
  };
  const database = await asked(indexedDB.open(name));
  try {
    const stores = [...database.objectStoreNames];
    if (stores.length === 0) return {};
    const transaction = database.transaction(stores);
    const tables = stores.map(async (name) => {
      const store = transaction.objectStore(name);
      return [name, (await BIG[name]?.(store)) ?? (await asked(store.getAll())).map(plain)] as const;
    });
    return Object.fromEntries(await Promise.all(tables));
  } finally {
    database.close();
  }
}

/** Runs in the page. */
export async function readBlob(name: string, sha256: string): Promise<string> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const open = indexedDB.open(name);
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
  });
  const { bytes } = await new Promise<{ bytes: ArrayBuffer }>((resolve, reject) => {
    const asked = database.transaction('blobs').objectStore('blobs').get(sha256);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  database.close();
  let signs = '';
  for (const byte of new Uint8Array(bytes)) signs += String.fromCharCode(byte);
  return btoa(signs);
}

/** Runs in the page. */
export async function findDamaged(name: string): Promise<string[]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const open = indexedDB.open(name);
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
  });
  const blobs = await new Promise<{ sha256: string; bytes: ArrayBuffer }[]>((resolve, reject) => {
    const all = database.transaction('blobs').objectStore('blobs').getAll();
    all.onsuccess = () => resolve(all.result);
    all.onerror = () => reject(all.error);
  });
  database.close();
  const damaged: string[] = [];
  for (const { sha256, bytes } of blobs) {
    if (!bytes) continue;
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    if (Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') !== sha256) damaged.push(sha256);
  }
  return damaged;
}

interface Held {
  drawAgain?: () => void;
}

/** Runs in the page: nothing is drawn from now on, until the vault is emptied. */
export function holdDrawing(drawing: string): Promise<void> {
  return new Promise((held) => {
    void navigator.locks.request(drawing, () => {
      held();
      return new Promise<void>((release) => {
        (globalThis as unknown as Held).drawAgain = release;
      });
    });
  });
}

/**
 * Runs in the page: empties a database. `drawing`: the lock of whoever draws, one picture after the other; a picture whose
 * job has gone is not kept. `true` once nothing is written any more by what the background was told before.
 */
export async function clearAll(name: string, drawing?: string): Promise<boolean> {
  if (!(await indexedDB.databases()).some((database) => database.name === name)) return true;
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await asked(indexedDB.open(name));
  const clear = (stores: string[]) =>
    new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(stores, 'readwrite');
      for (const store of stores) transaction.objectStore(store).clear();
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
  const all = [...database.objectStoreNames];
  try {
    if (all.length === 0) return true;
    if (drawing === undefined) {
      await clear(all);
      return true;
    }
    await clear(['pictureJobs']);
    (globalThis as unknown as Held).drawAgain?.();
    await navigator.locks.request(drawing, () => clear(all));
    // Answered after all that was sent before it.
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', ExtensionApi | undefined>;
    await (browser ?? chrome)?.runtime.sendMessage({ name: 'keep-page-stop', payload: { tabId: 0 } });
    return (await asked(database.transaction('orders').objectStore('orders').count())) === 0;
  } finally {
    database.close();
  }
}

/** Runs in the page. */
export async function readText(name: string): Promise<string> {
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await asked(indexedDB.open(name));
  const stores = [...database.objectStoreNames];
  const transaction = database.transaction(stores);
  const rows = await Promise.all(stores.map((store) => asked(transaction.objectStore(store).getAll())));
  database.close();
  return JSON.stringify(rows, (_key, value: unknown) =>
    value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? new TextDecoder().decode(value as BufferSource) : value,
  );
}

/** Runs in the page. */
export async function alterRow(name: string, table: string): Promise<void> {
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await asked(indexedDB.open(name));
  const store = database.transaction(table, 'readwrite').objectStore(table);
  const rows: { sealed?: Uint8Array }[] = await asked(store.getAll());
  const row = rows.find(({ sealed }) => sealed !== undefined);
  if (!row?.sealed) throw new Error(`nothing encrypted in ${table}`);
  row.sealed[40] = (row.sealed[40] ?? 0) ^ 1;
  await asked(store.put(row));
  database.close();
}
