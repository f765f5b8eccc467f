import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const PIECE = 1_000_000;

/** A file of lines that grows outside of the heap (a browser may keep the parts of a Blob on the disk), with its sum. */
export class TextPieces {
  readonly #done: Blob[] = [];
  readonly #sum = sha256.create();
  readonly #encoder = new TextEncoder();
  #open = '';
  #bytes = 0;

  addLine(row: unknown): void {
    this.#open += `${JSON.stringify(row)}\n`;
    if (this.#open.length > PIECE) this.#close();
  }

  end(): { blob: Blob; bytes: number; sha256: string } {
    this.#close();
    return { blob: new Blob(this.#done), bytes: this.#bytes, sha256: bytesToHex(this.#sum.digest()) };
  }

  #close(): void {
    const piece = this.#encoder.encode(this.#open);
    this.#sum.update(piece);
    this.#bytes += piece.length;
    this.#done.push(new Blob([piece]));
    this.#open = '';
  }
}
