import { useMemo } from 'preact/hooks';
import { PhoneCard } from '@/components/shared/card/PhoneCard';
import { Thumb } from '@/components/shared/card/Thumb';
import { casePage, helpPage } from '@/components/shared/own-pages';
import { cardOf } from '@/lib/cards/card-model';
import type { PurchaseInOrder } from '@/lib/db/purchases/queries';
import type { CivilDate } from '@/lib/model/dates';
import { hashOf } from '../view';

/** Milliseconds: longer than a card is in view while somebody scrolls to another. */
const SETTLED = 100;

interface Props {
  row: PurchaseInOrder;
  today: CivilDate;
  /** `undefined` while nothing is being picked. */
  picked: boolean | undefined;
  onPick: (id: string) => void;
  /** The shelf it lies on, where the list is not of one. */
  shelf?: string | undefined;
}

/** The same card as in the popup, in this page; while phones are being picked, with a box to tick. */
export function ShelfCard({ row, today, picked, onPick, shelf }: Props) {
  const card = useMemo(() => cardOf(row, today), [row, today]);
  const pages = {
    phone: hashOf({ name: 'phone', id: card.id }),
    help: (card.dispute ? casePage(card.dispute.id) : helpPage(card.id)).replace('/vault.html', ''),
    elsewhere: false,
  };
  return (
    <>
      <PhoneCard
        card={shelf ? { ...card, next: `在“${shelf}”里` } : card}
        picture={<Thumb id={card.id} dim={card.past} after={SETTLED} />}
        pages={pages}
      />
      {picked !== undefined && (
        <label class="pick">
          <input type="checkbox" checked={picked} onChange={() => onPick(card.id)} />
          <span class="spoken">选中 {card.name}</span>
        </label>
      )}
    </>
  );
}
