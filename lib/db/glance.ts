import { type DBSchema, openDB } from 'idb';
import type { OrderRecord } from '../model/purchase';
import { VAULT } from './name';
import type { PurchasePage } from './queries';
import { type PurchaseRow, purchaseOf } from './rows';
import { UPGRADES } from './upgrades/all';

/**
 * What the popup shows first, straight from the index. Dexie is half of what the popup would have to load, and all it
 * would do there is this one query; so here the tables are read as IndexedDB has them. Nothing is ever written this way.
 */

interface Tables extends DBSchema {
  purchases: { key: string; value: PurchaseRow; indexes: { '[shelf+nextDeadline]': [string, string] } };
  orders: { key: string; value: OrderRecord };
}

/** Dexie counts versions in tenths. */
const VERSION = Math.max(...UPGRADES.map(({ version }) => version)) * 10;

/**
 * The phones whose rights run out first, at most `limit`, and how many there are. `undefined` if the vault was never
 * opened or is of another version: opening it with Dexie makes or moves it. Rejects where there is no database to be had.
 */
export async function glance(limit: number, vault = VAULT): Promise<PurchasePage | undefined> {
  const known = await indexedDB.databases();
  if (!known.some(({ name, version }) => name === vault && version === VERSION)) return undefined;
  const opened = await openDB<Tables>(vault);
  try {
    const read = opened.transaction(['purchases', 'orders']);
    const index = read.objectStore('purchases').index('[shelf+nextDeadline]');
    const active = IDBKeyRange.bound(['active'], ['active', []]);
    const [rows, total] = await Promise.all([index.getAll(active, limit), index.count(active)]);
    const orders = await Promise.all(rows.map(({ orderKey }) => read.objectStore('orders').get(orderKey)));
    return {
      rows: rows.flatMap((row, i) => {
        const order = orders[i];
        return order ? [{ purchase: purchaseOf(row), order }] : [];
      }),
      total,
    };
  } finally {
    // Not kept: an open connection would hold up the next version's upgrade.
    opened.close();
  }
}
