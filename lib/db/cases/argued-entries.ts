import type { CaseRecord } from '../../model/case';
import type { CaseHead, CaseWord } from '../../model/history/case-words';
import type { Happened } from '../../model/history/happened';
import type { Purchase } from '../../model/purchase';
import { nameOf } from '../history/phone-name';
import { sealOfCase } from './seal-case';

/** Of a phone of which only the number is known. */
const NAMELESS = '—';
/** Words of one entry, beside its first part. */
const WORDS = 200;

/** The entries of words about a dispute, or of none but what it looks like now. */
export function arguedEntries(record: CaseRecord, phone: Purchase | undefined, words: readonly CaseWord[]): Happened[] {
  const { id, orderKey, symptom, openedAt, purchaseId } = record;
  const head: CaseHead = {
    case: id,
    phone: phone ? nameOf(phone) : { id: purchaseId, title: NAMELESS },
    symptom,
    openedAt,
  };
  const state = sealOfCase(record);
  return chunks(words, WORDS).map((some) => ({ kind: 'argued', orderKey, parts: [head, ...some], state }));
}

export function chunks<T>(all: readonly T[], size: number): T[][] {
  if (all.length === 0) return [[]];
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}
