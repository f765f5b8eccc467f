import { joined, utf8 } from '../../../lock/bytes';
import { seal, unseal } from '../../../lock/gcm';
import { VaultLocked } from '../../lock/keyring';
import { keyringOf } from '../../lock/lock';
import type { Vault } from '../../store/schema';

/** Bytes that are handled at a time, wherever an item is too big for one piece: each chunk is stored by itself. */
export const CHUNK = 4 * 2 ** 20;

/** Encrypted bytes that do not open: somebody changed them. */
export class BytesAltered extends Error {
  override readonly name = 'BytesAltered';
}

/** What does not begin so lies as it is. After it: plain bytes that happen to begin so, or encrypted ones. */
const MARK = utf8('\u0000goujibao\u0000');
const PLAIN = 0;
const ENCRYPTED = 1;
const PLACE = 'bytes';

/** Bytes of the largest item that lies in one row; a bigger one lies in chunks. Photos and papers are smaller. */
export const WHOLE = 16 * 2 ** 20;

/**
 * Brings bytes into the form in which they lie on the disk: as they are, or encrypted where there is a lock. Asked for before
 * any transaction is open, for a whole item or for one chunk of it; sums are always of the plain bytes. Rejects with
 * `VaultLocked` while the vault is locked.
 */
export async function closed(db: Vault, plain: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  const keyring = await keyringOf(db);
  if (keyring.locked) throw new VaultLocked();
  if (keyring.seals && keyring.keys) return framed(ENCRYPTED, await seal(keyring.keys.bytes, plain, PLACE));
  if (isFramed(plain)) return framed(PLAIN, plain);
  const { buffer, byteOffset, byteLength } = plain;
  return byteLength === buffer.byteLength ? buffer : buffer.slice(byteOffset, byteOffset + byteLength);
}

/** Would this piece of a file lie on the disk byte for byte as it is? Rejects like {@link closed}. */
export async function liesAsItIs(db: Vault, piece: Blob): Promise<boolean> {
  const keyring = await keyringOf(db);
  if (keyring.locked) throw new VaultLocked();
  return !keyring.seals && !isFramed(new Uint8Array(await piece.slice(0, MARK.length).arrayBuffer()));
}

/**
 * The plain bytes again. Rejects where they cannot be had: with `VaultLocked` while the vault is locked, otherwise because
 * somebody altered them.
 */
export async function opened(db: Vault, stored: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(stored);
  if (!isFramed(bytes)) return bytes;
  const inside = bytes.subarray(MARK.length + 1);
  if (bytes[MARK.length] === PLAIN) return inside.slice();
  const { keys, locked } = await keyringOf(db);
  if (locked) throw new VaultLocked();
  // Without a lock: it opened no more when that was taken off.
  const plain = keys && (await unseal(keys.bytes, inside, PLACE));
  if (!plain) throw new BytesAltered();
  return plain;
}

/** Do these stored bytes lie encrypted? */
export const isEncrypted = (stored: ArrayBuffer): boolean => {
  const bytes = new Uint8Array(stored);
  return isFramed(bytes) && bytes[MARK.length] === ENCRYPTED;
};

const framed = (form: number, bytes: Uint8Array): ArrayBuffer => joined(MARK, Uint8Array.of(form), bytes).buffer;

const isFramed = (bytes: Uint8Array): boolean => MARK.every((byte, i) => bytes[i] === byte);

/**
 * The plain bytes of a chunk as a file: where it lies as it is that very file, which is not read, else one of bytes in memory
 * or wherever the browser puts them.
 */
export async function asFile(db: Vault, stored: Blob): Promise<Blob> {
  const head = new Uint8Array(await stored.slice(0, MARK.length).arrayBuffer());
  return isFramed(head) ? new Blob([await opened(db, await stored.arrayBuffer())]) : stored;
}
