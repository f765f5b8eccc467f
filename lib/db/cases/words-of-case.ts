import type { CaseRecord, SavedDraft } from '../../model/case';
import type { CaseWord } from '../../model/history/case-words';
import { NO_DEADLINE } from '../../model/purchase';
import { sumOf } from '../history/sum';
import { canonicalJson } from '../store/canonical-json';
import { inNormalForm } from './seal-case';

const SINGLE = ['symptom', 'status', 'stage', 'outcome'] as const;
const KEYED = ['answers', 'said', 'ticked', 'entries', 'drafts'] as const;

/** What a dispute says, thing by thing: two of them differ in some of these, and each is joined by itself. */
export type CaseWords = Map<string, Pick<CaseWord, 'field' | 'value'> & { key?: string }>;

export function wordsOfCase(record: CaseRecord): CaseWords {
  const words: CaseWords = new Map();
  for (const field of SINGLE) {
    const value = record[field];
    if (value !== undefined) words.set(field, { field, value });
  }
  const maps: Record<(typeof KEYED)[number], Record<string, unknown>> = {
    answers: record.answers,
    said: record.said,
    ticked: Object.fromEntries(record.ticked.map((one) => [one, true])),
    entries: Object.fromEntries(record.entries.map((entry) => [entry.id, entry])),
    drafts: Object.fromEntries(record.drafts.map((draft) => [keyOfDraft(draft), draft])),
  };
  for (const field of KEYED) {
    for (const [key, value] of Object.entries(maps[field]))
      if (value !== undefined) words.set(`${field}.${key}`, { field, key, value: value as CaseWord['value'] });
  }
  return words;
}

/** The words that make one record of the other: what is new or different, and what was taken back. */
export function changedWords(before: CaseRecord | undefined, after: CaseRecord, at: number): CaseWord[] {
  const known: CaseWords = before ? wordsOfCase(before) : new Map();
  const next = wordsOfCase(after);
  const changed = [...next].filter(([name, word]) => canonicalJson(known.get(name)) !== canonicalJson(word));
  const taken = [...known].filter(([name]) => !next.has(name));
  const of = { case: after.id, at };
  return [
    ...changed.map(([, word]) => ({ ...word, ...of }) as CaseWord),
    ...taken.map(([, word]) => ({ ...word, ...of, value: null }) as CaseWord),
  ];
}

type CaseBase = Pick<CaseRecord, 'id' | 'purchaseId' | 'orderKey' | 'symptom' | 'openedAt' | 'updatedAt'>;

/** A dispute of which nothing is said yet but what is wrong. */
export const emptyCase = (base: CaseBase): CaseRecord => ({
  ...base,
  answers: {},
  said: {},
  status: 'asking',
  stage: 'seller',
  entries: [],
  drafts: [],
  ticked: [],
  nextOn: NO_DEADLINE,
});

/** The record that the words add up to. */
export function caseOfWords(base: CaseBase, words: CaseWords): CaseRecord {
  const record = emptyCase(base);
  for (const { field, key = '', value } of words.values()) {
    if (value === null) continue;
    if (field === 'answers' || field === 'said') Object.assign(record[field], { [key]: value });
    else if (field === 'ticked') record.ticked.push(key);
    else if (field === 'entries') record.entries.push(value as CaseRecord['entries'][number]);
    else if (field === 'drafts') record.drafts.push(value as SavedDraft);
    else Object.assign(record, { [field]: value });
  }
  return inNormalForm(record);
}

const keyOfDraft = (draft: SavedDraft): string => sumOf(canonicalJson(draft)).slice(0, 32);
