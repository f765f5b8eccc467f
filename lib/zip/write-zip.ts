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
 * not get smaller): no more than one part and what the receiver has not taken yet stands in memory.
 */
export async function pipeZip(
  parts: AsyncIterable<ZipPart>,
  sink: WritableStream<Uint8Array<ArrayBuffer>>,
  { signal, written }: ZipWriting = {},
): Promise<void> {
  signal?.throwIfAborted();
  const given = new WeakSet<ArrayBufferLike>();
  await makeZip(inputs(parts, given), { buffersAreUTF8: true })
    .pipeThrough(inPieces(given, written))
    .pipeTo(released(sink), signal ? { signal } : {});
}

/** Chunks of any size in, pieces of {@link PIECE} bytes out, each in memory of its own. */
function inPieces(
  given: WeakSet<ArrayBufferLike>,
  written: ZipWriting['written'],
): TransformStream<Uint8Array, Uint8Array<ArrayBuffer>> {
  let piece = new Uint8Array(PIECE);
  let size = 0;
  let total = 0;
  let before: Uint8Array | undefined;
  return new TransformStream({
    transform(chunk, controller) {
      // The writer sums a chunk after it has handed it on, and is done with it when the next comes.
      if (before && given.has(before.buffer)) letGo(before);
      before = chunk;
      for (let from = 0; from < chunk.length; ) {
        const some = chunk.subarray(from, from + PIECE - size);
        piece.set(some, size);
        size += some.length;
        from += some.length;
        if (size < PIECE) continue;
        controller.enqueue(piece);
        piece = new Uint8Array(PIECE);
        size = 0;
        total += PIECE;
        written?.(total);
      }
    },
    flush(controller) {
      if (size > 0) controller.enqueue(piece.slice(0, size));
      written?.(total + size);
    },
  });
}

/** A stream into the sink that lets go of each piece once it is written. */
function released(sink: WritableStream<Uint8Array<ArrayBuffer>>): WritableStream<Uint8Array<ArrayBuffer>> {
  const writer = sink.getWriter();
  return new WritableStream({
    async write(piece) {
      await writer.write(piece);
      letGo(piece);
    },
    close: () => writer.close(),
    abort: (reason) => writer.abort(reason),
  });
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
    yield { name, input: content, lastModified: moment() };
  }
}
