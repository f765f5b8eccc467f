import { sha256 } from '@noble/hashes/sha2.js';
import { type ZipEntry, ZipError } from '../../zip/zip-entry';
import { hex } from '../timestamp/bytes';

/** SHA-256 of an entry in a stream; `undefined` where the archive itself does not hold together there. */
export async function hashEntry(entry: ZipEntry, onBytes: (count: number) => void): Promise<string | undefined> {
  const hash = sha256.create();
  try {
    await entry.pipeTo(
      new WritableStream({
        write(chunk) {
          hash.update(chunk);
          onBytes(chunk.length);
        },
      }),
    );
  } catch (error) {
    if (error instanceof ZipError) return undefined;
    throw error;
  }
  return hex(hash.digest());
}
