import type { Entries } from '../db/merge/entries';
import { stagedEntries } from '../db/merge/entries';
import type { BlobRow } from '../db/store/rows';
import type { Vault } from '../db/store/schema';
import { beginStaging, endStaging } from '../db/store/staging';
import type { HistoryEntry } from '../model/history/entry';

/** Bytes that are stored in one transaction. */
const BATCH = 4_000_000;

/**
 * What a file brings, stored ahead of its taking over: hashing takes longer than a transaction lives, and two gigabytes do
 * not fit into memory. What is left of a broken import is taken away again, at once or by the next day's work.
 */
export class Staged {
  readonly #db: Vault;
  readonly #added: string[] = [];
  readonly entries: Entries;
  #open: BlobRow[] = [];
  #bytes = 0;

  constructor(db: Vault) {
    this.#db = db;
    this.entries = stagedEntries(db);
  }

  begin(now: number): Promise<void> {
    return beginStaging(this.#db, now);
  }

  /** Entries of another vault's history. */
  async add(some: readonly HistoryEntry[]): Promise<void> {
    await this.#db.staged.bulkPut(some);
  }

  async addBlob(blob: BlobRow): Promise<void> {
    this.#open.push(blob);
    this.#bytes += blob.bytes.byteLength;
    if (this.#bytes >= BATCH) await this.flush();
  }

  async flush(): Promise<void> {
    const rows = this.#open;
    this.#open = [];
    this.#bytes = 0;
    if (rows.length === 0) return;
    await this.#db.transaction('rw', this.#db.blobs, async () => {
      const here = await this.#db.blobs.bulkGet(rows.map(({ sha256 }) => sha256));
      const fresh = rows.filter((_, i) => !here[i]);
      await this.#db.blobs.bulkAdd(fresh);
      this.#added.push(...fresh.map(({ sha256 }) => sha256));
    });
  }

  /** Takes away what was added and nothing names meanwhile. */
  undo(): Promise<void> {
    return endStaging(this.#db, this.#added);
  }
}
