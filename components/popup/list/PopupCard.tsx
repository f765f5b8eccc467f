import { useMemo, useState } from 'preact/hooks';
import { PhoneCard } from '@/components/shared/card/PhoneCard';
import { Thumb } from '@/components/shared/card/Thumb';
import { SplitOffer } from '@/components/shared/pieces/SplitOffer';
import { cardOf } from '@/lib/cards/card-model';
import { nameless } from '@/lib/cards/nameless';
import type { PurchaseInOrder } from '@/lib/db/purchases/queries';
import type { CivilDate } from '@/lib/model/dates';
import type { Purchase } from '@/lib/model/purchase';
import { pagesOf } from '../first/pages-of';
import { useHidesNames, useIsLocked } from '../lock/lock-seen';
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
  const locked = useIsLocked();
  const hides = useHidesNames();
  const card = useMemo(() => (hides ? nameless(cardOf(row, today)) : cardOf(row, today)), [row, today, hides]);
  const [asked, setAsked] = useState(false);
  return (
    <li class="card phone">
      <PhoneCard
        card={card}
        picture={<Thumb id={card.nameless ? '' : card.id} dim={card.past} />}
        pages={pagesOf(card)}
        onAsk={card.asks && !asked && !locked ? () => setAsked(true) : undefined}
        onDoor={() => opened.open(card.id)}
      />
      {!hides && <AskDoor row={row} door={opened} />}
      {!locked && <SplitOffer purchase={row.purchase} onSplit={() => onSplit(row.purchase)} />}
      {asked && !locked && (
        <div class="card-ask">
          <AskSigning row={row} today={today} />
        </div>
      )}
    </li>
  );
}
