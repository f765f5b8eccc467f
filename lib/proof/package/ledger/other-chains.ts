import { chainTo } from '../../../db/history/own-chain';
import type { Vault } from '../../../db/store/schema';
import type { EvidenceRecord } from '../../../model/evidence';
import { signedOfText } from '../../signature/sealed-bytes';
import type { SignedHead } from '../../signature/sign-head';
import type { ChainEntry } from './ledger-text';

/** Another device or profile of the same vault: the end of its chain as it signed it, and its key. */
export interface OtherChain {
  signedHead: SignedHead;
  /** Its entries up to that end, where it kept one of the chosen items; else none, its key goes along all the same. */
  entries: readonly ChainEntry[];
}

/** As many as the present key names. */
const MOST = 100;

/** The other chains of the vault that somebody signed, in an order that is the same everywhere. `own`: hash of the own end. */
export async function otherChains(
  db: Vault,
  own: string,
  chosen: readonly Pick<EvidenceRecord, 'id' | 'sha256'>[],
): Promise<OtherChain[]> {
  const wanted = new Set(chosen.map(({ id, sha256 }) => `${id} ${sha256}`));
  const rows = (await db.signers.toArray())
    .filter(({ hash }) => hash !== own)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const chains: OtherChain[] = [];
  for (const row of rows.slice(0, MOST)) {
    const entries = await chainTo(db, row);
    const kept = entries.some((entry) => isKept(entry) && wanted.has(`${entry.evidenceId} ${entry.sha256}`));
    chains.push({ signedHead: signedOfText(row), entries: kept ? entries : [] });
  }
  return chains;
}

const isKept = (entry: ChainEntry) => ('kind' in entry ? entry.kind === 'kept' : entry.action === undefined);
