import { sha256 } from '@noble/hashes/sha2.js';
import { sha256Hex } from '../../db/evidence/ledger';
import { letGo } from '../../zip/let-go';
import { type ZipEntry, ZipError } from '../../zip/zip-entry';
import { HASHED_WHOLE } from '../hashed-whole';
import { hex } from '../timestamp/bytes';

/** SHA-256 of an entry; `undefined` where the archive itself does not hold together there. A large one is read in a stream. */
export async function hashEntry(entry: ZipEntry, onBytes: (count: number) => void): Promise<string | undefined> {
  try {
    return await (entry.size > HASHED_WHOLE ? sumOnTheWay(entry, onBytes) : sumOfAll(entry, onBytes));
  } catch (error) {
    if (error instanceof ZipError) return undefined;
    throw error;
  }
}

/** The browser's own hashing takes a fraction of the time, but only of all bytes at once. */
async function sumOfAll(entry: ZipEntry, onBytes: (count: number) => void): Promise<string> {
  const bytes = await entry.read();
  onBytes(bytes.length);
  const sum = await sha256Hex(bytes);
  letGo(bytes);
  return sum;
}

async function sumOnTheWay(entry: ZipEntry, onBytes: (count: number) => void): Promise<string> {
  const hash = sha256.create();
  await entry.pipeTo(
    new WritableStream({
      write(chunk) {
        hash.update(chunk);
        onBytes(chunk.length);
      },
    }),
  );
  return hex(hash.digest());
}
