import { makeZip } from 'client-zip';
import { letGo } from './let-go.ts';

/** One file of a container. Its content is asked for when its turn comes, and let go of before the next. */
export interface ZipPart {
  /** `originals/3f.webp`: relative, with `/`. */
  name: string;
  content: Blob | Uint8Array<ArrayBuffer> | string | AsyncIterable<Uint8Array>;
  /** Bytes that nobody needs afterwards: their memory is given back as soon as they are written. */
  given?: true;
}

export interface ZipWriting {
  /** Ends the work; it then rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Is told of the bytes so far. */
  written?: (bytes: number) => void;
}

/**
 * One moment for every file, so that equal contents give equal bytes. ZIP has no time zone: a date of the machine's own
 * clock gives the same bytes wherever it is written, if it is made where the clock is now.
 */
const moment = () => new Date(2020, 0, 1);

/** What is written at a time: each write costs, however small it is. */
const PIECE = 1_000_000;

/**
 * The ZIP into a stream, which is closed at its end and given up when the work is. Files are stored as they are (pictures do
 * not get smaller): no more than one part and one piece stands in memory. A piece is overwritten once it is written: what the
 * browser is given stays until its collector comes by, hundreds of megabytes of a big file.
 */
export async function pipeZip(
  parts: AsyncIterable<ZipPart>,
  sink: WritableStream<Uint8Array<ArrayBuffer>>,
  { signal, written }: ZipWriting = {},
): Promise<void> {
  signal?.throwIfAborted();
  const given = new WeakSet<ArrayBufferLike>();
  const reader = makeZip(inputs(parts, given), { buffersAreUTF8: true }).getReader();
  const pieces = new Pieces(sink, written);
  try {
    let before: Uint8Array | undefined;
    for (;;) {
      const { value: chunk } = await reader.read();
      signal?.throwIfAborted();
      // The writer sums a chunk after it has handed it on, and is done with it when the next comes.
      if (before && given.has(before.buffer)) letGo(before);
      before = chunk;
      if (!chunk) break;
      await pieces.add(chunk);
    }
    await pieces.close();
  } catch (error) {
    await Promise.allSettled([reader.cancel(error), pieces.abort(error)]);
    throw error;
  }
}

/** Chunks of any size, written in pieces of {@link PIECE} bytes. */
class Pieces {
  readonly #writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>;
  readonly #written: ZipWriting['written'];
  readonly #piece = new Uint8Array(PIECE);
  #size = 0;
  #total = 0;

  constructor(sink: WritableStream<Uint8Array<ArrayBuffer>>, written: ZipWriting['written']) {
    this.#writer = sink.getWriter();
    this.#written = written;
  }

  async add(chunk: Uint8Array): Promise<void> {
    for (let from = 0; from < chunk.length; ) {
      const some = chunk.subarray(from, from + PIECE - this.#size);
      this.#piece.set(some, this.#size);
      this.#size += some.length;
      from += some.length;
      if (this.#size === PIECE) await this.#write();
    }
  }

  async close(): Promise<void> {
    await this.#write();
    await this.#writer.close();
  }

  abort(reason: unknown): Promise<void> {
    return this.#writer.abort(reason);
  }

  async #write(): Promise<void> {
    if (this.#size > 0) await this.#writer.write(this.#piece.subarray(0, this.#size));
    this.#total += this.#size;
    this.#size = 0;
    this.#written?.(this.#total);
  }
}

/** The ZIP as a Blob, for what is known to be small or is let go of at once. */
export async function zipBlob(parts: AsyncIterable<ZipPart>, writing: ZipWriting = {}): Promise<Blob> {
  const pieces: Blob[] = [];
  const sink = new WritableStream<Uint8Array<ArrayBuffer>>({
    write(chunk) {
      pieces.push(new Blob([chunk]));
    },
  });
  await pipeZip(parts, sink, writing);
  return new Blob(pieces, { type: 'application/zip' });
}

async function* inputs(parts: AsyncIterable<ZipPart>, own: WeakSet<ArrayBufferLike>) {
  for await (const { name, content, given } of parts) {
    if (given && content instanceof Uint8Array) own.add(content.buffer);
    yield { name: bytesOfName(name), input: content, lastModified: moment() };
  }
}

/** Of plain letters in memory that no browser's encoder has made: it is kept until the end, and what the encoder makes is large. */
function bytesOfName(name: string): Uint8Array {
  const bytes = new Uint8Array(name.length);
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code >= 0x80) return new TextEncoder().encode(name);
    bytes[i] = code;
  }
  return bytes;
}
