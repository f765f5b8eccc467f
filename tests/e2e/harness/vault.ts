import type { TabState } from '@/lib/background/tab/tab-state';
import type { EvidenceRecord, LedgerEntry } from '@/lib/model/evidence';
import type { HistoryEntry } from '@/lib/model/history/entry';
import type { OrderRecord, Purchase } from '@/lib/model/purchase';
import type { Tab, TestBrowser } from './tab.ts';
import { until } from './until.ts';

/** The extension's whole database as plain rows; bytes come as their length. */
export interface Stored {
  orders: OrderRecord[];
  purchases: Purchase[];
  evidence: EvidenceRecord[];
  blobs: { sha256: string; bytes: number; of?: string }[];
  /** Of what is too big for one row. */
  chunks: { of: string; n: number }[];
  chunkSets: { of: string; sha256?: string; at: number }[];
  history: HistoryEntry[];
  /** The chain of version 1. */
  ledger: LedgerEntry[];
  pictureJobs: { id: number; orderKey: string; tries: number }[];
  settings: { key: string; value: unknown }[];
  memory: { key: string; value: unknown }[];
  lock: { state: string }[];
  /** What arrived while it was locked. */
  inbox: { at: number }[];
}

interface ExtensionApi {
  storage: {
    session: {
      get: (keys: null) => Promise<Record<string, TabState>>;
      set: (items: object) => Promise<void>;
      remove: (key: string) => Promise<void>;
    };
    local: { clear: () => Promise<void> };
  };
}

/** Looks into the database from a document of the extension's own origin that runs none of its code. */
export class VaultReader {
  readonly #tab: Tab;

  private constructor(tab: Tab) {
    this.#tab = tab;
  }

  static async open(browser: TestBrowser): Promise<VaultReader> {
    return new VaultReader(await browser.newTab(`${browser.extensionOrigin}content-scripts/jd.js`));
  }

  async read(): Promise<Stored> {
    const rows = (await this.#tab.evaluate(readAll, 'goujibao')) as Partial<Stored>;
    const stored = { orders: [], purchases: [], evidence: [], blobs: [], history: [], ledger: [], pictureJobs: [] };
    const none = { ...stored, chunks: [], chunkSets: [], settings: [], memory: [], lock: [], inbox: [] };
    return { ...none, ...rows };
  }

  /** Waits for the database to be as wanted, and gives what it holds then. */
  async until(wanted: (stored: Stored) => boolean, what: string, withinMs?: number): Promise<Stored> {
    return until(
      async () => {
        const stored = await this.read();
        return wanted(stored) ? stored : undefined;
      },
      what,
      withinMs,
    );
  }

  /** The bytes of a piece of evidence, in Base64. */
  async blob(sha256: string): Promise<string> {
    return this.#tab.evaluate(readBlob, 'goujibao', sha256);
  }

  /** Everything as it lies on the disk, as one text. */
  async text(): Promise<string> {
    return this.#tab.evaluate(readText, 'goujibao');
  }

  /** Turns one bit of the first encrypted row of a table; a second time turns it back. */
  async alterEncrypted(table: string): Promise<void> {
    await this.#tab.evaluate(alterRow, 'goujibao', table);
  }

  /** Bytes that are not those that were hashed when they arrived, by their hash. */
  async damagedBlobs(): Promise<string[]> {
    return this.#tab.evaluate(findDamaged, 'goujibao');
  }

  /** What the background remembers of the open tabs' pages, one entry a tab. */
  async pageStates(): Promise<TabState[]> {
    return this.#tab.evaluate(readPageStates);
  }

  /** Empties every table, once no picture is under way that could still write. */
  async empty(): Promise<void> {
    await this.until(({ pictureJobs }) => pictureJobs.every(({ tries }) => tries > 0), 'pending pictures');
    await this.#tab.evaluate(clearAll, 'goujibao');
    await this.#tab.evaluate(clearAll, 'goujibao-stamps');
  }

  /** Leaves the browser with no document of the extension's. */
  close(): Promise<void> {
    return this.#tab.close();
  }

  /** What is noted outside of the database goes too: ends of chains that are no more would be missed. */
  async forgetNoted(): Promise<void> {
    await this.#tab.evaluate(clearNoted);
  }
}

/** Runs in the page. */
async function readPageStates(): Promise<TabState[]> {
  const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', ExtensionApi | undefined>;
  const stored = (await (browser ?? chrome)?.storage.session.get(null)) ?? {};
  return Object.entries(stored).flatMap(([key, state]) => (key.startsWith('tab:') ? [state] : []));
}

/** Runs in the page. */
async function clearNoted(): Promise<void> {
  const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', ExtensionApi | undefined>;
  const { storage } = (browser ?? chrome) as ExtensionApi;
  await storage.local.clear();
  // Whoever still knows of a lock that is no more hears that something has changed.
  await storage.session.set({ 'open-lock': false });
  await storage.session.remove('open-lock');
}

/** Runs in the page. Opening a database that is not there would create it, so it asks first. */
async function readAll(name: string): Promise<Record<string, unknown[]>> {
  if (!(await indexedDB.databases()).some((database) => database.name === name)) return {};
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await asked(indexedDB.open(name));
  try {
    const stores = [...database.objectStoreNames];
    if (stores.length === 0) return {};
    const transaction = database.transaction(stores);
    const tables = stores.map(async (store) => [store, await asked(transaction.objectStore(store).getAll())] as const);
    const plain = (row: Record<string, unknown>) =>
      row['bytes'] instanceof ArrayBuffer ? { ...row, bytes: row['bytes'].byteLength } : row;
    return Object.fromEntries((await Promise.all(tables)).map(([store, rows]) => [store, rows.map(plain)]));
  } finally {
    database.close();
  }
}

/** Runs in the page. */
async function readBlob(name: string, sha256: string): Promise<string> {
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
async function findDamaged(name: string): Promise<string[]> {
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

/** Runs in the page. */
async function clearAll(name: string): Promise<void> {
  if (!(await indexedDB.databases()).some((database) => database.name === name)) return;
  await new Promise<void>((resolve, reject) => {
    const open = indexedDB.open(name);
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const database = open.result;
      const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
      for (const store of database.objectStoreNames) transaction.objectStore(store).clear();
      transaction.oncomplete = () => {
        database.close();
        resolve();
      };
      transaction.onerror = () => reject(transaction.error);
    };
  });
}

/** Runs in the page. */
async function readText(name: string): Promise<string> {
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
async function alterRow(name: string, table: string): Promise<void> {
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
