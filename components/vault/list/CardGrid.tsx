import { useEffect } from 'preact/hooks';
import { RowBoundary } from '@/components/shared/damaged/RowBoundary';
import type { PurchaseInOrder } from '@/lib/db/purchases/queries';
import type { Vault } from '@/lib/db/store/schema';
import type { CivilDate } from '@/lib/model/dates';
import { useGridWindow } from './rows/use-grid-window';
import { useRows } from './rows/use-rows';
import { ShelfCard } from './ShelfCard';

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
  /** The first cards stand there. */
  onDrawn?: () => void;
}

/** Any number of phones: only those in view are read and drawn, by their keys. */
export function CardGrid({ db, ids, today, picked, onPick, shelfWord, onDrawn }: Props) {
  const { list, columns, first, end } = useGridWindow(ids.length, WIDTH, HEIGHT, GAP);
  const { rows } = useRows(db, ids, first, end);
  const drawn = rows.length > 0;
  useEffect(() => {
    if (drawn) onDrawn?.();
  }, [drawn]);
  const lines = Math.ceil(ids.length / columns);
  return (
    <ul
      ref={list}
      class="rows"
      style={{ height: `${lines * (HEIGHT + GAP) - GAP}px`, '--columns': columns, '--from': first / columns }}
    >
      {rows.map(({ row, index }) => {
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
