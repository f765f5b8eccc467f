import type { Table } from 'dexie';
import type { EvidenceRecord } from '../../model/evidence';
import type { BlobRow } from '../store/rows';
import type { Vault } from '../store/schema';
import { chainedWrite } from './chained-write';
import { evidenceId } from './evidence-id';
import { linksAfter, sha256Hex } from './ledger';

/** An item to keep. Its id, size and hash follow from the bytes; `takenAt` is now unless it was taken earlier. */
export type NewEvidence = Omit<EvidenceRecord, 'id' | 'bytes' | 'sha256' | 'takenAt'> & {
  content: Blob;
  takenAt?: number;
};

/** An item whose bytes have been read and hashed, ready to be stored. */
export interface SealedEvidence {
  record: EvidenceRecord;
  blob: BlobRow;
}

/** Stores items with their bytes and their links in the ledger: all of them, or on an exception none. */
export async function addEvidence(db: Vault, items: readonly NewEvidence[], now: number): Promise<EvidenceRecord[]> {
  return storeSealed(db, await sealEvidence(items, now), now);
}

/** Hashes what has arrived, before any transaction is open. */
export function sealEvidence(items: readonly NewEvidence[], now: number): Promise<SealedEvidence[]> {
  return Promise.all(
    items.map(async ({ content, takenAt, ...fields }, i) => {
      const bytes = await content.arrayBuffer();
      const sha256 = await sha256Hex(bytes);
      const record = { ...fields, id: evidenceId(now, i), bytes: bytes.byteLength, sha256, takenAt: takenAt ?? now };
      return { record, blob: { sha256, bytes } };
    }),
  );
}

/**
 * Stores sealed items and whatever else must be true together with them.
 *
 * @param also more writes of the same transaction, on `also.tables`; an exception there undoes everything
 */
export function storeSealed(
  db: Vault,
  items: readonly SealedEvidence[],
  now: number,
  also?: { tables: readonly Table[]; write: () => Promise<void> },
): Promise<EvidenceRecord[]> {
  const records = items.map(({ record }) => record);
  const links = records.map(({ id, sha256 }) => ({ evidenceId: id, sha256 }));
  return chainedWrite(
    db,
    (tail) => linksAfter(tail, links, now),
    [db.evidence, db.blobs, ...(also?.tables ?? [])],
    async () => {
      // First, so that a refusal costs no writing.
      await also?.write();
      // Equal bytes are kept once; the records stay apart.
      await db.blobs.bulkPut(items.map(({ blob }) => blob));
      await db.evidence.bulkAdd(records);
      return records;
    },
  );
}
