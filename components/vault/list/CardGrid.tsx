import { RowBoundary } from '@/components/shared/damaged/RowBoundary';
import type { PurchaseInOrder } from '@/lib/db/purchases/queries';
import { rowsByKey } from '@/lib/db/purchases/shelf-keys';
import type { Vault } from '@/lib/db/store/schema';
import type { CivilDate } from '@/lib/model/dates';
import { useLive } from '../use-live';
import { ShelfCard } from './ShelfCard';
import { useGridWindow } from './use-grid-window';

/** CSS pixels; the same stand in `list.css`. */
const WIDTH = 350;
const HEIGHT = 140;
const GAP = 12;

interface Props {
  db: Vault;
  ids: readonly string[];
  today: CivilDate;
  /** Ids that are picked; `undefined` while nothing is being picked. */
  picked: ReadonlySet<string> | undefined;
  onPick: (id: string) => void;
  /** On which shelf a card lies, where the list is not of one. */
  shelfWord?: ((row: PurchaseInOrder) => string | undefined) | undefined;
}

/** Any number of phones: only those in view are read and drawn, by their keys. */
export function CardGrid({ db, ids, today, picked, onPick, shelfWord }: Props) {
  const { list, columns, first, end } = useGridWindow(ids.length, WIDTH, HEIGHT, GAP);
  const wanted = ids.slice(first, end);
  const live = useLive(() => rowsByKey(db, wanted), [db, wanted.join()]);
  const rows = live.state === 'ready' ? live.value : [];
  const lines = Math.ceil(ids.length / columns);
  return (
    <ul
      ref={list}
      class="rows"
      style={{ height: `${lines * (HEIGHT + GAP) - GAP}px`, '--columns': columns, '--from': first / columns }}
    >
      {rows.map((row) => {
        const index = ids.indexOf(row.purchase.id);
        // Of the list before: it has no place in this one.
        if (index < 0) return null;
        const place = { '--row': Math.floor(index / columns), '--column': index % columns };
        return (
          <li key={row.purchase.id} class="card phone row" style={place}>
            <RowBoundary what="这台手机">
              <ShelfCard
                row={row}
                today={today}
                picked={picked?.has(row.purchase.id)}
                onPick={onPick}
                shelf={shelfWord?.(row)}
              />
            </RowBoundary>
          </li>
        );
      })}
    </ul>
  );
}
