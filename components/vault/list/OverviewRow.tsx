import { useMemo } from 'preact/hooks';
import { dayInWords } from '@/components/shared/words';
import type { PurchaseInOrder } from '@/lib/db/purchases/queries';
import { type CivilDate, daysBetween } from '@/lib/model/dates';
import { phoneName } from '@/lib/model/phone-name';
import { windowsFor } from '@/lib/warranty';
import { factsOf } from '@/lib/warranty/facts';
import { sentenceOf } from '@/lib/warranty/words/sentence';
import { hashOf } from '../view';

/** Height of a row in CSS pixels; fixed, so that a thousand rows need no measuring. */
export const ROW = 46;
const WIDE = 1000;
/** The axis: a year back, a year ahead. Older bars run out at its edges. */
const DAYS = 365;

/** The three doors of the law, drawn on top of each other: what closes first lies uppermost. */
const BARS = [
  { ruleId: 'law.sanbao.host1y', kind: 'year', top: 6 },
  { ruleId: 'law.sanbao.exchange15', kind: 'fortnight', top: 4 },
  { ruleId: 'law.sanbao.return7', kind: 'week', top: 2 },
] as const;

/** Where a day stands on the axis, 0..1. */
export const shareOf = (day: CivilDate, today: CivilDate): number =>
  Math.min(1, Math.max(0, (daysBetween(today, day) + DAYS) / (2 * DAYS)));

interface Props {
  row: PurchaseInOrder;
  today: CivilDate;
  /** CSS pixels from the list's top. */
  top: number;
}

/** One phone on the axis of all phones; the row leads to it. */
export function OverviewRow({ row: { purchase, order }, today, top }: Props) {
  const facts = useMemo(() => factsOf(purchase, order), [purchase, order]);
  const windows = useMemo(() => (facts.undelivered ? [] : windowsFor(facts, today)), [facts, today]);
  const bars = BARS.flatMap(({ ruleId, ...bar }) => {
    const window = windows.find((candidate) => candidate.ruleId === ruleId);
    const end = window?.safeEnd;
    return window?.start && end
      ? [{ ...bar, window, from: shareOf(window.start, today), to: shareOf(end, today) }]
      : [];
  });
  // Read out in the order in which they close.
  const spoken = bars
    .toReversed()
    .map(({ window }) => sentenceOf(window, today))
    .join('；');
  const placed = purchase.placedAt && `${dayInWords(purchase.placedAt.slice(0, 10), today)} 下单`;
  const waiting = facts.undelivered && '还没签收';
  return (
    <li style={{ top: `${top}px`, height: `${ROW}px` }}>
      <a
        href={hashOf({ name: 'phone', id: purchase.id })}
        aria-label={`${phoneName(purchase)}。${waiting || spoken || '还没有日期'}`}
      >
        <span class="overview-name">
          <span>{phoneName(purchase)}</span>
          <small class="quiet">{[placed, waiting].filter(Boolean).join('，')}</small>
        </span>
        <svg viewBox={`0 0 ${WIDE} 20`} preserveAspectRatio="none" aria-hidden="true">
          {bars.map(({ kind, top: y, window, from, to }) => (
            <rect
              key={kind}
              class={[kind, window.state === 'closed' && 'over', window.estimated && 'estimated']
                .filter(Boolean)
                .join(' ')}
              x={from * WIDE}
              y={y}
              width={Math.max(3, (to - from) * WIDE)}
              height={20 - 2 * y}
            />
          ))}
          <rect class="now" x={WIDE / 2 - 1} y="0" width="2" height="20" />
        </svg>
      </a>
    </li>
  );
}
