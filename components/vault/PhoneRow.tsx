import { useMemo } from 'preact/hooks';
import { DeadlineWords } from '@/components/shared/DeadlineWords';
import { RightsBar } from '@/components/shared/timeline/RightsBar';
import { momentInWords, PLATFORM_NAMES } from '@/components/shared/words';
import type { PurchaseInOrder } from '@/lib/db/queries';
import type { CivilDate } from '@/lib/model/dates';
import { formatFen } from '@/lib/model/money';
import { phoneName } from '@/lib/model/phone-name';
import { windowsFor } from '@/lib/warranty';
import { factsOf } from '@/lib/warranty/facts';
import { nextDeadline } from '@/lib/warranty/next-deadline';
import { hashOf } from './view';

/** One phone in the list: name, price, shop, and where it stands. The whole row leads to the phone. */
export function PhoneRow({ row: { purchase, order }, today }: { row: PurchaseInOrder; today: CivilDate }) {
  const facts = useMemo(() => factsOf(purchase, order), [purchase, order]);
  const windows = useMemo(() => windowsFor(facts, today), [facts, today]);
  const price = purchase.line.unitPrice ?? (order.otherLines === 0 ? order.total : undefined);
  return (
    <li class="card row">
      <a class="row-name" href={hashOf({ name: 'phone', id: purchase.id })}>
        {phoneName(purchase)}
      </a>
      <p class="quiet small">
        {[
          PLATFORM_NAMES[purchase.platform],
          order.shop?.name,
          purchase.placedAt && `${momentInWords(purchase.placedAt)} 下单`,
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
