import { useMemo } from 'preact/hooks';
import { Bar } from '@/components/shared/card/Bar';
import { Sentence, toneOf } from '@/components/shared/card/Sentence';
import { Stamps } from '@/components/shared/card/Stamps';
import { Thumb } from '@/components/shared/card/Thumb';
import { Icon } from '@/components/shared/Icon';
import { casePage, helpPage, phonePage } from '@/components/shared/own-pages';
import { SplitOffer } from '@/components/shared/pieces/SplitOffer';
import { cardOf } from '@/lib/cards/card-model';
import { nameless } from '@/lib/cards/nameless';
import type { PurchaseInOrder } from '@/lib/db/purchases/queries';
import type { CivilDate } from '@/lib/model/dates';
import type { Purchase } from '@/lib/model/purchase';
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

/** The one phone of the page in front, with room for the question, the door and the help. */
export function PagePhone({ row, today, onSplit, door: opened }: Props) {
  const locked = useIsLocked();
  const hides = useHidesNames();
  const card = useMemo(() => (hides ? nameless(cardOf(row, today)) : cardOf(row, today)), [row, today, hides]);
  const { id, name, title, about, from, paid, paidHow, stamps, lead, next, bar, door, past, dispute } = card;
  return (
    <article class={`card page-phone ${toneOf(lead)}`}>
      <div class="page-phone-head">
        <Thumb id={card.nameless ? '' : id} large dim={past} />
        <div>
          <div class="card-line">
            <a class="page-phone-name clip" href={phonePage(id)} target="_blank" rel="noreferrer" title={title}>
              {name}
            </a>
            <Stamps stamps={stamps} />
          </div>
          <p class="small quiet">{about}</p>
          <p class="small quiet">{from}</p>
          {paid && (
            <p class="page-phone-paid" title={paidHow}>
              {paid}
            </p>
          )}
        </div>
      </div>
      <Sentence said={lead} />
      {bar && <Bar bar={bar} />}
      {next && (
        <p class="small quiet page-phone-next">
          <Icon name="clock" size={14} />
          {next}
        </p>
      )}
      {dispute && <p class="small fought">{dispute.words}</p>}
      {!locked && <SplitOffer purchase={row.purchase} onSplit={() => onSplit(row.purchase)} />}
      {!locked && <AskSigning key={id} row={row} today={today} />}
      <div class="page-phone-doors">
        {door && (
          <a
            class="button primary door"
            href={door.url}
            target="_blank"
            rel="noreferrer"
            title={door.label}
            onClick={() => opened.open(id)}
          >
            {door.word}
            <Icon name="out" size={14} />
          </a>
        )}
        <a class="button" href={dispute ? casePage(dispute.id) : helpPage(id)} target="_blank" rel="noreferrer">
          {dispute ? '接着维权' : '手机出问题了'}
        </a>
      </div>
      {door && <p class="small quiet">{door.label}；按钮由你自己点</p>}
      {!hides && <AskDoor row={row} door={opened} />}
    </article>
  );
}
