import { ChunkWriter } from '../db/evidence/bytes/chunks/chunk-writer';
import { addBytes, bytesTables, knownBytes, type ReadyBytes } from '../db/evidence/bytes/ready-bytes';
import type { Entries } from '../db/merge/entries';
import { stagedEntries } from '../db/merge/entries';
import type { Vault } from '../db/store/schema';
import { beginStaging, endStaging } from '../db/store/staging';
import type { HistoryEntry } from '../model/history/entry';
import { letGo } from '../zip/let-go';

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
  #open: ReadyBytes[] = [];
  #bytes = 0;
  #left: number | null = null;

  constructor(db: Vault) {
    this.#db = db;
    this.entries = stagedEntries(db);
  }

  async begin(now: number): Promise<void> {
    this.#left = await beginStaging(this.#db, now);
  }

  /** What an import before this one left may still lie here. */
  get left(): number | null {
    return this.#left;
  }

  /** Entries of another vault's history. */
  async add(some: readonly HistoryEntry[]): Promise<void> {
    await this.#db.staged.bulkPut(some);
  }

  /** Bytes whose sum was checked. They are not the caller's any more. */
  async addOriginal(sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const size = bytes.byteLength;
    const ready = await knownBytes(this.#db, sha256, bytes);
    if (bytesIn(ready) !== bytes.buffer) letGo(bytes);
    this.#open.push(ready);
    this.#bytes += size;
    if (this.#bytes >= BATCH) await this.flush();
  }

  /** Takes in one that is too big for memory; its sum is checked by whoever gives it. */
  bigOriginal() {
    const writer = new ChunkWriter(this.#db);
    return {
      take: (bytes: Uint8Array<ArrayBuffer>) => writer.add(bytes),
      done: async () => {
        this.#open.push(await writer.end());
        await this.flush();
      },
      undo: () => writer.undo(),
    };
  }

  async flush(): Promise<void> {
    const ready = this.#open;
    this.#open = [];
    this.#bytes = 0;
    if (ready.length === 0) return;
    await this.#db.transaction('rw', bytesTables(this.#db), async () => {
      this.#added.push(...(await addBytes(this.#db, ready)));
    });
    for (const one of ready) {
      const bytes = bytesIn(one);
      if (bytes) letGo(new Uint8Array(bytes));
    }
  }

  /** Takes away what was added and nothing names meanwhile. */
  undo(): Promise<void> {
    return endStaging(this.#db, this.#added, this.#left);
  }
}

/** The memory that is to be stored, if it is all in one row. */
const bytesIn = ({ row }: ReadyBytes) => (row !== 'here' && 'bytes' in row ? row.bytes : undefined);
