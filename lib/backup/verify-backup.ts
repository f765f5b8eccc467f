import type { Outcome } from '../db/store/outcome';
import { checkContents, type SoundBackup } from './check-contents';
import { no, type OpenBackup, openBackup, readSound, Unsound } from './open-backup';
import { handfuls } from './pieces/handfuls';
import type { Running } from './running';

/** Is every byte of the file what it should be? Nothing is stored. */
export async function verifyBackup(file: Blob, running: Running = {}): Promise<Outcome<SoundBackup>> {
  const opened = await openBackup(file);
  if (!opened.ok) return opened;
  try {
    const sound = await checkContents(opened.value);
    await eachOriginal(opened.value, async () => undefined, running);
    return { ok: true, value: sound };
  } catch (error) {
    if (error instanceof Unsound) return no(error.message);
    throw error;
  }
}

/** Reads the originals one after the other, each once and whole, or throws {@link Unsound}. */
export async function eachOriginal(
  { originals }: OpenBackup,
  use: (sha256: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>,
  { signal, progress }: Running,
): Promise<void> {
  const total = [...originals.values()].reduce((sum, { size }) => sum + size, 1);
  let done = 0;
  for (const some of handfuls(originals, ([, { size }]) => size)) {
    signal?.throwIfAborted();
    const read = await Promise.all(some.map(([sha256, entry]) => readSound(entry, sha256)));
    for (const [i, [sha256, { size }]] of some.entries()) {
      const bytes = read[i];
      if (bytes) await use(sha256, bytes);
      done += size;
    }
    progress?.(Math.min(1, done / total));
  }
}
