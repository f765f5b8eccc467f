import { useEffect, useState } from 'preact/hooks';
import type { Live } from '@/components/shared/live';
import { type FirstRows, firstRows } from '@/lib/db/purchases/first-rows';
import type { PurchaseInOrder } from '@/lib/db/purchases/queries';
import { useFresh } from '../use-fresh';

/** What fills the popup, and a little: the rest comes when it is scrolled to. */
const FIRST = 8;
const PAGE = 20;
/** A search box for fewer phones than this is only in the way. */
const SEARCH_FROM = 6;

export interface Phones {
  live: Live<FirstRows>;
  /** There are so many that they are searched. Once so, it stays: a box must not go while somebody types in it. */
  many: boolean;
  showMore: () => void;
}

/** The phones, soonest deadline first, and those on the page in front. Ten thousand cost what eight do. */
export function usePhones(words: string, orderKeys: readonly string[] = []): Phones {
  const [limit, setLimit] = useState(FIRST);
  const [many, setMany] = useState(false);
  const live = useFresh(() => phonesFor(words, limit, orderKeys), [words, limit, orderKeys.join()]);
  const count = live.state === 'ready' && !words ? live.value.rows.length : 0;
  useEffect(() => {
    if (count >= SEARCH_FROM) setMany(true);
  }, [count]);
  return { live, many, showMore: () => setLimit(limit + PAGE) };
}

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
