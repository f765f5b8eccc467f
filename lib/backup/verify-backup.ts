import { sha256 as sha256Sum } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { WHOLE } from '../db/evidence/bytes/stored-form';
import type { Outcome } from '../db/store/outcome';
import { letGo } from '../zip/let-go';
import { type ZipEntry, ZipError } from '../zip/read-zip';
import { checkContents, type SoundBackup } from './check-contents';
import { DAMAGED, no, type OpenBackup, openBackup, readSound, Unsound } from './open-backup';
import { handfuls } from './pieces/handfuls';
import type { Running } from './running';

/** Is every byte of the file what it should be? Nothing is stored. */
export async function verifyBackup(file: Blob, running: Running = {}): Promise<Outcome<SoundBackup>> {
  const opened = await openBackup(file);
  if (!opened.ok) return opened;
  try {
    const sound = await checkContents(opened.value);
    await eachOriginal(opened.value, TAKES_NOTHING, running);
    return { ok: true, value: sound };
  } catch (error) {
    if (error instanceof Unsound) return no(error.message);
    throw error;
  }
}

/** What is done with the originals of a file. */
export interface Takers {
  /** Bytes that are what their sum says. They are the taker's own. */
  small(sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Where the bytes of a big one go as they are read; they are checked only when all of it was. */
  big(sha256: string): BigTaker | undefined;
}

interface BigTaker {
  take(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** All was taken, and it is what its sum says. */
  done(): Promise<void>;
  /** It is not, or the reading was ended. */
  undo(): Promise<void>;
}

const TAKES_NOTHING: Takers = { small: async (_, bytes) => letGo(bytes), big: () => undefined };

/** Reads the originals one after the other, each once and whole, or throws {@link Unsound}. */
export async function eachOriginal({ originals }: OpenBackup, takers: Takers, running: Running): Promise<void> {
  const { signal, progress } = running;
  const total = [...originals.values()].reduce((sum, { size }) => sum + size, 1);
  let done = 0;
  for await (const some of handfuls(originals, ([, { size }]) => size)) {
    signal?.throwIfAborted();
    const [first] = some;
    if (first && first[1].size > WHOLE) {
      const [sha256, entry] = first;
      const read = (bytes: number) => progress?.(Math.min(1, (done + bytes) / total));
      await readBig(entry, sha256, takers.big(sha256), { ...(signal ? { signal } : {}), read });
      done += entry.size;
      continue;
    }
    const read = await Promise.all(some.map(([sha256, entry]) => readSound(entry, sha256)));
    for (const [i, [sha256, { size }]] of some.entries()) {
      const bytes = read[i];
      if (bytes) await takers.small(sha256, bytes);
      done += size;
    }
    progress?.(Math.min(1, done / total));
  }
}

async function readBig(
  entry: ZipEntry,
  sum: string,
  taker: BigTaker | undefined,
  { signal, read }: { signal?: AbortSignal; read: (bytes: number) => void },
): Promise<void> {
  const hash = sha256Sum.create();
  let bytes = 0;
  // What the reader of the archive says of it would be that the stream broke.
  let failure: unknown;
  const sink = new WritableStream<Uint8Array>({
    async write(chunk) {
      try {
        signal?.throwIfAborted();
        hash.update(chunk);
        await taker?.take(chunk.slice());
        bytes += chunk.length;
        read(bytes);
      } catch (error) {
        failure = error;
        throw error;
      }
    },
  });
  try {
    await entry.pipeTo(sink);
    if (bytesToHex(hash.digest()) !== sum) throw new Unsound(`备份里有内容与它的指纹不符，${DAMAGED}`);
    await taker?.done();
  } catch (error) {
    await taker?.undo();
    if (failure !== undefined) throw failure;
    throw error instanceof ZipError ? new Unsound(`备份里有内容与它的指纹不符，${DAMAGED}`) : error;
  }
}
