import { useEffect, useState } from 'preact/hooks';
import type { Live } from '@/components/shared/live';
import { FIRST_ROWS, SEARCH_FROM } from '@/lib/cards/face';
import { type FirstRows, firstRows } from '@/lib/db/purchases/first-rows';
import type { PurchaseInOrder } from '@/lib/db/purchases/queries';
import { watchOpen } from '@/lib/lock/session';
import { useFresh } from '../use-fresh';

const PAGE = 20;

export interface Phones {
  live: Live<FirstRows>;
  /** There are so many that they are searched. Once so, it stays: a box must not go while somebody types in it. */
  many: boolean;
  showMore: () => void;
}

/** The phones, soonest deadline first, and those on the page in front; `first` until they are read. Ten thousand cost what eight do. */
export function usePhones(words: string, orderKeys: readonly string[] = [], first?: Live<FirstRows>): Phones {
  const [limit, setLimit] = useState(FIRST_ROWS);
  const [many, setMany] = useState(() => countOf(first) >= SEARCH_FROM);
  const [turned, setTurned] = useState(0);
  useEffect(() => watchOpen(() => setTurned((times) => times + 1)), []);
  const live = useFresh(() => phonesFor(words, limit, orderKeys), [words, limit, orderKeys.join(), turned], first);
  const count = words ? 0 : countOf(live);
  useEffect(() => {
    if (count >= SEARCH_FROM) setMany(true);
  }, [count]);
  return { live, many, showMore: () => setLimit(limit + PAGE) };
}

const countOf = (live: Live<FirstRows> | undefined) => (live?.state === 'ready' ? live.value.rows.length : 0);

/** What the popup shows before anything is known of the page in front. */
export const firstPhones = (): Promise<FirstRows> => phonesFor('', FIRST_ROWS, []);

/** The first look goes without Dexie; searching, and a vault that must be made or moved first, bring it in. */
async function phonesFor(words: string, limit: number, orderKeys: readonly string[]): Promise<FirstRows> {
  const seen = words ? undefined : await firstRows(limit, undefined, orderKeys);
  if (seen) return withDoors(seen);
  const { findPhones } = await import('./find-phones');
  return withDoors(await findPhones(words, limit, orderKeys));
}

/** Each phone with the door that worked on its platform. */
function withDoors(found: FirstRows): FirstRows {
  const doored = (rows: readonly PurchaseInOrder[]) =>
    rows.map((row) => {
      const worked = found.worked[row.purchase.platform];
      return worked ? { ...row, worked } : row;
    });
  return { ...found, rows: doored(found.rows), here: doored(found.here), fought: doored(found.fought) };
}
