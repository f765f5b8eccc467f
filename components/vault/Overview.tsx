import { useMemo } from 'preact/hooks';
import { dayInWords } from '@/components/shared/words';
import { listPurchases, type PurchaseInOrder } from '@/lib/db/queries';
import type { Vault } from '@/lib/db/schema';
import { addDays, type CivilDate, daysBetween } from '@/lib/model/dates';
import { phoneName } from '@/lib/model/phone-name';
import { windowsFor } from '@/lib/warranty';
import { factsOf } from '@/lib/warranty/facts';
import { sentenceOf } from '@/lib/warranty/sentence';
import { useVisibleRows } from './use-visible-rows';
import { hashOf } from './view';
import '@/components/shared/timeline/timeline.css';
import './overview.css';
import { useLive } from './use-live';

/** Height of a row in CSS pixels; fixed, so that a thousand rows need no measuring. */
const ROW = 46;
const WIDE = 1000;
/** The axis: a year back, a year ahead. Older bars run out at its edges. */
const DAYS = 365;

/** The three doors of the law, drawn on top of each other: what closes first lies uppermost. */
const BARS = [
  { ruleId: 'law.sanbao.host1y', kind: 'year' },
  { ruleId: 'law.sanbao.exchange15', kind: 'fortnight' },
  { ruleId: 'law.sanbao.return7', kind: 'week' },
] as const;

const KEYS = [
  ['week', '7天内可退'],
  ['fortnight', '15天内可换'],
  ['year', '一年保修'],
  ['over', '已过'],
  ['now', '今天'],
] as const;

/** All phones on one time axis. Only the rows in view are read and drawn. */
export function Overview({ db, today }: { db: Vault; today: CivilDate }) {
  const { frame, first, count } = useVisibleRows(ROW);
  const live = useLive(
    () => listPurchases(db, { shelf: 'active', order: 'deadline', offset: first, limit: count }),
    [db, first, count],
  );
  const total = live.state === 'ready' ? live.value.total : 0;
  return (
    <section class="overview card part" aria-label="所有手机的期限">
      <h2>时间总览</h2>
      <p class="legend quiet small">
        {KEYS.map(([kind, words]) => (
          <span key={kind}>
            <span class={`key ${kind}`} /> {words}
          </span>
        ))}
      </p>
      {live.state === 'ready' && total === 0 && <p>还没有手机。打开订单页，里面的手机会自动出现在这里。</p>}
      <Months today={today} />
      <div class="overview-frame" ref={frame}>
        <ol style={{ height: `${total * ROW}px` }}>
          {live.state === 'ready' &&
            live.value.rows.map((row, index) => (
              <OverviewRow key={row.purchase.id} row={row} today={today} top={(first + index) * ROW} />
            ))}
        </ol>
      </div>
    </section>
  );
}

const shareOf = (day: CivilDate, today: CivilDate): number =>
  Math.min(1, Math.max(0, (daysBetween(today, day) + DAYS) / (2 * DAYS)));

function Months({ today }: { today: CivilDate }) {
  const months = Array.from({ length: 9 }, (_, index) => addDays(today, (index - 4) * 91));
  return (
    <div class="months small quiet" aria-hidden="true">
      {months.map((day) => (
        <span key={day} style={{ left: `${shareOf(day, today) * 100}%` }}>
          {day === today ? '今天' : day.slice(0, 7)}
        </span>
      ))}
    </div>
  );
}

function OverviewRow({
  row: { purchase, order },
  today,
  top,
}: {
  row: PurchaseInOrder;
  today: CivilDate;
  top: number;
}) {
  const windows = useMemo(() => windowsFor(factsOf(purchase, order), today), [purchase, order, today]);
  const bars = BARS.flatMap(({ ruleId, kind }) => {
    const window = windows.find((candidate) => candidate.ruleId === ruleId);
    const end = window?.safeEnd;
    return window?.start && end ? [{ kind, window, from: shareOf(window.start, today), to: shareOf(end, today) }] : [];
  });
  // Read out in the order in which they close.
  const spoken = bars
    .toReversed()
    .map(({ window }) => sentenceOf(window, today))
    .join('；');
  return (
    <li style={{ top: `${top}px`, height: `${ROW}px` }}>
      <a
        href={hashOf({ name: 'phone', id: purchase.id })}
        aria-label={`${phoneName(purchase)}。${spoken || '还没有日期'}`}
      >
        <span class="overview-name">
          <span>{phoneName(purchase)}</span>
          {purchase.placedAt && <small class="quiet">{dayInWords(purchase.placedAt.slice(0, 10), today)} 下单</small>}
        </span>
        <svg viewBox={`0 0 ${WIDE} 20`} preserveAspectRatio="none" aria-hidden="true">
          {bars.map(({ kind, window, from, to }) => (
            <rect
              key={kind}
              class={`${kind} ${window.state === 'closed' ? 'over' : ''}`}
              x={from * WIDE}
              y={kind === 'year' ? 6 : kind === 'fortnight' ? 4 : 2}
              width={Math.max(3, (to - from) * WIDE)}
              height={kind === 'year' ? 8 : kind === 'fortnight' ? 12 : 16}
            />
          ))}
          <rect class="now" x={WIDE / 2 - 1} y="0" width="2" height="20" />
        </svg>
      </a>
    </li>
  );
}
