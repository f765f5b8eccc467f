import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Vault } from '../../../store/schema';
import type { ReadyBytes } from '../ready-bytes';
import { CHUNK, closed, isEncrypted, liesAsItIs } from '../stored-form';
import { ChunksGone, chunkTables, dropSets } from './chunk-sets';
import { readWhole, shortened } from './fill-from';
import { hashInSlices } from './hash-in-slices';

/**
 * Takes something big in, piece by piece: memory holds one chunk of it, and its sum is there at the end. Until the row that
 * {@link end} gives has been stored together with its item, the chunks belong to nobody, and go by themselves.
 */
export class ChunkWriter {
  readonly #db: Vault;
  readonly #clock: () => number;
  readonly #of = crypto.randomUUID();
  readonly #sum = sha256.create();
  #open = new Uint8Array(0);
  #filled = 0;
  #count = 0;
  #size = 0;
  /** Of the pieces before. */
  #hashed: Promise<void> = Promise.resolve();
  /** How many of the chunks lie encrypted. */
  #locked = 0;

  constructor(db: Vault, clock: () => number = Date.now) {
    this.#db = db;
    this.#clock = clock;
  }

  /** The next bytes, however many. They may be changed as soon as this has resolved. */
  async add(plain: Uint8Array<ArrayBuffer>): Promise<void> {
    let rest = plain;
    while (rest.length > 0) {
      // What comes in whole chunks is not copied.
      if (this.#filled === 0 && rest.length >= CHUNK) {
        await this.#store(rest.subarray(0, CHUNK));
        rest = rest.subarray(CHUNK);
        continue;
      }
      if (this.#open.length === 0) this.#open = new Uint8Array(CHUNK);
      const some = rest.subarray(0, CHUNK - this.#filled);
      this.#open.set(some, this.#filled);
      this.#filled += some.length;
      rest = rest.subarray(some.length);
      if (this.#filled === CHUNK) await this.#storeOpen();
    }
  }

  /**
   * The next piece of a file: a chunk, or what is left. Where it may lie as it is, the browser copies it from one place of the
   * disk to another, and what has arrived there is hashed, whatever becomes of the file. Of bytes that a page makes a Blob of,
   * Firefox holds on to hundreds of megabytes.
   */
  async addPiece(piece: Blob): Promise<void> {
    if (!(await liesAsItIs(this.#db, piece))) return this.add(new Uint8Array(await readWhole(piece)));
    const n = this.#count++;
    try {
      await this.#put(n, piece);
    } catch (error) {
      // Is it the file that cannot be read any more?
      await readWhole(piece);
      throw error;
    }
    // One after the other, while the disk is at work on the next.
    await this.#hashed;
    this.#hashed = this.#hashStored(n, piece.size);
    // It is told by whatever comes next.
    this.#hashed.catch(() => undefined);
  }

  async #hashStored(n: number, size: number): Promise<void> {
    const row = await this.#db.chunks.get([this.#of, n]);
    if (!row) throw new ChunksGone();
    const stored = new Uint8Array(await row.bytes.arrayBuffer());
    if (stored.length !== size) throw shortened();
    await hashInSlices(this.#sum, stored);
    this.#size += size;
  }

  async end(): Promise<ReadyBytes> {
    await this.#hashed;
    if (this.#filled > 0) await this.#storeOpen();
    const sum = bytesToHex(this.#sum.digest());
    const size = this.#size;
    // The lock was set, or taken off, in the middle: who converts what there is would not know of these.
    if (this.#locked !== 0 && this.#locked !== this.#count) throw new Error('the lock changed while a file was read');
    const locked = this.#locked > 0 ? { locked: 1 as const } : {};
    return { sha256: sum, size, row: { sha256: sum, of: this.#of, count: this.#count, size, ...locked } };
  }

  /** Takes away what was stored. On a connection that has met a full disk Firefox takes nothing more: then on a new one. */
  async undo(): Promise<void> {
    const drop = () => this.#db.transaction('rw', chunkTables(this.#db), () => dropSets(this.#db, [this.#of]));
    try {
      await drop();
    } catch {
      this.#db.close({ disableAutoOpen: false });
      await drop();
    }
  }

  async #storeOpen(): Promise<void> {
    const chunk = this.#open.subarray(0, this.#filled);
    this.#filled = 0;
    await this.#store(chunk);
  }

  async #store(plain: Uint8Array<ArrayBuffer>): Promise<void> {
    const stored = await closed(this.#db, plain);
    if (isEncrypted(stored)) this.#locked++;
    await this.#hashed;
    const storing = this.#put(this.#count++, new Blob([stored]));
    // While the disk is at work.
    await Promise.all([storing, hashInSlices(this.#sum, plain)]);
    this.#size += plain.length;
  }

  #put(n: number, bytes: Blob): Promise<void> {
    const of = this.#of;
    return this.#db.transaction('rw', chunkTables(this.#db), async () => {
      if (n > 0 && !(await this.#db.chunkSets.get(of))) throw new ChunksGone();
      await this.#db.chunkSets.put({ of, at: this.#clock() });
      await this.#db.chunks.add({ of, n, bytes });
    });
  }
}
