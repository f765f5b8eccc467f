import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const PIECE = 500_000;

/** Rows as lines of JSON, some at a time, with their sum when all of them were taken. */
export class Lines implements AsyncIterable<Uint8Array<ArrayBuffer>> {
  readonly #rows: AsyncIterable<unknown>;
  readonly #sum = sha256.create();
  #bytes = 0;

  constructor(rows: AsyncIterable<unknown>) {
    this.#rows = rows;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    let open = '';
    for await (const row of this.#rows) {
      open += `${JSON.stringify(row)}\n`;
      if (open.length < PIECE) continue;
      yield this.#close(open);
      open = '';
    }
    if (open !== '') yield this.#close(open);
  }

  get size(): number {
    return this.#bytes;
  }

  sum(): string {
    return bytesToHex(this.#sum.clone().digest());
  }

  #close(text: string): Uint8Array<ArrayBuffer> {
    const piece = new TextEncoder().encode(text);
    this.#sum.update(piece);
    this.#bytes += piece.length;
    return piece;
  }
}
