import { EvidenceRecord } from '../../model/evidence';
import type { EvidenceItem } from '../../model/evidence-says';
import { NO_PHONE } from '../../model/order-key';
import type { Vault } from '../store/schema';

export interface PhoneItems {
  /** Oldest first; those that name no phone belong to every phone of the order. */
  evidence: EvidenceItem[];
  /** What the buyer threw away and can still take back. */
  binned: EvidenceItem[];
  /** Items of the order whose record can no longer be read. */
  damaged: number;
}

export const itemTables = (db: Vault) => [db.evidence, db.evidenceSays];

/** What is kept of one phone, with what the buyer says of each item; without the bytes. */
export async function itemsOf(db: Vault, orderKey: string, purchaseId: string): Promise<PhoneItems> {
  const own = await evidenceOf(db, orderKey);
  const all = [...own, ...(await givenTo(db, purchaseId))];
  const sound = all.filter((record) => EvidenceRecord.safeParse(record).success);
  const rows = await db.evidenceSays.bulkGet(sound.map(({ id }) => id));
  const items = sound.map((record, i): EvidenceItem => {
    const { id: _id, ...says } = rows[i] ?? { id: '' };
    return { record, says };
  });
  const mine = items.filter((item) => (phoneOf(item) ?? purchaseId) === purchaseId);
  return {
    evidence: mine.filter(({ says }) => says.binnedAt === undefined),
    binned: mine.filter(({ says }) => says.binnedAt !== undefined),
    damaged: all.length - sound.length,
  };
}

/** What was kept before anybody said whose it is, and was given to this phone since. */
async function givenTo(db: Vault, purchaseId: string): Promise<EvidenceRecord[]> {
  const loose = await evidenceOf(db, NO_PHONE);
  const says = await db.evidenceSays.bulkGet(loose.map(({ id }) => id));
  return loose.filter((_, i) => says[i]?.purchaseId === purchaseId);
}

/** Which phone of the order an item belongs to; `undefined` = to all of them. */
export const phoneOf = ({ record, says }: EvidenceItem): string | undefined => says.purchaseId ?? record.purchaseId;

/** The records of an order, whatever the buyer says of them, oldest first. */
export function evidenceOf(db: Vault, orderKey: string): Promise<EvidenceRecord[]> {
  return db.evidence.where('orderKey').equals(orderKey).sortBy('takenAt');
}
