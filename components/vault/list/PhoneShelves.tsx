import { useState } from 'preact/hooks';
import { OrderPageLinks } from '@/components/shared/OrderPageLinks';
import { SearchCut } from '@/components/shared/SearchCut';
import { listPurchases, purchaseCounts, searchPurchases } from '@/lib/db/purchases/queries';
import type { Vault } from '@/lib/db/store/schema';
import type { CivilDate } from '@/lib/model/dates';
import type { Shelf } from '@/lib/model/purchase';
import { CannotOpen } from '../CannotOpen';
import { useLive } from '../use-live';
import { PhoneRow } from './PhoneRow';
import { placeLeft, usePlace } from './use-place';

const PAGE = 50;

const SHELVES: readonly { shelf: Shelf; word: string; empty: string }[] = [
  { shelf: 'active', word: '在用', empty: '还没有手机。' },
  { shelf: 'ended', word: '已结束', empty: '退货、卖掉的手机会放在这里。' },
  { shelf: 'not-phone', word: '不是手机', empty: '你标为“不是手机”的商品会放在这里，可以随时改回来。' },
  { shelf: 'deleted', word: '最近删除', empty: '删除的手机在这里保留 30 天，可以恢复。' },
];

/** The rows to show, how many more are on the shelf, and whether a search may have missed some. */
async function listed(db: Vault, words: string, shelf: Shelf, limit: number) {
  if (words.trim()) return { ...(await searchPurchases(db, words)), left: 0 };
  const order = shelf === 'active' ? 'deadline' : 'placed';
  const { rows, total } = await listPurchases(db, { shelf, order, offset: 0, limit });
  return { rows, left: total - rows.length, cut: false };
}

/** Every phone, one shelf at a time. */
export function PhoneShelves({ db, today }: { db: Vault; today: CivilDate }) {
  const [from] = useState(() => placeLeft(db));
  const [shelf, setShelf] = useState<Shelf>(from?.shelf ?? 'active');
  const [words, setWords] = useState(from?.words ?? '');
  const [limit, setLimit] = useState(from?.limit ?? PAGE);
  const counts = useLive(() => purchaseCounts(db), [db]);
  const live = useLive(() => listed(db, words, shelf, limit), [db, words, shelf, limit]);
  usePlace(db, { shelf, words, limit }, live.state === 'ready');
  const searching = words.trim() !== '';
  const wordFor = (on: Shelf) => SHELVES.find((entry) => entry.shelf === on)?.word;
  const about = SHELVES.find((entry) => entry.shelf === shelf);
  return (
    <>
      <div class="shelf-bar">
        {/* biome-ignore lint/a11y/useSemanticElements: buttons of a group, not fields of a form */}
        <div class="shelves" role="group" aria-label="分类">
          {SHELVES.map((entry) => (
            <button
              key={entry.shelf}
              type="button"
              aria-pressed={!searching && entry.shelf === shelf}
              onClick={() => {
                setShelf(entry.shelf);
                setLimit(PAGE);
                setWords('');
              }}
            >
              {entry.word}
              {counts.state === 'ready' && <span class="count">{counts.value[entry.shelf]}</span>}
            </button>
          ))}
        </div>
        <input
          type="search"
          placeholder="型号、店铺、订单号"
          aria-label="搜索手机"
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </div>
      {live.state === 'loading' && <p class="quiet">正在打开保险箱…</p>}
      {live.state === 'failed' && <CannotOpen />}
      {live.state === 'ready' && live.value.rows.length === 0 && !live.value.cut && (
        <section class="card notice">
          <p>{searching ? `没有找到“${words}”。` : about?.empty}</p>
          {shelf === 'active' && !searching && (
            <>
              <p>打开任意一个平台的订单页，里面的手机会自动存进来：</p>
              <OrderPageLinks />
            </>
          )}
        </section>
      )}
      {live.state === 'ready' && (
        <>
          <ul class="rows">
            {live.value.rows.map((row) => (
              <PhoneRow
                key={row.purchase.id}
                row={row}
                today={today}
                shelf={searching && row.purchase.shelf !== 'active' ? wordFor(row.purchase.shelf) : undefined}
              />
            ))}
          </ul>
          {live.value.cut && <SearchCut />}
          {live.value.left > 0 && (
            <button type="button" class="more" onClick={() => setLimit(limit + PAGE)}>
              还有 {live.value.left} 台，继续显示
            </button>
          )}
        </>
      )}
    </>
  );
}
