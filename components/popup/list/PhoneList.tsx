import { useEffect, useRef } from 'preact/hooks';
import { RowBoundary } from '@/components/shared/damaged/RowBoundary';
import { SearchCut } from '@/components/shared/search/SearchCut';
import type { PurchaseInOrder } from '@/lib/db/purchases/queries';
import type { CivilDate } from '@/lib/model/dates';
import { EmptyState } from '../EmptyState';
import { MoreButton } from '../first/MoreButton';
import { PagePhone } from './PagePhone';
import { PopupCard } from './PopupCard';
import { type OpenedDoor, useOpenedDoor } from './use-opened-door';
import type { Phones } from './use-phones';
import { type Split, useSplit } from './use-split';

interface Props {
  phones: Phones;
  words: string;
  today: CivilDate;
}

/** The phones of the page in front on top, under a heading of their own; then those whose rights run out first. */
export function PhoneList({ phones: { live, showMore }, words, today }: Props) {
  const split = useSplit();
  const door = useOpenedDoor();
  if (live.state === 'failed') {
    return (
      <p class="page-status warn" role="alert">
        打不开存下的手机：浏览器不允许读取数据（可能是无痕窗口，或磁盘空间不足）。请在普通窗口再试；已有记录不受影响。
      </p>
    );
  }
  if (live.state === 'loading') return <p class="quiet loading">正在打开…</p>;
  const { rows, here, fought, more, cut } = live.value;
  if (rows.length + here.length + fought.length === 0 && !words) return <EmptyState />;
  const onPage = new Set(here.map(({ purchase }) => purchase.id));
  const others = words ? rows : [...fought, ...rows].filter(({ purchase }) => !onPage.has(purchase.id));
  return (
    <>
      <SplitTold split={split} />
      {here.length > 0 && !words && <OnThisPage rows={here} today={today} split={split} door={door} />}
      {others.length > 0 && (
        <section aria-label={here.length > 0 && !words ? '其他手机' : '我的手机'}>
          {here.length > 0 && !words && <h2 class="group-head">其他手机</h2>}
          <ul class="phones">
            {others.map((row) => (
              <RowBoundary key={row.purchase.id} what="这台手机">
                <PopupCard row={row} today={today} onSplit={split.split} door={door} />
              </RowBoundary>
            ))}
          </ul>
        </section>
      )}
      {words && rows.length === 0 && !cut && <p class="quiet loading">没有找到“{words}”。</p>}
      {cut && <SearchCut />}
      {more && <MoreWhenSeen key={rows.length} onMore={showMore} />}
    </>
  );
}

function SplitTold({ split: { told, undo } }: { split: Split }) {
  return (
    <div role="status">
      {told && (
        <p class="small split-told">
          {told}
          {undo && (
            <button type="button" class="plain slim" onClick={undo}>
              合回去
            </button>
          )}
        </p>
      )}
    </div>
  );
}

interface OnThisPageProps {
  rows: readonly PurchaseInOrder[];
  today: CivilDate;
  split: Split;
  door: OpenedDoor;
}

/** One phone has the room for all that matters; several stand in a list. */
function OnThisPage({ rows, today, split, door }: OnThisPageProps) {
  const [only] = rows;
  return (
    <section aria-label="本页的手机">
      <h2 class="group-head">本页{rows.length > 1 && <span class="quiet"> {rows.length} 台</span>}</h2>
      {rows.length === 1 && only ? (
        <RowBoundary what="这台手机">
          <PagePhone row={only} today={today} onSplit={split.split} door={door} />
        </RowBoundary>
      ) : (
        <ul class="phones">
          {rows.map((row) => (
            <RowBoundary key={row.purchase.id} what="这台手机">
              <PopupCard row={row} today={today} onSplit={split.split} door={door} />
            </RowBoundary>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Loads on when scrolled into view; a button for those who do not scroll. */
function MoreWhenSeen({ onMore }: { onMore: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const element = button.current;
    if (!element || !('IntersectionObserver' in globalThis)) return;
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && onMore());
    observer.observe(element);
    return () => observer.disconnect();
  }, [onMore]);
  return <MoreButton button={button} onMore={onMore} />;
}
