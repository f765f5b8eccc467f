import { canonicalJson } from '../../db/store/canonical-json';
import type { LedgerEntry } from '../../model/evidence';

/** One entry a line: its hash, a space, the text that was hashed. So a shell can follow the chain. */
export function ledgerText(entries: readonly LedgerEntry[]): string {
  return entries.map(({ hash, ...fields }) => `${hash} ${canonicalJson(fields)}\n`).join('');
}
