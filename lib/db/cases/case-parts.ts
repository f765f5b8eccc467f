import { CaseDrops, CaseHead, CaseWithdrawn } from '../../model/history/case-words';
import type { HistoryEntry } from '../../model/history/entry';
import { readPart, readRest } from '../history/read-part';

/** Which dispute an entry is about. */
export function caseOf(entry: HistoryEntry): string | undefined {
  if (entry.kind === 'argued') return readPart(entry, CaseHead)?.case;
  return entry.kind === 'withdrawn' ? readPart(entry, CaseWithdrawn)?.case : undefined;
}

/** Parts that went with a dispute. */
export function caseDrops(entry: HistoryEntry): string[] {
  return entry.kind === 'withdrawn' ? readRest(entry, CaseDrops).flatMap(({ drops }) => drops) : [];
}
