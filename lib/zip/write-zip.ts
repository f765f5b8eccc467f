import { makeZip } from 'client-zip';

/** One file of a container. Its content is asked for when its turn comes, and let go of before the next. */
export interface ZipPart {
  /** `originals/3f.webp`: relative, with `/`. */
  name: string;
  content: Blob | Uint8Array<ArrayBuffer> | string | AsyncIterable<Uint8Array>;
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

/**
 * A ZIP as a stream, its files stored as they are (pictures do not get smaller): no more than one part and what the
 * receiver has not taken yet stands in memory.
 */
export function zipStream(parts: AsyncIterable<ZipPart>): ReadableStream<Uint8Array> {
  return makeZip(inputs(parts), { buffersAreUTF8: true });
}

/** Pieces are put together up to this size: each write costs, however small it is. */
const PIECE = 1_000_000;

/** The ZIP into a stream, which is closed at its end and given up when the work is. */
export async function pipeZip(
  parts: AsyncIterable<ZipPart>,
  sink: WritableStream<Uint8Array<ArrayBuffer>>,
  { signal, written }: ZipWriting = {},
): Promise<void> {
  let open: Uint8Array[] = [];
  let size = 0;
  let total = 0;
  const pieces = new TransformStream<Uint8Array, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      open.push(chunk);
      size += chunk.length;
      if (size >= PIECE) flush(controller);
    },
    flush,
  });
  function flush(controller: TransformStreamDefaultController<Uint8Array<ArrayBuffer>>): void {
    const whole = new Uint8Array(size);
    let at = 0;
    for (const chunk of open) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    total += size;
    open = [];
    size = 0;
    if (whole.length > 0) controller.enqueue(whole);
    written?.(total);
  }
  signal?.throwIfAborted();
  await zipStream(parts)
    .pipeThrough(pieces)
    .pipeTo(sink, signal ? { signal } : {});
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

async function* inputs(parts: AsyncIterable<ZipPart>) {
  for await (const { name, content } of parts) yield { name, input: content, lastModified: moment() };
}
