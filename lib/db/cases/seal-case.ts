import type { CaseRecord } from '../../model/case';
import { sumOf } from '../history/sum';
import { canonicalJson } from '../store/canonical-json';

/** How many of each a record holds at most. */
const ENTRIES = 500;
const DRAFTS = 200;

/** One of the many ways to write a dispute down: by time, and what is of one time by its content. */
export function inNormalForm(record: CaseRecord): CaseRecord {
  const { entries, drafts, ticked } = record;
  return {
    ...record,
    entries: entries.toSorted((a, b) => a.writtenAt - b.writtenAt || compare(a, b)).slice(-ENTRIES),
    drafts: drafts.toSorted((a, b) => a.savedAt - b.savedAt || compare(a, b)).slice(-DRAFTS),
    ticked: ticked.toSorted(),
  };
}

/** Over all but what is due next, which moves by itself. */
export function sealOfCase(record: CaseRecord): string {
  const { nextOn: _nextOn, nextWords: _nextWords, ...rest } = inNormalForm(record);
  return sumOf(canonicalJson(rest));
}

function compare(a: unknown, b: unknown): number {
  const [left, right] = [canonicalJson(a), canonicalJson(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
