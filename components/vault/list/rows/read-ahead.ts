import { rowsByKey } from '@/lib/db/purchases/shelf-keys';
import type { Vault } from '@/lib/db/store/schema';
import { idle } from './idle';
import type { RowMemory } from './row-memory';

/** Rows read at a time: a query of more would be felt while scrolling. */
const BATCH = 250;
/** More phones than this are not looked at from one place: what lies further away is read as it is scrolled to. */
const REACH = 20_000;

/** A place in a long list: its ids, the first one in view and the one after the last. */
export interface Place {
  ids: readonly string[];
  first: number;
  end: number;
}

/**
 * Reads what a long list shows and then what lies around it, for the one who scrolls on; one query after the other, from
 * wherever the list is by then, so that none is read for a place that was left long ago.
 */
export class ReadAhead {
  #db: Vault;
  #memory: RowMemory;
  #place: Place | undefined;
  #upwards = false;
  #reading = false;

  constructor(db: Vault, memory: RowMemory) {
    this.#db = db;
    this.#memory = memory;
  }

  /** The list is here now. */
  look(place: Place): void {
    this.#upwards = this.#place?.ids === place.ids && place.first < this.#place.first;
    this.#place = place;
    this.go();
  }

  /** Something is to be read that was not before. */
  go(): void {
    if (!this.#reading) void this.#readAll();
  }

  stop(): void {
    this.#place = undefined;
  }

  async #readAll(): Promise<void> {
    this.#reading = true;
    try {
      for (;;) {
        // In between of whatever else there is to do, unless somebody is looking at an empty place.
        if (!this.#emptyInView()) await idle();
        const ids = this.#next();
        if (ids.length === 0) break;
        const put = this.#memory.reading();
        put(await rowsByKey(this.#db, ids), ids);
      }
    } catch {
      // What is in view has a query of its own, which tells of it.
    } finally {
      this.#reading = false;
    }
  }

  #emptyInView(): boolean {
    const { ids = [], first = 0, end = 0 } = this.#place ?? {};
    return ids.slice(first, end).some((id) => !this.#memory.get(id) && !this.#memory.isRead(id));
  }

  /** The nearest ones that are not read: what is in view, then the way it goes, then what lies behind. */
  #next(): string[] {
    const { ids, first, end } = this.#place ?? { ids: [], first: 0, end: 0 };
    const found: string[] = [];
    const take = (i: number) => {
      const id = ids[i];
      if (id !== undefined && found.length < BATCH && !this.#memory.isRead(id)) found.push(id);
    };
    const down = () => {
      for (let i = first; i < Math.min(ids.length, first + REACH) && found.length < BATCH; i++) take(i);
    };
    const up = () => {
      for (let i = end - 1; i >= Math.max(0, end - REACH) && found.length < BATCH; i--) take(i);
    };
    for (const way of this.#upwards ? [up, down] : [down, up]) way();
    return [...new Set(found)];
  }
}
