import type { Live } from '@/components/shared/live';
import { searchPurchases } from '@/lib/db/purchases/queries';
import { allOnShelf, shelfKeys } from '@/lib/db/purchases/shelf-keys';
import { ofRow } from '@/lib/db/store/row-by-row';
import type { Vault } from '@/lib/db/store/schema';
import type { CivilDate } from '@/lib/model/dates';
import type { Shelf } from '@/lib/model/purchase';
import { useLive } from '../use-live';
import { arranged, type Facets, type Filter, facetsOf, type Sort } from './facets';

/** So many phones are judged for the filter's counts without being asked; more, when a filter is used. */
const COUNTED = 500;

/** It stands in the list all the same, and says there what is wrong. */
const UNREADABLE = { name: '', platform: '', state: '', whose: '' };

export interface ShelfList {
  ids: string[];
  /** Of all phones on the shelf; absent while there are too many to be judged unasked. */
  facets?: Facets[];
  /** Of a search: there may be others. */
  cut: boolean;
}

export interface Wanted {
  shelf: Shelf;
  words: string;
  sort: Sort;
  filter: Filter;
}

/** The ids to show, and what they can be filtered by. */
export function useShelf(db: Vault, { shelf, words, sort, filter }: Wanted, today: CivilDate): Live<ShelfList> {
  return useLive(async () => {
    if (words) {
      const { rows, cut = false } = await searchPurchases(db, words);
      return { ids: rows.map(({ purchase }) => purchase.id), cut };
    }
    // What is over has no deadline left to be sorted by.
    const order = sort === 'placed' || shelf !== 'active' ? 'placed' : 'deadline';
    const keys = await shelfKeys(db, shelf, order);
    const asked = Object.values(filter).some(Boolean) || sort === 'name' || sort === 'platform';
    if (keys.length > COUNTED && !asked) return { ids: keys, cut: false };
    const rows = new Map((await allOnShelf(db, shelf)).map((row) => [row.purchase.id, row]));
    const facets = keys.flatMap((id) => {
      const row = rows.get(id);
      return row ? [ofRow(id, () => facetsOf(row, today)) ?? { id, ...UNREADABLE }] : [];
    });
    return { ids: arranged(facets, filter, sort), facets, cut: false };
  }, [db, shelf, words, sort, JSON.stringify(filter), today]);
}
