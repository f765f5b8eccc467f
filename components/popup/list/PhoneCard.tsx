import { useMemo } from 'preact/hooks';
import { doorsOf } from '@/components/shared/after-sales-doors';
import { DeadlineWords } from '@/components/shared/DeadlineWords';
import { RightsBar } from '@/components/shared/timeline/RightsBar';
import { dayInWords, PLATFORM_NAMES } from '@/components/shared/words';
import type { PurchaseInOrder } from '@/lib/db/purchases/queries';
import type { CivilDate } from '@/lib/model/dates';
import { phoneName } from '@/lib/model/phone-name';
import { windowsFor } from '@/lib/warranty';
import { factsOf } from '@/lib/warranty/facts';
import { nextDeadline } from '@/lib/warranty/next-deadline';

/** One phone: what it is, what runs out next, and the way to the after-sales page. */
export function PhoneCard({ row, today }: { row: PurchaseInOrder; today: CivilDate }) {
  const { purchase, order } = row;
  const facts = useMemo(() => factsOf(purchase, order), [purchase, order]);
  const windows = useMemo(() => windowsFor(facts, today), [facts, today]);
  const [door] = doorsOf(order, purchase.line);
  const placed = purchase.placedAt?.slice(0, 10);
  return (
    <li class="card phone">
      <div class="what">
        <a
          href={`/vault.html#/phone/${encodeURIComponent(purchase.id)}`}
          target="_blank"
          rel="noreferrer"
          title={purchase.line.title}
        >
          {phoneName(purchase)}
        </a>
        <span class="quiet small">
          {PLATFORM_NAMES[purchase.platform]}
          {placed && `　${dayInWords(placed, today)} 下单`}
        </span>
      </div>
      {!facts.undelivered && <RightsBar windows={windows} today={today} />}
      <div class="next">
        <DeadlineWords window={nextDeadline(windows, today)} facts={facts} today={today} />
        {door && (
          <a
            class="button primary door"
            href={door.url}
            target="_blank"
            rel="noreferrer"
            aria-label={`去售后：${phoneName(purchase)}，${door.label}`}
          >
            去售后
          </a>
        )}
      </div>
      {door && <p class="where quiet small">{door.label}</p>}
    </li>
  );
}
