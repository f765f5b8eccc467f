import { Dexie } from 'dexie';
import type { DoorKind } from '../../model/platform/door-kind';
import type { OrderRecord, Purchase, Shelf } from '../../model/purchase';
import { type OpenDispute, openDisputes } from '../disputes/open-disputes';
import { itemsOf, itemTables, type PhoneItems } from '../evidence/items';
import { ofRow } from '../store/row-by-row';
import { inOrders, type PurchaseRow, purchaseOf } from '../store/rows';
import type { Vault } from '../store/schema';
import { meaningOf, type TermMeaning } from './search-families';
import { indexWords, searchTerms, searchText } from './search-words';

/** Reads for the pages. Each goes by an index and loads no more rows than are shown; all work inside `liveQuery`. */

export interface PurchaseInOrder {
  purchase: Purchase;
  order: OrderRecord;
  /** What is being fought about it, where it was asked for. */
  dispute?: OpenDispute;
  /** Which kind of door led to the after-sales service of its platform before, where it was asked for. */
  worked?: DoorKind;
}

export interface PurchasePage {
  rows: PurchaseInOrder[];
  /** All on the shelf, not only this page. */
  total: number;
}

export interface PageOptions {
  shelf: Shelf;
  /** `deadline`: what runs out first is first; `placed`: what was bought last is first. */
  order: 'deadline' | 'placed';
  offset: number;
  limit: number;
}

export async function listPurchases(db: Vault, { shelf, order, offset, limit }: PageOptions): Promise<PurchasePage> {
  const index = order === 'deadline' ? '[shelf+nextDeadline]' : '[shelf+placedSort]';
  return db.transaction('r', db.purchases, db.orders, db.cases, async () => {
    const onShelf = () => db.purchases.where(index).between([shelf, Dexie.minKey], [shelf, Dexie.maxKey]);
    const sorted = order === 'deadline' ? onShelf() : onShelf().reverse();
    const [rows, total] = await Promise.all([sorted.offset(offset).limit(limit).toArray(), onShelf().count()]);
    return { rows: await withOrders(db, rows), total };
  });
}

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
    const rows = await db.purchases.bulkGet(ids);
    const found = rows.flatMap((row) => (row && row.shelf !== 'deleted' ? [row] : []));
    const hits = (await withOrders(db, found)).filter(({ purchase, order }) => {
      // What cannot be searched is found by nothing.
      const text = ofRow(purchase.id, () => searchText(purchase, order)) ?? '';
      return meanings.every(({ any, rest }) => any.some((word) => text.includes(word)) && text.includes(rest));
    });
    const shown = hits
      .toSorted((a, b) => String(b.purchase.placedAt ?? '').localeCompare(String(a.purchase.placedAt ?? '')))
      .slice(0, limit);
    return { rows: shown, cut: partial || shown.length < hits.length };
  });
}

/** A word that thousands of phones share (`5g`) is not worth reading them all: the user will type a second one. */
const SEARCHED = 200;

/** Counting by the index is cheap, reading is not: the other words are checked on the hits of the rarest. */
async function idsByRarestWord(
  db: Vault,
  meanings: readonly TermMeaning[],
): Promise<{ ids: string[]; partial: boolean }> {
  // One word at a time: several at once are walked through one by one, where a range is counted and cut by the browser.
  const hits = (word: string) => db.search.where('words').startsWith(word);
  const countOf = async (words: readonly string[]) =>
    (await Promise.all(words.map((word) => hits(word).count()))).reduce((sum, count) => sum + count, 0);
  // A name of a family is looked up whole; what else was typed, word by word. What begins with another is found with it.
  const choices = meanings.flatMap(({ any, rest }) => [
    ...(any.length > 1
      ? [any.filter((word) => !any.some((other) => other !== word && word.startsWith(other)))]
      : indexWords(any).map((word) => [word])),
    ...indexWords(rest ? [rest] : []).map((word) => [word]),
  ]);
  const counts = await Promise.all(choices.map(countOf));
  const [rarest] = choices.map((words, i) => ({ words, count: counts[i] ?? 0 })).toSorted((a, b) => a.count - b.count);
  if (!rarest || rarest.count === 0) return { ids: [], partial: false };
  // A phone with two such words is met twice.
  const found = await Promise.all(rarest.words.toSorted().map((word) => hits(word).limit(SEARCHED).primaryKeys()));
  return { ids: [...new Set(found.flat().slice(0, SEARCHED))], partial: rarest.count > SEARCHED };
}

export type PurchaseDetails = PurchaseInOrder & PhoneItems;

export async function getPurchase(db: Vault, id: string): Promise<PurchaseDetails | undefined> {
  return db.transaction('r', [db.purchases, db.orders, ...itemTables(db)], async () => {
    const row = await db.purchases.get(id);
    const order = row && (await db.orders.get(row.orderKey));
    if (!row || !order) return undefined;
    return { purchase: purchaseOf(row), order, ...(await itemsOf(db, row.orderKey, id)) };
  });
}

export async function purchaseCounts(db: Vault): Promise<Record<Shelf, number>> {
  const count = (shelf: Shelf) =>
    db.purchases.where('[shelf+nextDeadline]').between([shelf, Dexie.minKey], [shelf, Dexie.maxKey]).count();
  return db.transaction('r', db.purchases, async () => {
    const [active, ended, notPhone, deleted] = await Promise.all([
      count('active'),
      count('ended'),
      count('not-phone'),
      count('deleted'),
    ]);
    return { active, ended, 'not-phone': notPhone, deleted };
  });
}

/** The phones of these orders that are in use or over, for the page in front. */
export async function rowsOfOrders(db: Vault, keys: readonly string[]): Promise<PurchaseInOrder[]> {
  return db.transaction('r', db.purchases, db.orders, db.cases, async () => {
    const rows = await db.purchases
      .where('orderKey')
      .anyOf([...keys])
      .filter(({ shelf }) => shelf === 'active' || shelf === 'ended')
      .toArray();
    return withOrders(db, rows);
  });
}

/** Phones that went back or are over, and that something is still being fought about. */
export function foughtOver(db: Vault): Promise<PurchaseInOrder[]> {
  return db.transaction('r', db.purchases, db.orders, db.cases, async () => {
    const open = await db.cases.where('[status+nextOn]').between(['open', ''], ['open', '\uffff']).toArray();
    const rows = await db.purchases.bulkGet([...new Set(open.map(({ purchaseId }) => purchaseId))]);
    return withOrders(
      db,
      rows.flatMap((row) => (row?.shelf === 'ended' ? row : [])),
    );
  });
}

export async function purchasesOfOrders(db: Vault, keys: readonly string[]): Promise<Purchase[]> {
  return (
    await db.purchases
      .where('orderKey')
      .anyOf([...keys])
      .toArray()
  ).map(purchaseOf);
}

async function withOrders(db: Vault, rows: readonly PurchaseRow[]): Promise<PurchaseInOrder[]> {
  const orders = await db.orders.bulkGet(rows.map((row) => row.orderKey));
  const disputes = await openDisputes(
    db,
    rows.map(({ id }) => id),
  );
  return inOrders(rows, orders, disputes);
}
