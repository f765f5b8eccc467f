import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Vault } from '@/lib/db/store/schema';
import type { Shelf } from '@/lib/model/purchase';
import type { Filter, Sort } from './facets';

/** Where somebody is in the list of phones. */
export interface Place {
  shelf: Shelf;
  words: string;
  sort: Sort;
  filter: Filter;
}

const left = new WeakMap<Vault, Place & { top: number }>();

/** The place that was left last, as long as the page is open. */
export function placeLeft(db: Vault): Place | undefined {
  return left.get(db);
}

/** Remembers the place when the list makes room for a phone, and scrolls there once the list stands again. */
export function usePlace(db: Vault, place: Place, ready: boolean): void {
  const now = useRef(place);
  now.current = place;
  const top = useRef(left.get(db)?.top ?? 0);
  // A layout effect: when the others are cleaned up, the phone's page stands there and is scrolled to its top.
  useLayoutEffect(() => () => void left.set(db, { ...now.current, top: scrollY }), [db]);
  useEffect(() => {
    if (!ready || top.current === 0) return;
    scrollTo(0, top.current);
    top.current = 0;
  }, [ready]);
}
