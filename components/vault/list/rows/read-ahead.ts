import { rowsByKey, rowsFrom } from '@/lib/db/purchases/shelf-keys';
import type { Vault } from '@/lib/db/store/schema';
import { idle } from './idle';
import type { Put, RowMemory } from './row-memory';

/** Rows read at a time, key by key: a query of more would be felt while scrolling. */
const BATCH = 250;
/** So far from what is in view rows are read in the order of the list; those beyond in the order they are stored in. */
const NEAR = 1000;
/** Rows read at a time of those. */
const CHUNK = 500;
/** More phones than this are not held in memory; what is in view is read as it is scrolled to. */
const HELD = 20_000;

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
  /** The ids of this list as they are stored. */
  #stored: { list: readonly string[]; ids: string[] } = { list: [], ids: [] };
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
        const ids = this.#near();
        const put = this.#memory.reading();
        if (ids.length > 0) put(await rowsByKey(this.#db, ids), ids);
        else if (!(await this.#readFar(put))) break;
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
  #near(): string[] {
    const { ids, first, end } = this.#place ?? { ids: [], first: 0, end: 0 };
    const found: string[] = [];
    const take = (i: number) => {
      const id = ids[i];
      if (id !== undefined && found.length < BATCH && !this.#memory.isRead(id)) found.push(id);
    };
    const down = () => {
      for (let i = first; i < Math.min(ids.length, first + NEAR) && found.length < BATCH; i++) take(i);
    };
    const up = () => {
      for (let i = end - 1; i >= Math.max(0, end - NEAR) && found.length < BATCH; i--) take(i);
    };
    for (const way of this.#upwards ? [up, down] : [down, up]) way();
    return [...new Set(found)];
  }

  /** Reads some of those further away; false where there are none. */
  async #readFar(put: Put): Promise<boolean> {
    const list = this.#place?.ids ?? [];
    if (this.#stored.list !== list) this.#stored = { list, ids: list.slice(0, HELD).toSorted(byCharacters) };
    const { ids } = this.#stored;
    const from = ids.findIndex((id) => !this.#memory.isRead(id));
    const next = ids[from];
    if (next === undefined) return false;
    const { rows, end } = await rowsFrom(this.#db, next, CHUNK);
    const rest = ids.slice(from, from + CHUNK);
    put(rows, end === undefined ? ids.slice(from) : rest.filter((id) => byCharacters(id, end) <= 0));
    return true;
  }
}

/** As the database sorts its keys. */
const byCharacters = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
