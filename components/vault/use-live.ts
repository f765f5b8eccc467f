import { liveQuery } from 'dexie';
import { useLayoutEffect, useState } from 'preact/hooks';
import { type Live, outcomeOf } from '@/components/shared/live';

/**
 * A query that runs again whenever the rows it read change, in this page or in any other of ours. The value of the last
 * run stays until the next one is there, so a list never flickers empty.
 */
export function useLive<T>(query: () => Promise<T>, deps: readonly unknown[]): Live<T> {
  const [live, setLive] = useState<Live<T>>({ state: 'loading' });
  // The caller names what the query depends on, as with useEffect. A layout effect: that one waits for a frame.
  useLayoutEffect(() => {
    // A failure is made a value here: Dexie keeps those of a database that was closed or never opened to itself.
    const subscription = liveQuery(() => outcomeOf(query)).subscribe(setLive);
    return () => subscription.unsubscribe();
  }, deps);
  return live;
}
