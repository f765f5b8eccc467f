import { evidenceBlob } from '../../db/purchases/queries';
import type { Vault } from '../../db/store/schema';
import type { EvidenceRecord } from '../../model/evidence';
import { signedHeadOnce, signOnce } from '../signature/key-store';
import { writePackage } from './write-package';

export interface ChosenEvidence {
  record: EvidenceRecord;
  title: string;
  source: string;
  proves: string;
}

/** The evidence package of one phone, as a stream: what the buyer chose, with the whole ledger and its signed head. */
export async function packageOfPhone(
  db: Vault,
  { title, chosen }: { title: string; chosen: readonly ChosenEvidence[] },
  now: Date,
  onBytes: (total: number) => void,
): Promise<ReadableStream<Uint8Array>> {
  const ledger = await db.ledger.orderBy('seq').toArray();
  const last = ledger.at(-1);
  if (!last) throw new Error('a phone with evidence has a ledger');
  return writePackage(
    {
      head: { title },
      items: chosen.map((one) => ({ ...one, open: () => opened(db, one.record) })),
      ledger,
      signedHead: await signedHeadOnce(last, now),
      stamps: [],
      sign: signOnce,
    },
    onBytes,
  );
}

async function opened(db: Vault, { id, sha256 }: EvidenceRecord): Promise<Blob> {
  const blob = await evidenceBlob(db, sha256);
  if (!blob) throw new Error(`the bytes of ${id} are gone`);
  return blob;
}
