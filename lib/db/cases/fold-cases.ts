import type { CaseRecord } from '../../model/case';
import { CaseHead, CaseWord } from '../../model/history/case-words';
import type { HistoryEntry } from '../../model/history/entry';
import { pieceId } from '../../model/order-key';
import type { Purchase } from '../../model/purchase';
import { inOrder } from '../history/in-order';
import { phoneNamed } from '../history/phone-name';
import { readPart } from '../history/read-part';
import { isTombstone } from '../history/steps';
import { caseDrops, caseOf } from './case-parts';
import { type CaseWords, caseOfWords } from './words-of-case';

/** A dispute as the entries about it add up. */
export interface FoldedCase {
  head: CaseHead;
  /** Parts that hold a word of it which is still there. */
  parts: string[];
  /** Parts that a deletion took which did not know of them: records of a version without a history. */
  leftovers: string[];
  /** Absent: all that was said of it was deleted, or its phone is gone for good. */
  record?: CaseRecord;
}

interface Gathered extends FoldedCase {
  words: CaseWords;
  updatedAt: number;
}

/**
 * The disputes about the phones of one order, in whatever order and on whatever device the entries are put together. Of
 * each thing the last word counts. A deletion takes what was known when it was made: what somebody wrote elsewhere without
 * knowing of it stays. A record of a version without a history is not newer than any deletion.
 */
export function foldCases(
  entries: readonly HistoryEntry[],
  purchases: readonly Purchase[],
): ReadonlyMap<string, FoldedCase> {
  const sorted = inOrder(entries);
  const gone = new Set(sorted.flatMap(caseDrops));
  const withdrawn = new Set(sorted.flatMap((entry) => (entry.kind === 'withdrawn' ? (caseOf(entry) ?? []) : [])));
  const found = new Map<string, Gathered>();
  for (const entry of sorted) {
    const head = entry.kind === 'argued' ? readPart(entry, CaseHead) : undefined;
    if (!head) continue;
    const late = entry.device.startsWith('v1-') && withdrawn.has(head.case);
    const known: Gathered = found.get(head.case) ?? {
      head,
      parts: [],
      leftovers: [],
      words: new Map(),
      updatedAt: head.openedAt,
    };
    found.set(head.case, known);
    if (head.openedAt < known.head.openedAt) known.head = head;
    for (const [i, part] of entry.parts.entries()) {
      const word = i > 0 && !gone.has(part) ? readPart(entry, CaseWord, i) : undefined;
      if (word?.case !== head.case) continue;
      (late ? known.leftovers : known.parts).push(part);
      if (late) continue;
      known.words.set('key' in word ? `${word.field}.${word.key}` : word.field, word);
      known.updatedAt = Math.max(known.updatedAt, word.at || entry.at);
    }
  }
  return new Map([...found].map(([id, one]) => [id, withRecord(one, id, entries[0]?.orderKey ?? '', purchases)]));
}

function withRecord(
  { head, parts, leftovers, words, updatedAt }: Gathered,
  id: string,
  orderKey: HistoryEntry['orderKey'],
  purchases: readonly Purchase[],
): FoldedCase {
  const phone = phoneNamed(purchases, head.phone) ?? purchases.find((one) => one.id === pieceId(head.phone.id, 1));
  if (parts.length === 0 || orderKey === '' || (phone && isTombstone(phone))) return { head, parts, leftovers };
  const { symptom, openedAt } = head;
  const base = { id, purchaseId: phone?.id ?? head.phone.id, orderKey, symptom, openedAt, updatedAt };
  return { head, parts, leftovers, record: caseOfWords(base, words) };
}
