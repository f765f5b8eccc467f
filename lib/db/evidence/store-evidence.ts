import type { Table } from 'dexie';
import { inCalendar } from '../../model/dates';
import type { EvidenceRecord } from '../../model/evidence';
import type { Happened } from '../../model/history/happened';
import { append, historyTables } from '../history/append';
import { sumOf } from '../history/sum';
import { canonicalJson } from '../store/canonical-json';
import type { Vault } from '../store/schema';
import { bytesTables, putBytes, type ReadyBytes, readyBytes } from './bytes/ready-bytes';
import { evidenceId } from './evidence-id';

/** An item to keep. Its id, size and hash follow from the bytes; `takenAt` is now unless it was taken earlier. */
export type NewEvidence = Omit<EvidenceRecord, 'id' | 'bytes' | 'sha256' | 'takenAt'> & {
  content: Blob;
  takenAt?: number;
};

/** An item whose bytes have been read and hashed, ready to be stored. */
export interface SealedEvidence {
  record: EvidenceRecord;
  bytes: ReadyBytes;
}

/** Stores items with their bytes and their entries in the history: all of them, or on an exception none. */
export async function addEvidence(db: Vault, items: readonly NewEvidence[], now: number): Promise<EvidenceRecord[]> {
  return storeSealed(db, await sealEvidence(db, items, now), now);
}

/** An item of bytes that were read and hashed already. */
export function sealedItem(
  { takenAt, ...fields }: Omit<NewEvidence, 'content'>,
  bytes: ReadyBytes,
  now: number,
  place = 0,
): SealedEvidence {
  const { sha256, size } = bytes;
  const at = inCalendar(takenAt ?? now);
  const record = { ...fields, id: evidenceId(inCalendar(now), place), bytes: size, sha256, takenAt: at };
  return { record, bytes };
}

/** Hashes what has arrived, before any transaction is open. */
export function sealEvidence(db: Vault, items: readonly NewEvidence[], now: number): Promise<SealedEvidence[]> {
  return Promise.all(
    items.map(async ({ content, ...fields }, i) => sealedItem(fields, await readyBytes(db, content), now, i)),
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
  const tables = [db.evidence, ...bytesTables(db), ...historyTables(db), ...(also?.tables ?? [])];
  return db.transaction('rw', tables, async () => {
    // First, so that a refusal costs no writing.
    await also?.write();
    // Equal bytes are kept once; the records stay apart.
    await putBytes(
      db,
      items.map(({ bytes }) => bytes),
    );
    await db.evidence.bulkAdd(records);
    await append(db, records.map(keptEntry), now);
    return records;
  });
}

/** The entry of an item holds the sum of its whole record: no word of it can be changed later without being found. */
export function keptEntry(record: EvidenceRecord): Happened {
  const item = { evidenceId: record.id, sha256: record.sha256 };
  return { kind: 'kept', orderKey: record.orderKey, item, parts: [{ sum: sumOfRecord(record) }] };
}

export const sumOfRecord = (record: EvidenceRecord): string => sumOf(canonicalJson(record));
