import { type PurchaseInOrder, withOrders } from '../purchases/queries';
import type { Vault } from '../store/schema';
import { choicesOf, hitsOf, searchable } from './hits';
import { searchTerms } from './words';

export interface PurchaseHits {
  rows: PurchaseInOrder[];
  /** There may be others: so many begin with these words that not all were looked at, or are shown. */
  cut: boolean;
}

/** More hits than anyone reads: the next word narrows them down. */
export const HITS = 100;

/** Purchases (not deleted ones) in which every typed word occurs; what was bought last comes first. */
export async function searchPurchases(db: Vault, words: string, limit = HITS): Promise<PurchaseHits> {
  if (searchTerms(words).length === 0) return { rows: [], cut: false };
  // An index lies in plain: with a lock it does not hold what the buyer typed, and all phones are looked at.
  const choices = db.keyring.seals ? [] : choicesOf(words);
  return db.transaction('r', db.search, db.purchases, db.orders, db.cases, async () => {
    // By the state alone no index leads to a phone: then all are looked at.
    const { ids, partial } =
      choices.length > 0
        ? await idsByRarestWord(db, choices)
        : { ids: await db.purchases.toCollection().primaryKeys(), partial: false };
    const rows = (await db.purchases.bulkGet(ids)).flatMap((row) => row ?? []);
    const { rows: shown, cut } = hitsOf((await withOrders(db, rows)).map(searchable), words, limit);
    return { rows: shown, cut: partial || cut };
  });
}

/** A word that thousands of phones share (`5g`) is not worth reading them all: the user will type a second one. */
const SEARCHED = 200;

/** Keys are cheap, reading is not: the other words are checked on the hits of the rarest. */
async function idsByRarestWord(db: Vault, choices: readonly string[][]): Promise<{ ids: string[]; partial: boolean }> {
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
