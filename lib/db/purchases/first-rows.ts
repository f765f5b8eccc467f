import { type DBSchema, openDB } from 'idb';
import type { LockRow } from '../../lock/lock-row';
import type { CaseRecord } from '../../model/case';
import { WORKED_DOORS, type WorkedDoors, workedDoorsIn } from '../../model/platform/door-kind';
import type { OrderRecord } from '../../model/purchase';
import { soonestByPhone } from '../disputes/open-disputes';
import { type LockSeen, nextWordsOf, rowOpener } from '../lock/open-first-rows';
import { inOrders, type PurchaseRow } from '../store/rows';
import { inTime } from '../store/time-limit';
import { LATEST_VERSION } from '../store/upgrades/latest';
import { VAULT } from '../store/vault-name';
import type { PurchaseInOrder } from './queries';

/**
 * What the popup shows first, straight from the index. Dexie is half of what the popup would have to load, and all it
 * would do there is this one query; so here the tables are read as IndexedDB has them. Nothing is ever written this way.
 */

interface Tables extends DBSchema {
  purchases: {
    key: string;
    value: PurchaseRow;
    indexes: { '[shelf+nextDeadline]': [string, string]; orderKey: string };
  };
  orders: { key: string; value: OrderRecord };
  memory: { key: string; value: { key: string; value: unknown } };
  lock: { key: string; value: LockRow };
  cases: { key: string; value: CaseRecord; indexes: { '[status+nextOn]': [string, string] } };
}

/** Dexie counts versions in tenths. */
const VERSION = LATEST_VERSION * 10;

export interface FirstRows {
  rows: PurchaseInOrder[];
  /** Phones of the orders that were asked for, whatever their deadlines; also those that are over. */
  here: PurchaseInOrder[];
  /** Phones that went back or are over, and that something is still being fought about. */
  fought: PurchaseInOrder[];
  /** Which doors worked on this machine, by platform. */
  worked: WorkedDoors;
  /** There are more than these. How many is not asked: counting ten thousand takes longer than all the rest. */
  more: boolean;
  /** Of a search: see `PurchaseHits`. */
  cut?: boolean;
  /** Where the vault has one. */
  lock?: LockSeen;
}

/**
 * The phones whose rights run out first, at most `limit`, and those of the orders that stand on the page in front. `undefined` if the vault was never opened or is of another
 * version: opening it with Dexie makes or moves it. Rejects where there is no database to be had.
 */
export async function firstRows(
  limit: number,
  vault = VAULT,
  orderKeys: readonly string[] = [],
): Promise<FirstRows | undefined> {
  const known = await inTime(indexedDB.databases());
  if (!known.some(({ name, version }) => name === vault && version === VERSION)) return undefined;
  const opened = await inTime(openDB<Tables>(vault));
  try {
    const read = opened.transaction(['purchases', 'orders', 'cases', 'memory', 'lock']);
    const active = IDBKeyRange.bound(['active'], ['active', []]);
    const found = await read
      .objectStore('purchases')
      .index('[shelf+nextDeadline]')
      .getAll(active, limit + 1);
    const byOrder = read.objectStore('purchases').index('orderKey');
    const here = (await Promise.all(orderKeys.map((key) => byOrder.getAll(key)))).flat();
    const open = await read
      .objectStore('cases')
      .index('[status+nextOn]')
      .getAll(IDBKeyRange.bound(['open'], ['open', []]));
    const disputes = soonestByPhone(open);
    const about = [...new Set(open.map(({ purchaseId }) => purchaseId))];
    const disputed = await Promise.all(about.map((id) => read.objectStore('purchases').get(id)));
    const paired = async (rows: readonly PurchaseRow[]): Promise<PurchaseInOrder[]> => {
      const orders = await Promise.all(rows.map(({ orderKey }) => read.objectStore('orders').get(orderKey)));
      return inOrders(rows, orders, disputes);
    };
    const lock = await read.objectStore('lock').get('lock');
    const first: FirstRows = {
      rows: await paired(found.slice(0, limit)),
      here: await paired(here.filter(({ shelf }) => shelf === 'active' || shelf === 'ended')),
      fought: await paired(disputed.flatMap((row) => (row?.shelf === 'ended' ? row : []))),
      worked: workedDoorsIn((await read.objectStore('memory').get(WORKED_DOORS))?.value),
      more: found.length > limit,
    };
    return lock ? await unlocked(first, open, lock) : first;
  } finally {
    // Not kept: an open connection would hold up the next version's upgrade.
    opened.close();
  }
}

/** With what only an open vault shows; nothing of the transaction is left to wait for. */
async function unlocked(first: FirstRows, cases: readonly CaseRecord[], lock: LockRow): Promise<FirstRows> {
  const opener = await rowOpener(lock, Date.now());
  if (!opener) return first;
  const words = await nextWordsOf(opener, cases);
  const all = (rows: readonly PurchaseInOrder[]) =>
    Promise.all(
      rows.map(async ({ purchase, dispute, ...row }): Promise<PurchaseInOrder> => {
        const nextWords = dispute && words.get(dispute.id);
        return {
          ...row,
          purchase: await opener.open('purchases', purchase.id, purchase),
          ...(dispute ? { dispute: { ...dispute, ...(nextWords === undefined ? {} : { nextWords }) } } : {}),
        };
      }),
    );
  const [rows, here, fought] = await Promise.all([all(first.rows), all(first.here), all(first.fought)]);
  return { ...first, rows, here, fought, lock: opener.seen };
}
