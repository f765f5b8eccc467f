import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Live } from '@/components/shared/live';
import { allOnShelf, shelfKeys } from '@/lib/db/purchases/shelf-keys';
import { withWorkedDoors, workedDoors } from '@/lib/db/purchases/worked-doors';
import { type PurchaseHits, searchPurchases } from '@/lib/db/search/search-purchases';
import { ofRow } from '@/lib/db/store/reads/row-by-row';
import type { Vault } from '@/lib/db/store/schema';
import type { CivilDate } from '@/lib/model/dates';
import type { Shelf } from '@/lib/model/purchase';
import { useLive } from '../use-live';
import { arranged, type Facets, type Filter, facetsOf, type Sort } from './facets';
import { rowMemory } from './rows/row-memory';
import { searchMemory } from './rows/search-memory';
import { FIRST_KEYS, useFirstKeys } from './rows/use-first-keys';

/** So many phones are judged for the filter's counts without being asked; more, when a filter is used. */
const COUNTED = FIRST_KEYS;

/** It stands in the list all the same, and says there what is wrong. */
const UNREADABLE = { name: '', platform: '', state: '', whose: '' };

export interface ShelfList {
  ids: string[];
  /** Of all phones on the shelf; absent while there are too many to be judged unasked. */
  facets?: Facets[];
  /** Of a search: there may be others. */
  cut: boolean;
  /** It is what a search has found. */
  found?: true;
  /** Its beginning: the end, and what it can be filtered by, are not known yet. */
  partial?: boolean;
}

export interface Wanted {
  shelf: Shelf;
  words: string;
  sort: Sort;
  filter: Filter;
}

export interface ShelfInView {
  live: Live<ShelfList>;
  /** See `useFirstKeys`. */
  rested: boolean;
  onDrawn: () => void;
}

/** The ids to show, and what they can be filtered by; of a long list first those at its beginning. */
export function useShelf(db: Vault, { shelf, words, sort, filter }: Wanted, today: CivilDate): ShelfInView {
  // What is over has no deadline left to be sorted by.
  const order = sort === 'placed' || shelf !== 'active' ? 'placed' : 'deadline';
  const asked = Object.values(filter).some(Boolean) || sort === 'name' || sort === 'platform';
  const first = useFirstKeys(db, shelf, order, !asked);
  const rested = first.rested || words !== '';
  // It goes on while somebody searches, so that it stands there when the words are taken away again.
  const whole = useLive(async () => {
    if (!rested) return undefined;
    const keys = await shelfKeys(db, shelf, order);
    if (keys.length > COUNTED && !asked) return { ids: keys, cut: false };
    const put = rowMemory(db).reading();
    const read = await allOnShelf(db, shelf);
    put(read);
    const rows = new Map(read.map((row) => [row.purchase.id, row]));
    const facets = keys.flatMap((id) => {
      const row = rows.get(id);
      return row ? [ofRow(id, () => facetsOf(row, today)) ?? { id, ...UNREADABLE }] : [];
    });
    return { ids: arranged(facets, filter, sort), facets, cut: false };
  }, [db, shelf, sort, JSON.stringify(filter), today, rested]);
  // Once it was one: while it is filtered, its beginning is not asked for.
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (first.ids && !first.all) setLong(true);
  }, [first.ids, first.all]);
  useEffect(() => (long ? searchMemory(db).keep() : undefined), [db, long]);
  const hits = useHits(db, words);
  return { live: hits ?? inView(whole, first.ids), rested, onDrawn: first.onDrawn };
}

/** What a search shows; `undefined` while there is none, or it is not known yet: what was shown before stays so long. */
function useHits(db: Vault, words: string): Live<ShelfList> | undefined {
  const live = useLive(async () => (words ? shownOf(await found(db, words)) : undefined), [db, words]);
  const { changes } = rowMemory(db);
  // In the frame in which it is typed, where no phone has to be read for it.
  const known = useMemo(() => {
    const hits = words ? searchMemory(db).look(words) : undefined;
    return hits && shownOf(hits);
  }, [db, words, changes]);
  if (known) return { state: 'ready', value: known };
  if (live.state === 'failed') return live;
  return words && live.state === 'ready' && live.value ? { state: 'ready', value: live.value } : undefined;
}

const shownOf = ({ rows, cut }: PurchaseHits): ShelfList => {
  return { ids: rows.map(({ purchase }) => purchase.id), cut, found: true };
};

/** From memory where all is known; else from the database, and what was found need not be read again to be drawn. */
async function found(db: Vault, words: string): Promise<PurchaseHits> {
  // Whatever is written from here on makes the query run again, of which a look into memory says nothing.
  await Promise.all([db.purchases.limit(1).toArray(), db.orders.limit(1).toArray()]);
  const known = await searchMemory(db).find(words);
  if (known) return known;
  const put = rowMemory(db).reading();
  const hits = await searchPurchases(db, words);
  put(withWorkedDoors(hits.rows, await workedDoors(db)));
  return hits;
}

function inView(whole: Live<ShelfList | undefined>, first: string[] | undefined): Live<ShelfList> {
  if (whole.state === 'ready' && whole.value) return { state: 'ready', value: whole.value };
  if (whole.state === 'failed') return whole;
  return first ? { state: 'ready', value: { ids: first, cut: false, partial: true } } : { state: 'loading' };
}
