import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Live } from '@/components/shared/live';
import type { PurchaseInOrder } from '@/lib/db/purchases/queries';
import { rowsByKey } from '@/lib/db/purchases/shelf-keys';
import type { Vault } from '@/lib/db/store/schema';
import { useLive } from '../../use-live';
import { rowMemory } from './row-memory';

/** Milliseconds a place has to be kept before its rows are read anew, where all of them are known. */
const SETTLED = 100;

export interface RowsInView {
  /** What is known of them, each with its place in the whole list. */
  rows: { row: PurchaseInOrder; index: number }[];
  state: Live<unknown>['state'];
}

/** The rows of a long list that are in view, kept up to date; others are read ahead, for the one who scrolls on. */
export function useRows(db: Vault, ids: readonly string[], first: number, end: number): RowsInView {
  const wanted = ids.slice(first, end);
  const key = wanted.join();
  const memory = rowMemory(db);
  const [asked, setAsked] = useState(wanted);
  const live = useLive(async () => {
    const put = memory.reading();
    const read = await rowsByKey(db, asked);
    put(read);
    return read;
  }, [db, asked.join()]);
  const fresh = new Map(live.state === 'ready' ? live.value.map((row) => [row.purchase.id, row]) : []);
  const rows = wanted.flatMap((id, i) => {
    const row = fresh.get(id) ?? memory.get(id);
    return row ? [{ row, index: first + i }] : [];
  });
  const missing = rows.length < wanted.length;
  useLayoutEffect(() => {
    if (missing) return setAsked(wanted);
    const timer = setTimeout(() => setAsked(wanted), SETTLED);
    return () => clearTimeout(timer);
  }, [key, missing]);
  const ready = live.state === 'ready';
  useEffect(() => {
    if (!ready) return;
    let here = true;
    // From what is in view to the end, then what lies before it.
    void memory.fill([...ids.slice(first), ...ids.slice(0, first).toReversed()], () => here).catch(() => undefined);
    return () => {
      here = false;
    };
  }, [memory, ids, ready, live]);
  return { rows, state: live.state };
}
