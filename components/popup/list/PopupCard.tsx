import { useMemo, useState } from 'preact/hooks';
import { PhoneCard } from '@/components/shared/card/PhoneCard';
import { Thumb } from '@/components/shared/card/Thumb';
import { SplitOffer } from '@/components/shared/pieces/SplitOffer';
import { cardOf } from '@/lib/cards/card-model';
import type { PurchaseInOrder } from '@/lib/db/purchases/queries';
import type { CivilDate } from '@/lib/model/dates';
import type { Purchase } from '@/lib/model/purchase';
import { pagesOf } from '../first/pages-of';
import { AskDoor } from './AskDoor';
import { AskSigning } from './AskSigning';
import type { OpenedDoor } from './use-opened-door';

interface Props {
  row: PurchaseInOrder;
  today: CivilDate;
  onSplit: (purchase: Purchase) => void;
  door: OpenedDoor;
}

/** One phone of the list. Where its dates are a guess, the question that makes them sure is one tap away. */
export function PopupCard({ row, today, onSplit, door: opened }: Props) {
  const card = useMemo(() => cardOf(row, today), [row, today]);
  const [asked, setAsked] = useState(false);
  return (
    <li class="card phone">
      <PhoneCard
        card={card}
        picture={<Thumb id={card.id} dim={card.past} />}
        pages={pagesOf(card)}
        onAsk={card.asks && !asked ? () => setAsked(true) : undefined}
        onDoor={() => opened.open(card.id)}
      />
      <AskDoor row={row} door={opened} />
      <SplitOffer purchase={row.purchase} onSplit={() => onSplit(row.purchase)} />
      {asked && (
        <div class="card-ask">
          <AskSigning row={row} today={today} />
        </div>
      )}
    </li>
  );
}
