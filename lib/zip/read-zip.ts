import { BlobReader, type FileEntry, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import { bytesOf } from './bytes-of';
import { OneOfMany } from './one-of-many';
import { type PlainFile, plainList } from './plain-list';
import { LOCKED, readStored, storedAt } from './read-stored';
import { type ZipEntry, ZipError } from './zip-entry';

export interface ZipLimits {
  /** Entries in all. */
  entries: number;
  /** Bytes of one entry when inflated. */
  entryBytes: number;
  /** Bytes inflated in all, over every `read`. */
  totalBytes: number;
  /** The caller has sums of its own for what it reads as a whole: those of the archive are not computed. */
  ownSums?: true;
  /** Names of which there may be very many. Of them only where they stand is remembered. */
  many?: (name: string) => boolean;
  /** How many times its packed size an entry may hold; small ones are let pass. */
  ratio?: number;
  /** `skip` leaves out entries whose names climb out of a folder; otherwise they make the whole archive refused. */
  unsafeNames?: 'skip';
}

/**
 * Opens an archive from anywhere: names that climb out of a folder, two entries of one name, joined archives, lying sizes,
 * wrong checksums and bombs are refused. Inflates only what is asked for. Throws {@link ZipError}.
 */
export async function openZip(
  source: Blob | Uint8Array<ArrayBuffer>,
  limits: ZipLimits,
): Promise<ReadonlyMap<string, ZipEntry>> {
  const plain = limits.ownSums && source instanceof Blob ? await plainList(source) : undefined;
  if (plain) return plainEntries(source as Blob, plain, limits);
  const reader = new ZipReader(source instanceof Blob ? new BlobReader(source) : new Uint8ArrayReader(source), {
    strictness: 'strict',
    checkSignature: true,
    checkOverlappingEntry: true,
    useWebWorkers: false,
    decodeText: plainText,
    ...(limits.unsafeNames === 'skip' && { normalizeFilename: setAside }),
  });
  const found = new Map<string, ZipEntry>();
  const budget = { left: limits.totalBytes };
  try {
    let seen = 0;
    for await (const entry of reader.getEntriesGenerator()) {
      seen += 1;
      if (seen > limits.entries) throw new ZipError('too-big', `more than ${limits.entries} entries`);
      if (limits.unsafeNames !== 'skip' && isUnsafe(entry.filename)) throw new ZipError('hostile', entry.filename);
      if (!entry.directory && !entry.filename.startsWith(ASIDE))
        found.set(entry.filename, entryOf(source, entry, limits, budget));
    }
  } catch (error) {
    throw zipError(error);
  }
  return found;
}

function plainEntries(source: Blob, files: readonly PlainFile[], limits: ZipLimits): ReadonlyMap<string, ZipEntry> {
  if (files.length > limits.entries) throw new ZipError('too-big', `more than ${limits.entries} entries`);
  const budget = { left: limits.totalBytes };
  const found = new Map<string, ZipEntry>();
  for (const { crc, ...at } of files) {
    if (isUnsafe(at.name) || at.name.endsWith('/')) throw new ZipError('hostile', at.name);
    if (at.size > limits.entryBytes) throw new ZipError('too-big', at.name);
    found.set(at.name, new OneOfMany(source, limits.many?.(at.name) ? at : { ...at, crc }, budget));
  }
  return found;
}

/**
 * Names of plain letters, which are the same in every code. The library makes a decoder for each name and each remark, and of
 * ten thousands of them a browser holds tens of megabytes. `undefined`: it does so for this one.
 */
function plainText(bytes: Uint8Array): string | undefined {
  return bytes.every((byte) => byte >= 0x20 && byte < 0x7f) ? String.fromCharCode(...bytes) : undefined;
}

/** Bytes of which nothing can become dangerous. */
const SMALL = 10_000;

const ASIDE = 'unsafe-name/';

/** Out of its folder, from the root, with what only some systems take for a separator or an end. */
function isUnsafe(name: string): boolean {
  return /^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.?(?:[/\\]|$)|[\\\0]|\/\/|^$/.test(name);
}

/** Each name of its own, so that two of them are no duplicate. */
function setAside(name: string): string | undefined {
  return isUnsafe(name) ? `${ASIDE}${encodeURIComponent(name)}` : undefined;
}

function entryOf(
  source: Blob | Uint8Array<ArrayBuffer>,
  entry: FileEntry,
  limits: ZipLimits,
  budget: { left: number },
): ZipEntry {
  const at = limits.ownSums && source instanceof Blob && limits.many?.(entry.filename) ? storedAt(entry) : undefined;
  if (!at || at.size > limits.entryBytes) return zipEntry(source, entry, limits, budget);
  return new OneOfMany(source as Blob, at, budget);
}

function zipEntry(
  source: Blob | Uint8Array<ArrayBuffer>,
  entry: FileEntry,
  limits: ZipLimits,
  budget: { left: number },
): ZipEntry {
  const size = entry.uncompressedSize;
  const at = limits.ownSums && source instanceof Blob ? storedAt(entry) : undefined;
  const admit = () => {
    if (entry.encrypted || ((entry.rawBitFlag ?? 0) & LOCKED) !== 0) throw new ZipError('encrypted', entry.filename);
    const packed = Math.max(entry.compressedSize, SMALL);
    if (limits.ratio !== undefined && size > packed * limits.ratio) throw new ZipError('hostile', entry.filename);
    if (size > limits.entryBytes || size > budget.left) throw new ZipError('too-big', entry.filename);
    budget.left -= size;
  };
  const pipeTo = async (sink: WritableStream<Uint8Array>): Promise<void> => {
    admit();
    const counted = counting(size, entry.filename);
    const done = counted.readable.pipeTo(sink);
    try {
      await Promise.all([entry.getData(counted.writable), done]);
    } catch (error) {
      throw zipError(error);
    }
  };
  return {
    name: entry.filename,
    size,
    pipeTo,
    read: async () => {
      if (!at) return bytesOf(pipeTo);
      admit();
      const stored = await readStored(source as Blob, at);
      if (stored) return stored;
      budget.left += size;
      return bytesOf(pipeTo);
    },
  };
}

/** The header may lie: what comes out is counted. */
function counting(size: number, name: string): TransformStream<Uint8Array, Uint8Array> {
  let left = size;
  return new TransformStream({
    transform(chunk, controller) {
      left -= chunk.byteLength;
      if (left < 0) throw new ZipError('hostile', name);
      controller.enqueue(chunk);
    },
  });
}

function zipError(error: unknown): ZipError {
  if (error instanceof ZipError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const hostile = /ambiguous|unsafe|overlapping|signature|uncompressed size|filename/i.test(message);
  return new ZipError(hostile ? 'hostile' : 'broken', message);
}
