import type { CaseRecord } from '../../model/case';
import { inCalendar } from '../../model/dates';
import type { HistoryEntry } from '../../model/history/entry';
import type { Purchase } from '../../model/purchase';
import { recordedAs } from '../history/recorded-entry';
import { arguedEntries } from './argued-entries';
import { changedWords } from './words-of-case';

/**
 * A dispute that a version without a history of it kept, as the first entries of one. The same word gives the same part in
 * whatever vault or file it is met.
 */
export function recordedCase(record: CaseRecord, phone: Purchase | undefined): HistoryEntry[] {
  const at = inCalendar(record.updatedAt);
  return arguedEntries(record, phone, changedWords(undefined, record, 0)).map((happened) => recordedAs(happened, at));
}
