import { canonicalJson } from '../../../db/store/canonical-json';
import type { LedgerEntry } from '../../../model/evidence';
import type { HistoryEntry } from '../../../model/history/entry';

/** An entry as it was hashed. What people said stands apart and is not in it. */
export type ChainEntry = LedgerEntry | Omit<HistoryEntry, 'texts'>;

/** One entry a line: its hash, a space, the text that was hashed. So a shell can follow the chain. */
export function ledgerText(entries: readonly ChainEntry[]): string {
  return entries.map(({ hash, ...fields }) => `${hash} ${canonicalJson(fields)}\n`).join('');
}
