import { sha256 as sha256Sum } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { WHOLE } from '../db/evidence/bytes/stored-form';
import { sha256Hex } from '../db/evidence/ledger';
import type { Outcome } from '../db/store/outcome';
import { FileWindow } from '../zip/file-window';
import { handfuls } from '../zip/handfuls';
import { readTogether } from '../zip/one-of-many';
import { type ZipEntry, ZipError } from '../zip/zip-entry';
import { checkContents, type SoundBackup } from './check-contents';
import { DAMAGED, no, type OpenBackup, openBackup, readSound, Unsound } from './open-backup';
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
  /** Bytes that are what their sum says. They stand there until it is done. */
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

const TAKES_NOTHING: Takers = { small: async () => undefined, big: () => undefined };

/** Reads the originals one after the other, each once and whole, or throws {@link Unsound}. */
export async function eachOriginal({ originals }: OpenBackup, takers: Takers, running: Running): Promise<void> {
  const { signal, progress } = running;
  const total = [...originals.values()].reduce((sum, { size }) => sum + size, 1);
  let done = 0;
  const window = new FileWindow();
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
    for await (const [sha256, bytes] of soundBytes(some, window)) {
      await takers.small(sha256, bytes);
      done += bytes.length;
    }
    progress?.(Math.min(1, done / total));
  }
}

/** Of each, where its sum is right; at once, where they lie behind one another. */
async function* soundBytes(
  some: readonly [sha256: string, ZipEntry][],
  window: FileWindow,
): AsyncGenerator<[sha256: string, bytes: Uint8Array<ArrayBuffer>]> {
  const together = await readTogether(
    some.map(([, entry]) => entry),
    window,
  );
  const sums = await Promise.all(together?.map(sha256Hex) ?? []);
  for (const [i, [sha256, entry]] of some.entries()) {
    const bytes = together?.[i];
    yield [sha256, bytes && sums[i] === sha256 ? bytes : await readSound(entry, sha256)];
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
