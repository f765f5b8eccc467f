import { useEffect, useRef, useState } from 'preact/hooks';
import { SearchCut } from '@/components/shared/SearchCut';
import { type Glance, glance } from '@/lib/db/purchases/first-rows';
import type { CivilDate } from '@/lib/model/dates';
import { EmptyState } from '../EmptyState';
import { useFresh } from '../use-fresh';
import { usePhonesSeen } from '../use-tell-background';
import { PhoneCard } from './PhoneCard';

const PAGE = 20;
/** A search box for fewer phones than this is only in the way. */
const SEARCH_FROM = 6;

/** The phones, soonest deadline first. Only what can be seen is queried and judged: ten thousand cost what twenty do. */
export function PhoneList({ today }: { today: CivilDate }) {
  const [words, setWords] = useState('');
  const [limit, setLimit] = useState(PAGE);
  const live = useFresh(() => phonesFor(words, limit), [words, limit]);
  usePhonesSeen(live.state === 'ready' ? live.value.rows : undefined);
  const [searchable, setSearchable] = useState(false);
  useEffect(() => {
    if (live.state === 'ready' && !words.trim()) setSearchable(live.value.rows.length >= SEARCH_FROM);
  }, [live, words]);

  if (live.state === 'failed') {
    return (
      <p class="page-status warn" role="alert">
        打不开保险箱：浏览器不允许读取数据（可能是无痕窗口，或磁盘空间不足）。请在普通窗口再试；已有记录不受影响。
      </p>
    );
  }
  if (live.state === 'loading') return <p class="quiet loading">正在打开保险箱…</p>;
  const { rows, more, cut } = live.value;
  if (rows.length === 0 && !words.trim()) return <EmptyState />;
  return (
    <section aria-label="我的手机">
      {searchable && (
        <input
          type="search"
          placeholder="找手机：型号、店铺、订单号"
          aria-label="搜索手机"
          value={words}
          onInput={(event) => {
            setWords(event.currentTarget.value);
            setLimit(PAGE);
          }}
        />
      )}
      {rows.length === 0 && !cut && <p class="quiet loading">没有找到“{words}”。</p>}
      <ul class="phones">
        {rows.map((row) => (
          <PhoneCard key={row.purchase.id} row={row} today={today} />
        ))}
      </ul>
      {cut && <SearchCut />}
      {more && <MoreWhenSeen key={rows.length} onMore={() => setLimit(limit + PAGE)} />}
    </section>
  );
}

/** The first look goes without Dexie; searching, and a vault that must be made or moved first, bring it in. */
async function phonesFor(words: string, limit: number): Promise<Glance> {
  const seen = words.trim() ? undefined : await glance(limit);
  if (seen) return seen;
  const { findPhones } = await import('./find-phones');
  return findPhones(words, limit);
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
  return (
    <button type="button" ref={button} class="plain more" onClick={onMore}>
      还有，继续显示
    </button>
  );
}
