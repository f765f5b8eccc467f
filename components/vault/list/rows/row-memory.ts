import { Dexie } from 'dexie';
import type { PurchaseInOrder } from '@/lib/db/purchases/queries';
import { rowsByKey } from '@/lib/db/purchases/shelf-keys';
import type { Vault } from '@/lib/db/store/schema';

/** Rows read at a time: a query of more would be felt while scrolling. */
const BATCH = 250;
/** More phones than this are not held in memory; what is in view is read as it is scrolled to. */
const HELD = 20_000;

/** Rows of the long lists as they were read, so that what is scrolled to stands there at once. Emptied by any change. */
export class RowMemory {
  #db: Vault;
  #rows = new Map<string, PurchaseInOrder>();
  /** Counts changes: what was read before one is not kept after it. */
  #changes = 0;

  constructor(db: Vault) {
    this.#db = db;
    Dexie.on('storagemutated', (parts) => {
      if (!Object.keys(parts).some((part) => /\/(?:purchases|orders|cases)\//.test(part))) return;
      this.#changes++;
      this.#rows.clear();
    });
  }

  get(id: string): PurchaseInOrder | undefined {
    return this.#rows.get(id);
  }

  /** To be called before rows are read that are then put in: gives what puts them in, unless something has changed since. */
  reading(): (rows: readonly PurchaseInOrder[]) => void {
    const changes = this.#changes;
    return (rows) => {
      if (this.#changes !== changes) return;
      for (const row of rows) this.#rows.set(row.purchase.id, row);
    };
  }

  /** Reads what it has not got of these, the first ones first, in between of whatever else there is to do. */
  async fill(ids: readonly string[], go: () => boolean): Promise<void> {
    const changes = this.#changes;
    const wanted = ids.slice(0, HELD).filter((id) => !this.#rows.has(id));
    for (let from = 0; from < wanted.length; from += BATCH) {
      await idle();
      if (!go() || this.#changes !== changes) return;
      const put = this.reading();
      put(await rowsByKey(this.#db, wanted.slice(from, from + BATCH)));
    }
  }
}

const memories = new WeakMap<Vault, RowMemory>();

export function rowMemory(db: Vault): RowMemory {
  const memory = memories.get(db) ?? new RowMemory(db);
  memories.set(db, memory);
  return memory;
}

const idle = () =>
  new Promise<unknown>((resolve) =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(resolve, { timeout: 50 }) : setTimeout(resolve),
  );
