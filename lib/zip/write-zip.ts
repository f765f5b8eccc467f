import { makeZip } from 'client-zip';

/** One file of a container. Its content is asked for when its turn comes, and let go of before the next. */
export interface ZipPart {
  /** `originals/3f.webp`: relative, with `/`. */
  name: string;
  content: Blob | Uint8Array<ArrayBuffer> | string | AsyncIterable<Uint8Array>;
}

/**
 * One moment for every file, so that equal contents give equal bytes. ZIP has no time zone: a date of the machine's own
 * clock gives the same bytes wherever it is written.
 */
const WRITTEN = new Date(2020, 0, 1);

/**
 * A ZIP as a stream, its files stored as they are (pictures do not get smaller): no more than one part and what the
 * receiver has not taken yet stands in memory.
 */
export function zipStream(parts: AsyncIterable<ZipPart>): ReadableStream<Uint8Array> {
  return makeZip(inputs(parts), { buffersAreUTF8: true });
}

/** What one piece of a Blob collects. */
const PIECE = 4_000_000;

/**
 * The ZIP as a Blob, whose pieces a browser may keep on the disk.
 *
 * @param signal ends the work; it then rejects with the signal's reason
 * @param written is told of the bytes so far
 */
export async function zipBlob(
  parts: AsyncIterable<ZipPart>,
  { signal, written }: { signal?: AbortSignal; written?: (bytes: number) => void } = {},
): Promise<Blob> {
  const pieces: Blob[] = [];
  let open: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  let total = 0;
  const close = () => {
    pieces.push(new Blob(open));
    open = [];
    size = 0;
  };
  const reader = zipStream(parts).getReader();
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { done, value } = await reader.read();
      if (done) break;
      open.push(value as Uint8Array<ArrayBuffer>);
      size += value.length;
      total += value.length;
      if (size >= PIECE) close();
      written?.(total);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  close();
  return new Blob(pieces, { type: 'application/zip' });
}

async function* inputs(parts: AsyncIterable<ZipPart>) {
  for await (const { name, content } of parts) yield { name, input: content, lastModified: WRITTEN };
}
