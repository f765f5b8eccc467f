import type { PurchaseInOrder } from '../purchases/queries';
import { ofRow } from '../store/reads/row-by-row';
import { meaningOf } from './families';
import { indexWords, searchTerms, searchText, searchWords } from './words';

/** What is looked up and what is found, wherever the phones come from: the database, or memory. */

/** A phone, and the text that is searched. */
export interface Searchable {
  row: PurchaseInOrder;
  text: string;
}

export function searchable(row: PurchaseInOrder): Searchable {
  // What cannot be searched is found by nothing.
  return { row, text: ofRow(row.purchase.id, () => searchText(row.purchase, row.order)) ?? '' };
}

/** A phone with the words it has in the index as well, each between two line breaks. */
export interface Indexed extends Searchable {
  words: string;
}

export function indexed(row: PurchaseInOrder): Indexed {
  const words = ofRow(row.purchase.id, () => searchWords(row.purchase, row.order)) ?? [];
  return { ...searchable(row), words: `\n${words.join('\n')}\n` };
}

/**
 * Words of the index of which each leads to all that can be found, one of them has to be looked up; none where what was
 * typed is no word of the index, such as a state. A name of a family is looked up whole: any of its words will do.
 */
export function choicesOf(typed: string): string[][] {
  const meanings = searchTerms(typed)
    .map(meaningOf)
    .filter(({ state }) => !state);
  return meanings.flatMap(({ any, rest }) => [
    // What begins with another is found with it.
    ...(any.length > 1
      ? [any.filter((word) => !any.some((other) => other !== word && word.startsWith(other)))]
      : indexWords(any).map((word) => [word])),
    ...indexWords(rest ? [rest] : []).map((word) => [word]),
  ]);
}

/** Of these phones those in which every typed word occurs and that are not deleted; what was bought last comes first. */
export function hitsOf(
  phones: readonly Searchable[],
  typed: string,
  limit: number,
): { rows: PurchaseInOrder[]; cut: boolean } {
  const meanings = searchTerms(typed).map(meaningOf);
  if (meanings.length === 0) return { rows: [], cut: false };
  const hits = phones.flatMap(({ row, text }) =>
    row.purchase.shelf !== 'deleted' &&
    meanings.every(({ any, rest }) => any.some((word) => text.includes(word)) && text.includes(rest))
      ? [{ row, id: row.purchase.id, day: String(row.purchase.placedAt ?? '') }]
      : [],
  );
  const shown = hits.toSorted((a, b) => compare(b.day, a.day) || compare(a.id, b.id)).slice(0, limit);
  return { rows: shown.map(({ row }) => row), cut: shown.length < hits.length };
}

/**
 * The same of all phones, as the index would lead to them: by the rarest of the words, so that it makes no difference to
 * the buyer which of the two was asked.
 */
export function hitsAmong(
  phones: readonly Indexed[],
  typed: string,
  limit: number,
  sealed: boolean,
): { rows: PurchaseInOrder[]; cut: boolean } {
  const choices = sealed ? [] : choicesOf(typed);
  const found = choices.map((any) => phones.filter(({ words }) => any.some((word) => words.includes(`\n${word}`))));
  const [rarest] = found.toSorted((a, b) => a.length - b.length);
  return hitsOf(rarest ?? phones, typed, limit);
}

/** Days and moments are digits: their order is that of their characters, without asking a language for it. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
