import { findBytes, type StoredBytes } from '../../db/evidence/bytes/stored-bytes';
import { ownChain } from '../../db/history/own-chain';
import type { Outcome } from '../../db/store/outcome';
import type { Vault } from '../../db/store/schema';
import type { EvidenceRecord } from '../../model/evidence';
import { signOnce } from '../signature/key-store';
import { presentHead } from '../signature/present-head';
import type { Authority } from '../timestamp/authorities';
import { stampHead } from '../timestamp/stamp-head';
import { readCheckFile } from './check-file';
import { otherChains } from './ledger/other-chains';
import { stampsFor } from './ledger/stamps-for';
import { type PackageCopy, type Paper, type PreparedPackage, preparePackage } from './prepare-package';

export interface ChosenEvidence {
  record: EvidenceRecord;
  title: string;
  source: string;
  proves: string;
}

export interface PhonePackage {
  title: string;
  chosen: readonly ChosenEvidence[];
  /** Of a dispute that was chosen: what happened, and the texts. */
  papers?: readonly Paper[];
  /** In the form a receiver takes. */
  copies?: readonly PackageCopy[];
  /** Asked for a stamp over the signed head; none where the buyer wants none. */
  authority?: Authority;
}

/**
 * The evidence package of one phone, ready to be written: what the buyer chose, with the whole ledger, its signed head and, if
 * wanted, a stamp. Without the wanted stamp there is no package, but the reason.
 */
export async function packageOfPhone(
  db: Vault,
  { title, chosen, papers = [], copies = [], authority }: PhonePackage,
  now: Date,
  onBytes: (total: number) => void,
): Promise<Outcome<PreparedPackage>> {
  const present = await presentHead(db, now);
  if (!present) throw new Error('a phone with evidence has a ledger');
  const { head, signedHead } = present;
  const stamped = authority && (await stampHead(db, present, authority));
  if (stamped && !stamped.ok) return stamped;
  // What is added while this goes on is not in what was signed.
  const whole = await ownChain(db);
  const ledger = whole.slice(0, whole.findIndex(({ hash }) => hash === head.hash) + 1);
  const records = chosen.map(({ record }) => record);
  const others = await otherChains(db, head.hash, records);
  const value = await preparePackage(
    {
      head: { title },
      items: chosen.map((one) => ({ ...one, open: () => opened(db, one.record) })),
      ledger,
      signedHead,
      others,
      stamps: await stampsFor(db, { chain: ledger, signedHead, others }, records),
      checkPage: await readCheckFile(),
      papers,
      copies,
      sign: signOnce,
    },
    onBytes,
  );
  return { ok: true, value };
}

async function opened(db: Vault, { id, sha256 }: EvidenceRecord): Promise<StoredBytes> {
  const stored = await findBytes(db, sha256);
  if (!stored) throw new Error(`the bytes of ${id} are gone`);
  return stored;
}
