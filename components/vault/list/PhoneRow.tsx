import { useMemo } from 'preact/hooks';
import { DeadlineWords } from '@/components/shared/DeadlineWords';
import { RightsBar } from '@/components/shared/timeline/RightsBar';
import { dayInWords, PLATFORM_NAMES } from '@/components/shared/words';
import type { PurchaseInOrder } from '@/lib/db/purchases/queries';
import type { CivilDate } from '@/lib/model/dates';
import { formatFen } from '@/lib/model/money';
import { phoneName } from '@/lib/model/phone-name';
import { windowsFor } from '@/lib/warranty';
import { factsOf } from '@/lib/warranty/facts';
import { nextDeadline } from '@/lib/warranty/next-deadline';
import { hashOf } from '../view';

interface Props {
  row: PurchaseInOrder;
  today: CivilDate;
  /** The shelf it lies on, where the list is not of one shelf. */
  shelf?: string | undefined;
}

/** One phone in the list: name, price, shop, and where it stands. The whole row leads to the phone. */
export function PhoneRow({ row: { purchase, order }, today, shelf }: Props) {
  const facts = useMemo(() => factsOf(purchase, order), [purchase, order]);
  const windows = useMemo(() => windowsFor(facts, today), [facts, today]);
  const price = purchase.line.unitPrice ?? (order.otherLines === 0 ? order.total : undefined);
  const platform = PLATFORM_NAMES[purchase.platform];
  const shop = order.shop?.name === platform ? order.shop.selfOperated && '自营' : order.shop?.name;
  return (
    <li class="card row">
      <a class="row-name" href={hashOf({ name: 'phone', id: purchase.id })}>
        {phoneName(purchase)}
      </a>
      <p class="quiet small">
        {shelf && <span class="chip">{shelf}</span>}
        {[
          platform,
          shop,
          purchase.placedAt && `${dayInWords(purchase.placedAt.slice(0, 10), today)} 下单`,
          price !== undefined && formatFen(price),
          purchase.line.quantity > 1 && `${purchase.line.quantity} 台`,
        ]
          .filter(Boolean)
          .join('　')}
      </p>
      {purchase.shelf === 'active' && (
        <>
          {!facts.undelivered && <RightsBar windows={windows} today={today} />}
          <DeadlineWords window={nextDeadline(windows, today)} facts={facts} today={today} />
        </>
      )}
    </li>
  );
}
