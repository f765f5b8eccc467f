import { Decrypter, Encrypter } from 'age-encryption';
import type { Target } from '../target';

/**
 * A file locked with a passphrase, in the format of `age` (age-encryption.org/v1): who has the passphrase opens it with the
 * ordinary program, `age -d`, also without us.
 */
export const LOCKED = '.age';

const FIRST_LINE = 'age-encryption.org/v1';

export async function isLocked(file: Blob): Promise<boolean> {
  return (await file.slice(0, FIRST_LINE.length).text()) === FIRST_LINE;
}

/** Locks a file piece by piece. Deriving the key takes a second, on purpose. */
export async function lockFile(
  file: Blob,
  passphrase: string,
  target: Target,
  { signal, work }: { signal?: AbortSignal; work?: number } = {},
): Promise<Blob> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  // Less work is for tests only.
  if (work !== undefined) encrypter.setScryptWorkFactor(work);
  const locked = await encrypter.encrypt(file.stream());
  await locked.pipeTo((await target.open()) as WritableStream<Uint8Array>, signal ? { signal } : {});
  return target.file();
}

/** The file inside; `undefined` where the passphrase is another, or the file was cut off or altered. */
export async function unlockFile(
  file: Blob,
  passphrase: string,
  target: Target,
  signal?: AbortSignal,
): Promise<Blob | undefined> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    const inside = await decrypter.decrypt(file.stream());
    await inside.pipeTo((await target.open()) as WritableStream<Uint8Array>, signal ? { signal } : {});
  } catch (error) {
    if (signal?.aborted || !(error instanceof Error)) throw error;
    return undefined;
  }
  return target.file();
}
