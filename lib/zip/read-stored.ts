import type { FileEntry } from '@zip.js/zip.js/lib/zip-core-native.js';

const HEAD = 30;
/** What writers put between a name and the bytes, at the most; more is read in a second go. */
export const EXTRA = 64;

/** Where an entry stands that lies in its archive as it is. */
export interface StoredAt {
  name: string;
  /** Of its head. */
  offset: number;
  size: number;
  /** CRC-32 of the bytes, where nothing else stands for them. */
  crc?: number;
}

/** `undefined` for an entry that is packed or locked. */
export function storedAt(entry: FileEntry): StoredAt | undefined {
  // Each by its name: what the library has of an entry is large, and there may be tens of thousands.
  const { filename: name, offset, uncompressedSize: size, compressedSize, compressionMethod, rawBitFlag = 0 } = entry;
  if (compressionMethod !== 0 || compressedSize !== size || entry.encrypted || (rawBitFlag & LOCKED) !== 0)
    return undefined;
  return { name, offset, size };
}

/** Encrypted, strongly encrypted, or with a list whose entries are masked. */
export const LOCKED = 0x2041;

/**
 * The bytes of an entry that stands in the archive as it is, in one go, which takes a fraction of the time. For who has a
 * sum of his own to compare with: the archive's is not looked at.
 *
 * @returns perhaps a part of a larger buffer; `undefined` where the entry's head does not fit
 */
export async function readStored(source: Blob, at: StoredAt): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { offset, size } = at;
  const near = new Uint8Array(await source.slice(offset, offset + headOf(at) + EXTRA + size).arrayBuffer());
  const start = startIn(near, at);
  if (start === undefined) return undefined;
  if (start + size <= near.length) return near.subarray(start, start + size);
  const far = new Uint8Array(await source.slice(offset + start, offset + start + size).arrayBuffer());
  return far.length === size ? far : undefined;
}

/** The same of the archive's bytes from the entry's head on. */
export function storedIn(near: Uint8Array<ArrayBuffer>, at: StoredAt): Uint8Array<ArrayBuffer> | undefined {
  const start = startIn(near, at);
  return start !== undefined && start + at.size <= near.length ? near.subarray(start, start + at.size) : undefined;
}

/** Where its bytes stand in the archive. */
export async function storedFrom(source: Blob, at: StoredAt): Promise<number | undefined> {
  const { offset, size } = at;
  const near = new Uint8Array(await source.slice(offset, offset + headOf(at)).arrayBuffer());
  const start = startIn(near, at);
  return start === undefined || offset + start + size > source.size ? undefined : offset + start;
}

/** Where it ends at the least; writers put up to {@link EXTRA} bytes before what follows. */
export const storedEnd = (at: StoredAt): number => at.offset + headOf(at) + at.size;

const headOf = ({ name }: StoredAt): number => HEAD + new TextEncoder().encode(name).length;

/** Where the bytes begin, seen from the entry's head. */
function startIn(near: Uint8Array<ArrayBuffer>, { name, size }: StoredAt): number | undefined {
  const head = new DataView(near.buffer, near.byteOffset, near.length);
  if (near.length < HEAD || head.getUint32(0, true) !== 0x04034b50 || head.getUint16(8, true) !== 0) return undefined;
  // Written before the size was known, or too large for the place.
  const open = (head.getUint16(6, true) & 8) !== 0;
  const fits = (said: number) => said === size || said === 0xffffffff || (open && said === 0);
  if (!fits(head.getUint32(18, true)) || !fits(head.getUint32(22, true))) return undefined;
  const called = new TextEncoder().encode(name);
  const same = head.getUint16(26, true) === called.length && called.every((byte, i) => near[HEAD + i] === byte);
  return same ? HEAD + called.length + head.getUint16(28, true) : undefined;
}
