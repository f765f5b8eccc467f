import { type PurchaseInOrder, withOrders } from '../purchases/queries';
import { ofRow } from '../store/row-by-row';
import type { Vault } from '../store/schema';
import { meaningOf, type TermMeaning } from './families';
import { indexWords, searchTerms, searchText } from './words';

export interface PurchaseHits {
  rows: PurchaseInOrder[];
  /** There may be others: so many begin with these words that not all were looked at, or are shown. */
  cut: boolean;
}

/** More hits than anyone reads: the next word narrows them down. */
const HITS = 100;

/** Purchases (not deleted ones) in which every typed word occurs; what was bought last comes first. */
export async function searchPurchases(db: Vault, words: string, limit = HITS): Promise<PurchaseHits> {
  const meanings = searchTerms(words).map(meaningOf);
  // An index lies in plain: with a lock it does not hold what the buyer typed, and all phones are looked at.
  const indexed = db.keyring.seals ? [] : meanings.filter(({ state }) => !state);
  if (meanings.length === 0) return { rows: [], cut: false };
  return db.transaction('r', db.search, db.purchases, db.orders, db.cases, async () => {
    // By the state alone no index leads to a phone: then all are looked at.
    const { ids, partial } =
      indexed.length > 0
        ? await idsByRarestWord(db, indexed)
        : { ids: await db.purchases.toCollection().primaryKeys(), partial: false };
    const rows = (await db.purchases.bulkGet(ids)).flatMap((row) => row ?? []);
    const { rows: shown, cut } = hitsOf((await withOrders(db, rows)).map(searchable), words, limit);
    return { rows: shown, cut: partial || cut };
  });
}

/** A phone, and the text that is searched. */
export interface Searchable {
  row: PurchaseInOrder;
  text: string;
}

export function searchable(row: PurchaseInOrder): Searchable {
  // What cannot be searched is found by nothing.
  return { row, text: ofRow(row.purchase.id, () => searchText(row.purchase, row.order)) ?? '' };
}

/** Of these phones the ones that a search shows. */
export function hitsOf(phones: readonly Searchable[], words: string, limit = HITS): PurchaseHits {
  const meanings = searchTerms(words).map(meaningOf);
  if (meanings.length === 0) return { rows: [], cut: false };
  const hits = phones.flatMap(({ row, text }) =>
    row.purchase.shelf !== 'deleted' &&
    meanings.every(({ any, rest }) => any.some((word) => text.includes(word)) && text.includes(rest))
      ? [{ row, day: String(row.purchase.placedAt ?? '') }]
      : [],
  );
  const shown = hits.toSorted((a, b) => compare(b.day, a.day)).slice(0, limit);
  return { rows: shown.map(({ row }) => row), cut: shown.length < hits.length };
}

/** Days and moments are digits: their order is that of their characters, without asking a language for it. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A word that thousands of phones share (`5g`) is not worth reading them all: the user will type a second one. */
const SEARCHED = 200;

/** Keys are cheap, reading is not: the other words are checked on the hits of the rarest. */
async function idsByRarestWord(
  db: Vault,
  meanings: readonly TermMeaning[],
): Promise<{ ids: string[]; partial: boolean }> {
  // One word at a time: several at once are walked through one by one, where a range is counted and cut by the browser.
  const hits = (word: string) => db.search.where('words').startsWith(word);
  const some = async (words: readonly string[]) => {
    const found = await Promise.all(
      words.map((word) =>
        hits(word)
          .limit(SEARCHED + 1)
          .primaryKeys(),
      ),
    );
    // A phone with two such words is met twice.
    return { words, many: found.some(({ length }) => length > SEARCHED), ids: [...new Set(found.flat())] };
  };
  // A name of a family is looked up whole; what else was typed, word by word. What begins with another is found with it.
  const choices = meanings.flatMap(({ any, rest }) => [
    ...(any.length > 1
      ? [any.filter((word) => !any.some((other) => other !== word && word.startsWith(other)))]
      : indexWords(any).map((word) => [word])),
    ...indexWords(rest ? [rest] : []).map((word) => [word]),
  ]);
  const looked = await Promise.all(choices.map((words) => some(words.toSorted())));
  const [rarest] = looked.toSorted((a, b) => Number(a.many) - Number(b.many) || a.ids.length - b.ids.length);
  if (!rarest) return { ids: [], partial: false };
  // Where all of them are shared by thousands, only counting them through tells which is the rarest.
  const countOf = async (words: readonly string[]) =>
    (await Promise.all(words.map((word) => hits(word).count()))).reduce((sum, count) => sum + count, 0);
  const counts = rarest.many && looked.length > 1 ? await Promise.all(looked.map(({ words }) => countOf(words))) : [];
  const best = looked[counts.indexOf(Math.min(...counts))] ?? rarest;
  return { ids: best.ids.slice(0, SEARCHED), partial: best.many || best.ids.length > SEARCHED };
}
