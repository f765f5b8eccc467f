import type { PurchaseInOrder } from '@/lib/db/purchases/queries';
import { rowsByKey } from '@/lib/db/purchases/shelf-keys';
import { hitsAmong, type Indexed, indexed } from '@/lib/db/search/hits';
import { HITS, type PurchaseHits } from '@/lib/db/search/search-purchases';
import type { Vault } from '@/lib/db/store/schema';
import { idle } from './idle';
import { type RowMemory, rowMemory } from './row-memory';

/** Rows read, or words made, at a time. */
const BATCH = 250;
/** More phones than this are searched in the database. */
const HELD = 20_000;
/** Milliseconds without a row being read after which the list in view wants none any more. */
const QUIET = 300;
/** So many changed rows are read before a search is answered; if there are more, the database is asked. */
const FEW = 500;

/**
 * What all phones are found by, in memory: worked out once the long list in view has read its rows, and kept up to date. A
 * search of ten thousand then asks the database for nothing.
 */
export class SearchMemory {
  #db: Vault;
  #rows: RowMemory;
  /** All phones, as of so many changes. */
  #known: { changes: number; phones: readonly Indexed[] } | undefined;
  #words = new WeakMap<PurchaseInOrder, Indexed>();
  /** The last answer: a list asks twice, once at once and once to hear of changes. */
  #last: { phones: readonly Indexed[]; typed: string; sealed: boolean; hits: PurchaseHits } | undefined;
  #preparing = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(db: Vault, rows: RowMemory) {
    this.#db = db;
    this.#rows = rows;
  }

  /** What a search shows, if all is known just now. */
  look(typed: string): PurchaseHits | undefined {
    return this.#known?.changes === this.#rows.changes ? this.#hits(typed) : undefined;
  }

  /** The same, brought up to what has changed; `undefined` where too much has: then the database is to be asked. */
  async find(typed: string): Promise<PurchaseHits | undefined> {
    return this.#known && (await this.#follow()) ? this.#hits(typed) : undefined;
  }

  #hits(typed: string): PurchaseHits {
    const { phones = [] } = this.#known ?? {};
    const sealed = this.#db.keyring.seals;
    const last = this.#last;
    if (last?.phones === phones && last.typed === typed && last.sealed === sealed) return last.hits;
    const hits = hitsAmong(phones, typed, HITS, sealed);
    this.#last = { phones, typed, sealed, hits };
    return hits;
  }

  /** Reads what it needs, now and after each change, in between of whatever else there is to do. Returns how to stop. */
  keep(): () => void {
    const later = () => {
      if (this.#rows.isEmpty) this.#forget();
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#prepare(), QUIET);
    };
    const stop = this.#rows.listen(later);
    later();
    return () => {
      stop();
      clearTimeout(this.#timer);
      this.#forget();
    };
  }

  #forget(): void {
    this.#known = undefined;
    this.#last = undefined;
  }

  async #prepare(): Promise<void> {
    if (this.#preparing || this.#known?.changes === this.#rows.changes) return;
    this.#preparing = true;
    try {
      await this.#learn(HELD, idle);
    } catch {
      // The database is asked, and will tell.
    } finally {
      this.#preparing = false;
    }
  }

  /** Brings what is known up to what has changed since. */
  async #follow(): Promise<boolean> {
    return this.#known?.changes === this.#rows.changes || this.#learn(FEW, async () => undefined);
  }

  /** Learns of all phones, of which at most so many are to be read; false where there are more, or some have changed again. */
  async #learn(most: number, pause: () => Promise<unknown>): Promise<boolean> {
    const { changes } = this.#rows;
    const ids = await this.#db.purchases.toCollection().primaryKeys();
    const unread = ids.filter((id) => !this.#rows.isRead(id));
    if (ids.length > HELD || unread.length > most) return false;
    for (let from = 0; from < unread.length; from += BATCH) {
      await pause();
      const put = this.#rows.reading();
      const asked = unread.slice(from, from + BATCH);
      put(await rowsByKey(this.#db, asked), asked);
    }
    const phones: Indexed[] = [];
    for (const [i, id] of ids.entries()) {
      if (i % BATCH === 0) await pause();
      const row = this.#rows.get(id);
      if (row) phones.push(this.#wordsOf(row));
    }
    if (this.#rows.changes !== changes) return false;
    this.#known = { changes, phones };
    return true;
  }

  #wordsOf(row: PurchaseInOrder): Indexed {
    const words = this.#words.get(row) ?? indexed(row);
    this.#words.set(row, words);
    return words;
  }
}

const memories = new WeakMap<Vault, SearchMemory>();

export function searchMemory(db: Vault): SearchMemory {
  const memory = memories.get(db) ?? new SearchMemory(db, rowMemory(db));
  memories.set(db, memory);
  return memory;
}
