import { sha256 as sha256Sum } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { joined } from '../../../lock/bytes';
import type { EvidenceRecord } from '../../../model/evidence';
import { VaultLocked } from '../../lock/keyring';
import type { BlobRow, ChunkedRow, WholeRow } from '../../store/rows';
import type { Vault } from '../../store/schema';
import { sha256Hex } from '../ledger';
import { shownType } from '../mime';
import { ChunksGone } from './chunks/chunk-sets';
import { hashInSlices } from './chunks/hash-in-slices';
import { chunkedFile, eachChunk } from './chunks/read-chunks';
import { BytesAltered, opened } from './stored-form';

/** Bytes of the vault that were found and not read yet. Nothing of it may be awaited while a transaction is open. */
export interface StoredBytes {
  sha256: string;
  /** Too much to stand in memory: read it by `chunks`, or as a file. */
  big: boolean;
  /** Rejects where the bytes cannot be had. */
  all(): Promise<Uint8Array<ArrayBuffer>>;
  /** The same a piece at a time. */
  chunks(): AsyncGenerator<Uint8Array<ArrayBuffer>>;
  /** Are these the bytes that were sealed? */
  isWhole(sealed: Pick<EvidenceRecord, 'sha256' | 'bytes'>, reading?: Reading): Promise<boolean>;
  /** As a file of this type, or of none that a browser would take for a document of ours. */
  blob(mime?: string): Promise<Blob>;
}

interface Reading {
  signal?: AbortSignal | undefined;
  /** Is told of the bytes so far. */
  progress?: ((bytes: number) => void) | undefined;
}

/** Finds bytes by their sum; also within a transaction over `blobs`. `undefined` when there are none, e.g. after a deletion. */
export async function findBytes(db: Vault, sha256: string): Promise<StoredBytes | undefined> {
  const row = await db.blobs.get(sha256);
  return row && storedBytes(db, row);
}

export async function findManyBytes(db: Vault, sums: readonly string[]): Promise<(StoredBytes | undefined)[]> {
  return (await db.blobs.bulkGet([...sums])).map((row) => row && storedBytes(db, row));
}

/** The stored bytes as a file, typed as their record says. */
export async function evidenceBlob(db: Vault, sha256: string): Promise<Blob | undefined> {
  const [stored, item] = await db.transaction('r', db.blobs, db.evidence, () =>
    Promise.all([findBytes(db, sha256), db.evidence.where({ sha256 }).first()]),
  );
  return stored?.blob(item?.mime);
}

export function storedBytes(db: Vault, row: BlobRow): StoredBytes {
  return 'of' in row ? chunkedBytes(db, row) : wholeBytes(db, row);
}

const typeOf = (mime: string | undefined): string => (mime === undefined ? '' : shownType(mime));

function wholeBytes(db: Vault, { sha256, bytes }: WholeRow): StoredBytes {
  const all = () => opened(db, bytes);
  return {
    sha256,
    big: false,
    all,
    chunks: async function* () {
      yield await all();
    },
    isWhole: async (sealed) => {
      const plain = await all().catch((error: unknown) => {
        if (error instanceof VaultLocked) throw error;
        return undefined;
      });
      return plain?.byteLength === sealed.bytes && (await sha256Hex(plain)) === sealed.sha256;
    },
    blob: async (mime) => new Blob([await all()], { type: typeOf(mime) }),
  };
}

function chunkedBytes(db: Vault, row: ChunkedRow): StoredBytes {
  const chunks = () => eachChunk(db, row);
  return {
    sha256: row.sha256,
    big: true,
    all: async () => {
      const parts: Uint8Array[] = [];
      for await (const chunk of chunks()) parts.push(chunk);
      return joined(...parts);
    },
    chunks,
    isWhole: async (sealed, { signal, progress } = {}) => {
      const sum = sha256Sum.create();
      let size = 0;
      try {
        for await (const chunk of chunks()) {
          signal?.throwIfAborted();
          await hashInSlices(sum, chunk);
          size += chunk.length;
          progress?.(size);
        }
      } catch (error) {
        if (error instanceof ChunksGone || error instanceof BytesAltered) return false;
        throw error;
      }
      return size === sealed.bytes && bytesToHex(sum.digest()) === sealed.sha256;
    },
    blob: (mime) => chunkedFile(db, row, typeOf(mime)),
  };
}
