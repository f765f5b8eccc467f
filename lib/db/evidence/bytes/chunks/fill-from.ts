import { CHUNK } from '../stored-form';

/** What ends a long work, and is told of the bytes so far. */
export interface Filling {
  signal?: AbortSignal;
  progress?: (bytes: number) => void;
}

/** Gives a file to a taker, a chunk at a time. Rejects where it ends before its size, and with the signal's reason. */
export async function fillFrom(
  file: Blob,
  take: (chunk: Uint8Array<ArrayBuffer>) => Promise<void> | void,
  { signal, progress }: Filling,
): Promise<void> {
  for (let at = 0; at < file.size; at += CHUNK) {
    signal?.throwIfAborted();
    const end = Math.min(at + CHUNK, file.size);
    const chunk = new Uint8Array(await file.slice(at, end).arrayBuffer());
    if (chunk.length !== end - at) throw new DOMException('the file has become shorter', 'NotReadableError');
    await take(chunk);
    progress?.(end);
  }
  signal?.throwIfAborted();
}
