import { CHUNK } from '../stored-form';

/** What ends a long work, and is told of the bytes so far. */
export interface Filling {
  signal?: AbortSignal;
  progress?: (bytes: number) => void;
}

/** Gives a file to a taker, a chunk at a time. Rejects with the signal's reason. */
export async function fillFrom(
  file: Blob,
  take: (piece: Blob) => Promise<void>,
  { signal, progress }: Filling,
): Promise<void> {
  for (let at = 0; at < file.size; at += CHUNK) {
    signal?.throwIfAborted();
    const end = Math.min(at + CHUNK, file.size);
    const piece = file.slice(at, end);
    if (piece.size !== end - at) throw shortened();
    await take(piece);
    progress?.(end);
  }
  signal?.throwIfAborted();
}

/** Rejects where the file ends before its size. */
export async function readWhole(piece: Blob): Promise<ArrayBuffer> {
  const bytes = await piece.arrayBuffer();
  if (bytes.byteLength !== piece.size) throw shortened();
  return bytes;
}

export const shortened = () => new DOMException('the file has become shorter', 'NotReadableError');
