import type { EvidenceRecord } from '../../../model/evidence';
import { VaultLocked } from '../../lock/keyring';
import type { BlobRow } from '../../store/rows';
import type { Vault } from '../../store/schema';
import { sha256Hex } from '../ledger';
import { shownType } from '../mime';
import { opened } from './stored-form';

/** Bytes of the vault that were found and not read yet. Nothing of it may be awaited while a transaction is open. */
export interface StoredBytes {
  sha256: string;
  /** Rejects where the bytes cannot be had. */
  all(): Promise<Uint8Array<ArrayBuffer>>;
  /** Are these the bytes that were sealed? */
  isWhole(sealed: Pick<EvidenceRecord, 'sha256' | 'bytes'>): Promise<boolean>;
  /** As a file of this type, or of none that a browser would take for a document of ours. */
  blob(mime?: string): Promise<Blob>;
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

export function storedBytes(db: Vault, { sha256, bytes }: BlobRow): StoredBytes {
  const all = () => opened(db, bytes);
  return {
    sha256,
    all,
    isWhole: async (sealed) => {
      const plain = await all().catch((error: unknown) => {
        if (error instanceof VaultLocked) throw error;
        return undefined;
      });
      return plain?.byteLength === sealed.bytes && (await sha256Hex(plain)) === sealed.sha256;
    },
    blob: async (mime) => new Blob([await all()], mime === undefined ? {} : { type: shownType(mime) }),
  };
}
