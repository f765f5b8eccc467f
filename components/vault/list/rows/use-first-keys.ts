import { useCallback, useState } from 'preact/hooks';
import type { Live } from '@/components/shared/live';
import { rowsByKey, shelfKeys } from '@/lib/db/purchases/shelf-keys';
import type { Vault } from '@/lib/db/store/schema';
import type { Shelf } from '@/lib/model/purchase';
import { useLive } from '../../use-live';
import { rowMemory } from './row-memory';

/** So many are shown before the others are asked for: more than fill any screen. */
export const FIRST_KEYS = 500;

/** As many rows as a large window shows. */
const FIRST_ROWS = 40;

export interface FirstKeys {
  /** The first ids of the list, all of a short one; `undefined` where there are none, or nobody wants them. */
  ids: string[] | undefined;
  /** These are all there are. */
  all: boolean;
  /** Whatever takes its time may begin: the first rows stand, or there are none. */
  rested: boolean;
  /** To be told when rows stand. */
  onDrawn: () => void;
}

/** The beginning of a list, which waits neither for its end nor for what filters it: ten thousand open as fast as ten. */
export function useFirstKeys(db: Vault, shelf: Shelf, order: 'deadline' | 'placed', wanted: boolean): FirstKeys {
  const [drawn, setDrawn] = useState(false);
  const live: Live<string[]> = useLive(async () => {
    if (!wanted) return [];
    const put = rowMemory(db).reading();
    const ids = await shelfKeys(db, shelf, order, FIRST_KEYS + 1);
    // With them, so that they stand with the first frame.
    put(await rowsByKey(db, ids.slice(0, FIRST_ROWS)));
    return ids;
  }, [db, shelf, order, wanted]);
  const ids = live.state === 'ready' && live.value.length > 0 ? live.value : undefined;
  const onDrawn = useCallback(() => {
    // After the frame in which they are painted; in a tab that is not in view there is none.
    const go = () => setDrawn(true);
    requestAnimationFrame(() => setTimeout(go));
    setTimeout(go, 300);
  }, []);
  const all = ids !== undefined && ids.length <= FIRST_KEYS;
  return { ids, all, rested: !wanted || drawn || (live.state !== 'loading' && !ids), onDrawn };
}
