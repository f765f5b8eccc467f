import type { FileEntry } from '@zip.js/zip.js/lib/zip-core-native.js';

const HEAD = 30;
/** What writers put between a name and the bytes, at the most; more is read in a second go. */
const EXTRA = 64;

/** Where an entry stands that lies in its archive as it is. */
export interface StoredAt {
  name: string;
  /** Of its head. */
  offset: number;
  size: number;
}

/** `undefined` for an entry that is packed or locked. */
export function storedAt({ filename, ...entry }: FileEntry): StoredAt | undefined {
  const { offset, uncompressedSize: size, compressedSize, compressionMethod, rawBitFlag = 0, encrypted } = entry;
  if (compressionMethod !== 0 || compressedSize !== size || encrypted || (rawBitFlag & LOCKED) !== 0) return undefined;
  return { name: filename, offset, size };
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

/** The same as a part of the archive that has not been read. */
export async function sliceStored(source: Blob, at: StoredAt): Promise<Blob | undefined> {
  const { offset, size } = at;
  const near = new Uint8Array(await source.slice(offset, offset + headOf(at)).arrayBuffer());
  const start = startIn(near, at);
  const slice = start === undefined ? undefined : source.slice(offset + start, offset + start + size);
  return slice?.size === size ? slice : undefined;
}

const headOf = ({ name }: StoredAt): number => HEAD + new TextEncoder().encode(name).length;

/** Where the bytes begin, seen from the entry's head. */
function startIn(near: Uint8Array<ArrayBuffer>, { name }: StoredAt): number | undefined {
  const head = new DataView(near.buffer);
  if (near.length < HEAD || head.getUint32(0, true) !== 0x04034b50 || head.getUint16(8, true) !== 0) return undefined;
  const called = new TextEncoder().encode(name);
  const same = head.getUint16(26, true) === called.length && called.every((byte, i) => near[HEAD + i] === byte);
  return same ? HEAD + called.length + head.getUint16(28, true) : undefined;
}
