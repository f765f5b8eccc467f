import { Dexie } from 'dexie';
import type { PurchaseInOrder } from '@/lib/db/purchases/queries';
import type { Vault } from '@/lib/db/store/schema';
import { type Changed, changedBy } from './changed-rows';

/** Changes that are remembered for what is being read meanwhile. */
const LOGGED = 200;

/** To be called with what was read, and the ids that were asked for: those without a row are nobody's. */
export type Put = (rows: readonly PurchaseInOrder[], asked?: readonly string[]) => void;

/**
 * Rows of the long lists as they were read, so that what is scrolled to stands there at once. A change makes old only the
 * rows it has changed: those are given as they were until they have been read anew, which is better than nothing.
 */
export class RowMemory {
  #rows = new Map<string, PurchaseInOrder>();
  /** Ids whose rows have changed since they were read. */
  #old = new Set<string>();
  /** Ids that were asked for and are of no phone. */
  #nobody = new Set<string>();
  /** The last changes, and how many came before them: what was read before a change is not kept after it. */
  #log: Changed[] = [];
  #dropped = 0;
  #listeners = new Set<() => void>();

  constructor(vault: string) {
    Dexie.on('storagemutated', (parts) => {
      const changed = changedBy(parts, vault);
      if (changed) this.#change(changed);
    });
  }

  /** Another number after each change. */
  get changes(): number {
    return this.#dropped + this.#log.length;
  }

  get isEmpty(): boolean {
    return this.#rows.size === 0;
  }

  /** As it was read last. */
  get(id: string): PurchaseInOrder | undefined {
    return this.#rows.get(id);
  }

  /** Nothing is to be read of it: it is as it was read, or there is none. */
  isRead(id: string): boolean {
    return (this.#rows.has(id) && !this.#old.has(id)) || this.#nobody.has(id);
  }

  /** To be called before rows are read; gives what takes them in, except for what has changed since. */
  reading(): Put {
    const before = this.changes;
    return (rows, asked = []) => {
      if (before < this.#dropped) return;
      const since = this.#log.slice(before - this.#dropped);
      const changed: Changed = (id, orderKey) => since.some((change) => change(id, orderKey));
      const gone = new Set(asked);
      for (const row of rows) {
        gone.delete(row.purchase.id);
        if (!changed(row.purchase.id, row.order.key)) this.#put(row);
      }
      for (const id of gone) if (!changed(id, undefined)) this.#miss(id);
      this.#tell();
    };
  }

  /** Calls `listener` whenever rows were read, or have changed. Returns how to stop. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Nothing of the vault is to be left: it was locked. Nor is anything kept that is being read just now. */
  forget(): void {
    this.#rows.clear();
    this.#change(() => true);
  }

  #put(row: PurchaseInOrder): void {
    const { id } = row.purchase;
    const known = this.#rows.get(id);
    // The same object for the same content: it need not be drawn anew.
    if (!known || JSON.stringify(known) !== JSON.stringify(row)) this.#rows.set(id, row);
    this.#old.delete(id);
    this.#nobody.delete(id);
  }

  #miss(id: string): void {
    this.#rows.delete(id);
    this.#old.delete(id);
    this.#nobody.add(id);
  }

  #change(changed: Changed): void {
    this.#log.push(changed);
    if (this.#log.length > LOGGED) {
      this.#log.shift();
      this.#dropped++;
    }
    for (const [id, { order }] of this.#rows) if (changed(id, order.key)) this.#old.add(id);
    for (const id of this.#nobody) if (changed(id, undefined)) this.#nobody.delete(id);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const memories = new WeakMap<Vault, RowMemory>();

export function rowMemory(db: Vault): RowMemory {
  const memory = memories.get(db) ?? new RowMemory(db.name);
  memories.set(db, memory);
  return memory;
}
