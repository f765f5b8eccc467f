import { crcOf } from './crc';
import { FileWindow } from './file-window';
import { EXTRA, readStored, type StoredAt, storedEnd, storedFrom, storedIn } from './read-stored';
import { type ZipEntry, ZipError } from './zip-entry';

/** Bytes of a long entry that are read at a time. */
const PIECE = 1_000_000;

/** An entry that lies in the archive as it is: of it only its place is remembered. */
export class OneOfMany implements ZipEntry {
  readonly source: Blob;
  readonly at: StoredAt;
  readonly #budget: { left: number };

  constructor(source: Blob, at: StoredAt, budget: { left: number }) {
    this.source = source;
    this.at = at;
    this.#budget = budget;
  }

  get name(): string {
    return this.at.name;
  }

  get size(): number {
    return this.at.size;
  }

  async read(): Promise<Uint8Array<ArrayBuffer>> {
    this.charge();
    const bytes = found(await readStored(this.source, this.at), this);
    const { crc } = this.at;
    if (crc !== undefined && crcOf(bytes) !== crc) throw new ZipError('hostile', this.name);
    return bytes;
  }

  async pipeTo(sink: WritableStream<Uint8Array>): Promise<void> {
    this.charge();
    const writer = sink.getWriter();
    try {
      const start = found(await storedFrom(this.source, this.at), this);
      const window = new FileWindow();
      const end = start + this.size;
      const { crc } = this.at;
      let sum = 0;
      for (let from = start; from < end; from += PIECE) {
        const piece = await window.read(this.source, from, Math.min(from + PIECE, end));
        if (crc !== undefined) sum = crcOf(piece, sum);
        await writer.write(piece);
      }
      if (crc !== undefined && sum !== crc) throw new ZipError('hostile', this.name);
      await writer.close();
    } catch (error) {
      await writer.abort(error).catch(() => undefined);
      throw error;
    }
  }

  /** Counts its bytes among those that were read in all. */
  charge(): void {
    if (this.size > this.#budget.left) throw new ZipError('too-big', this.name);
    this.#budget.left -= this.size;
  }
}

function found<T>(there: T | undefined, { name }: ZipEntry): T {
  if (there === undefined) throw new ZipError('broken', name);
  return there;
}

/**
 * The bytes of entries that lie behind one another, read in one go into the window, where they stand until it reads again.
 * `undefined` where they do not lie so, or one of them is not what its place says: then each is to be read by itself.
 */
export async function readTogether(
  entries: readonly ZipEntry[],
  window: FileWindow,
): Promise<Uint8Array<ArrayBuffer>[] | undefined> {
  const all = entries.flatMap((entry) => (entry instanceof OneOfMany ? entry : []));
  const [first] = all;
  if (!first || all.length < entries.length) return undefined;
  const { source } = first;
  const from = first.at.offset;
  let end = from;
  for (const one of all) {
    const { offset } = one.at;
    if (one.source !== source || offset < end || offset > end + 2 * EXTRA) return undefined;
    end = storedEnd(one.at);
  }
  const near = await window.read(source, from, end + EXTRA);
  const each = all.flatMap(({ at }) => storedIn(near.subarray(at.offset - from), at) ?? []);
  if (each.length < all.length) return undefined;
  for (const entry of all) entry.charge();
  return each;
}
