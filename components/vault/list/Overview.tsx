import { useState } from 'preact/hooks';
import { OrderPageLinks } from '@/components/shared/OrderPageLinks';
import { listPurchases } from '@/lib/db/purchases/queries';
import type { Vault } from '@/lib/db/store/schema';
import { addDays, type CivilDate } from '@/lib/model/dates';
import { RIGHT_NAMES } from '@/lib/warranty/words/right-names';
import { CannotOpen } from '../CannotOpen';
import { useLive } from '../use-live';
import { OverviewRow, ROW, shareOf } from './OverviewRow';
import { useVisibleRows } from './use-visible-rows';
import { useWholePrint } from './use-whole-print';
import '@/components/shared/timeline/timeline.css';
import './overview.css';

/** More than anybody has bought: for paper, everything. */
const ALL = 1_000_000;

const KEYS = [
  ['week', RIGHT_NAMES['fault-return']],
  ['fortnight', RIGHT_NAMES.exchange],
  ['year', RIGHT_NAMES.host],
  ['estimated', '估算，只会更晚'],
  ['over', '已过'],
  ['now', '今天'],
] as const;

/** All phones on one time axis. Only the rows in view are read and drawn; all of them to be printed. */
export function Overview({ db, today }: { db: Vault; today: CivilDate }) {
  const visible = useVisibleRows(ROW);
  const [whole, setWhole] = useState(false);
  const first = whole ? 0 : visible.first;
  const count = whole ? ALL : visible.count;
  const live = useLive(
    async () => ({
      ...(await listPurchases(db, { shelf: 'active', order: 'deadline', offset: first, limit: count })),
      first,
    }),
    [db, first, count],
  );
  const { rows, total, first: top } = live.state === 'ready' ? live.value : { rows: [], total: 0, first: 0 };
  useWholePrint(whole && rows.length === total, () => setWhole(false));
  const none = live.state === 'ready' && total === 0;
  return (
    <section class="overview card part" aria-label="所有手机的期限">
      <div class="overview-head">
        <h2>时间总览</h2>
        {total > 0 && (
          <button type="button" disabled={whole} onClick={() => setWhole(true)}>
            打印全部 {total} 台
          </button>
        )}
      </div>
      {live.state === 'loading' && <p class="quiet">正在打开保险箱…</p>}
      {live.state === 'failed' && <CannotOpen />}
      {none ? (
        <>
          <p>还没有手机。打开任意一个平台的订单页，里面的手机会自动出现在这里：</p>
          <OrderPageLinks />
        </>
      ) : (
        <>
          <p class="legend quiet small">
            {KEYS.map(([kind, words]) => (
              <span key={kind}>
                <span class={`key ${kind}`} /> {words}
              </span>
            ))}
          </p>
          {rows.length < total && (
            <p class="on-paper">这里没有印全，一共 {total} 台。要印全，请用页面上的“打印全部”。</p>
          )}
          <Months today={today} />
        </>
      )}
      <div class="overview-frame" ref={visible.frame}>
        <ol class={whole ? 'whole' : ''} style={{ height: `${total * ROW}px` }}>
          {rows.map((row, index) => (
            <OverviewRow key={row.purchase.id} row={row} today={today} top={(top + index) * ROW} />
          ))}
        </ol>
      </div>
    </section>
  );
}

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
