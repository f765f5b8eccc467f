import { useCallback, useState } from 'preact/hooks';
import type { Live } from '@/components/shared/live';
import { rowsByKey, shelfKeys } from '@/lib/db/purchases/shelf-keys';
import type { Vault } from '@/lib/db/store/schema';
import type { Shelf } from '@/lib/model/purchase';
import { useLive } from '../../use-live';
import { rowMemory } from './row-memory';

/** Of a longer list so many are shown before the others are asked for: more than fill any screen. */
export const FIRST_KEYS = 500;

/** As many rows as a large window shows. */
const FIRST_ROWS = 40;

export interface FirstKeys {
  /** The first ids of a list that has more; `undefined` where it is short, or nobody wants them. */
  ids: string[] | undefined;
  /** Whatever takes its time may begin: the first rows stand, or there are few. */
  rested: boolean;
  /** To be told when rows stand. */
  onDrawn: () => void;
}

/** The beginning of a long list, which does not wait for its end: ten thousand phones open as fast as a hundred. */
export function useFirstKeys(db: Vault, shelf: Shelf, order: 'deadline' | 'placed', wanted: boolean): FirstKeys {
  const [drawn, setDrawn] = useState(false);
  const live: Live<string[]> = useLive(async () => {
    if (!wanted) return [];
    const put = rowMemory(db).reading();
    const ids = await shelfKeys(db, shelf, order, FIRST_KEYS + 1);
    // With them, so that they stand with the first frame.
    if (ids.length > FIRST_KEYS) put(await rowsByKey(db, ids.slice(0, FIRST_ROWS)));
    return ids;
  }, [db, shelf, order, wanted]);
  const long = live.state === 'ready' && live.value.length > FIRST_KEYS ? live.value : undefined;
  const onDrawn = useCallback(() => {
    // After the frame in which they are painted; in a tab that is not in view there is none.
    const go = () => setDrawn(true);
    requestAnimationFrame(() => setTimeout(go));
    setTimeout(go, 300);
  }, []);
  return { ids: long, rested: !wanted || drawn || (live.state !== 'loading' && !long), onDrawn };
}
