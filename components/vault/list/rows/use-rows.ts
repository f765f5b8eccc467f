import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Live } from '@/components/shared/live';
import type { PurchaseInOrder } from '@/lib/db/purchases/queries';
import { rowsByKey } from '@/lib/db/purchases/shelf-keys';
import type { Vault } from '@/lib/db/store/schema';
import { useLive } from '../../use-live';
import { ReadAhead } from './read-ahead';
import { rowMemory } from './row-memory';

/** Milliseconds a place has to be kept before it is watched for changes: a query of each place passed would pile up. */
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
  const ahead = useMemo(() => new ReadAhead(db, memory), [db, memory]);
  // What is known already waits until the list stands.
  const [asked, setAsked] = useState(() => (wanted.every((id) => memory.isRead(id)) ? [] : wanted));
  const live = useLive(async () => {
    const put = memory.reading();
    const read = await rowsByKey(db, asked);
    put(read, asked);
    return read;
  }, [db, asked.join()]);
  const fresh = new Map(live.state === 'ready' ? live.value.map((row) => [row.purchase.id, row]) : []);
  const known = wanted.map((id) => memory.get(id) ?? fresh.get(id));
  const rows = known.flatMap((row, i) => (row ? [{ row, index: first + i }] : []));
  const [, redraw] = useState({});
  useLayoutEffect(() => {
    const timer = setTimeout(() => setAsked(wanted), SETTLED);
    return () => clearTimeout(timer);
  }, [key]);
  useLayoutEffect(() => ahead.look({ ids, first, end }), [ahead, ids, first, end]);
  useLayoutEffect(
    () =>
      memory.listen(() => {
        if (wanted.some((id, i) => memory.get(id) !== known[i])) redraw({});
        ahead.go();
      }),
    [memory, ahead, known],
  );
  useEffect(() => () => ahead.stop(), [ahead]);
  return { rows, state: live.state };
}
