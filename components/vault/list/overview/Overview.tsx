import { useEffect, useMemo, useState } from 'preact/hooks';
import { RowBoundary } from '@/components/shared/damaged/RowBoundary';
import { OrderPageLinks } from '@/components/shared/doors/OrderPageLinks';
import { shelfKeys } from '@/lib/db/purchases/shelf-keys';
import type { Vault } from '@/lib/db/store/schema';
import type { CivilDate } from '@/lib/model/dates';
import { CannotOpen } from '../../CannotOpen';
import { useLive } from '../../use-live';
import { useFirstKeys } from '../rows/use-first-keys';
import { useRows } from '../rows/use-rows';
import { useVisibleRows } from '../rows/use-visible-rows';
import { useWholePrint } from '../use-whole-print';
import { DAY, marksOf, weekendsOf } from './horizon';
import { OverviewRow, ROW } from './OverviewRow';
import '@/components/shared/card/bar.css';
import './overview.css';

/** So many phones stand in the page itself; more scroll in a frame of their own. */
const SHORT = 40;

/** What closes in the next 15 days, and in the year, for all phones. Only the rows in view are read and drawn, by key. */
export function Overview({ db, today }: { db: Vault; today: CivilDate }) {
  const visible = useVisibleRows(ROW);
  const [whole, setWhole] = useState(false);
  const { ids: firstIds, all: short, rested, onDrawn } = useFirstKeys(db, 'active', 'deadline', true);
  const all = useLive(async () => (rested ? shelfKeys(db, 'active', 'deadline') : undefined), [db, rested]);
  const known = short || (all.state === 'ready' && all.value !== undefined);
  const ids = useMemo(() => (all.state === 'ready' && all.value) || firstIds || [], [all, firstIds]);
  const total = ids.length;
  const first = whole ? 0 : Math.min(visible.first, total);
  const end = whole ? total : Math.min(first + visible.count, total);
  const { rows, state } = useRows(db, ids, first, end);
  const drawn = rows.length > 0;
  useEffect(() => {
    if (drawn) onDrawn();
  }, [drawn, onDrawn]);
  useWholePrint(whole && rows.length === total, () => setWhole(false));
  return (
    <section class="overview card part" aria-label="所有手机的期限">
      <div class="part-head">
        <h2>接下来 15 天，和一年</h2>
        {total > 0 && (
          <button type="button" class="slim" disabled={whole || !known} onClick={() => setWhole(true)}>
            打印全部{known && ` ${total} 台`}
          </button>
        )}
      </div>
      {!known && total === 0 && all.state !== 'failed' && <p class="quiet">正在打开…</p>}
      {(all.state === 'failed' || state === 'failed') && <CannotOpen />}
      {known && total === 0 && (
        <>
          <p>还没有手机。打开任意一个平台的订单页，里面的手机会自动出现在这里：</p>
          <OrderPageLinks />
        </>
      )}
      {total > 0 && (
        <>
          <p class="small quiet">先关的门在上面；“退、换、修”画到最后一天为止，虚线是还没填签收日、按最早算的。</p>
          {rows.length < total && (
            <p class="on-paper">这里没有印全，一共 {total} 台。要印全，请用页面上的“打印全部”。</p>
          )}
          <Axis today={today} />
        </>
      )}
      <div class={total > SHORT ? 'overview-frame long' : 'overview-frame'} ref={visible.frame}>
        <ol class={whole ? 'whole' : ''} style={{ height: `${total * ROW}px` }}>
          {rows.map(({ row, index }) => (
            <RowBoundary key={row.purchase.id} what="这台手机">
              <OverviewRow row={row} today={today} top={index * ROW} />
            </RowBoundary>
          ))}
        </ol>
      </div>
    </section>
  );
}

function Axis({ today }: { today: CivilDate }) {
  return (
    <div class="overview-axis small quiet" aria-hidden="true">
      <span class="overview-marks">
        {weekendsOf(today).map((at) => (
          <i key={at} style={{ left: `${at * 100}%`, width: `${DAY * 100}%` }} />
        ))}
        {marksOf(today).map(({ at, words, minor }) => (
          <span key={words} style={{ left: `${at * 100}%` }} class={at === 0 ? 'at-start' : minor ? 'minor' : ''}>
            {words}
          </span>
        ))}
      </span>
    </div>
  );
}
