import { useState } from 'preact/hooks';
import { OrderPageLinks } from '@/components/shared/doors/OrderPageLinks';
import { Pocket } from '@/components/shared/Pocket';
import { SearchBox } from '@/components/shared/search/SearchBox';
import { SearchCut } from '@/components/shared/search/SearchCut';
import { purchaseCounts } from '@/lib/db/purchases/queries';
import type { Vault } from '@/lib/db/store/schema';
import type { CivilDate } from '@/lib/model/dates';
import type { Shelf } from '@/lib/model/purchase';
import { CannotOpen } from '../CannotOpen';
import { ShelfDrop } from '../evidence/shelf/ShelfDrop';
import { useLive } from '../use-live';
import { CardGrid } from './CardGrid';
import { FilterBar } from './FilterBar';
import type { Filter, Sort } from './facets';
import { PickBar } from './PickBar';
import { placeLeft, usePlace } from './use-place';
import { useShelf } from './use-shelf';
import './list.css';

const SHELVES: readonly { shelf: Shelf; word: string; empty: string }[] = [
  { shelf: 'active', word: '在用', empty: '还没有手机' },
  { shelf: 'ended', word: '已结束', empty: '退货、卖掉的手机会放在这里。' },
  { shelf: 'not-phone', word: '不是手机', empty: '你标为“不是手机”的商品会放在这里，可以随时改回来。' },
  { shelf: 'deleted', word: '最近删除', empty: '删除的手机在这里保留 30 天，可以恢复。' },
];

/** Every phone, one shelf at a time: searched, filtered, sorted, and several tidied up at once. */
export function PhoneShelves({ db, today }: { db: Vault; today: CivilDate }) {
  const [from] = useState(() => placeLeft(db));
  const [shelf, setShelf] = useState<Shelf>(from?.shelf ?? 'active');
  const [words, setWords] = useState(from?.words ?? '');
  const [cleared, setCleared] = useState(0);
  const [sort, setSort] = useState<Sort>(from?.sort ?? 'deadline');
  const [filter, setFilter] = useState<Filter>(from?.filter ?? {});
  const [picked, setPicked] = useState<ReadonlySet<string>>();
  const { live, rested, onDrawn } = useShelf(db, { shelf, words, sort, filter }, today);
  // Counting ten thousand takes longer than reading what is in view.
  const counts = useLive(async () => (rested ? purchaseCounts(db) : undefined), [db, rested]);
  usePlace(db, { shelf, words, sort, filter }, live.state === 'ready');
  const searching = words !== '';
  const wordFor = (on: Shelf) => SHELVES.find((entry) => entry.shelf === on)?.word;
  const pick = (id: string) => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    setPicked(next);
  };
  const ids = live.state === 'ready' ? live.value.ids : [];
  const filtering = Object.values(filter).some(Boolean);
  return (
    <>
      <div class="shelf-head">
        <h2>我的手机</h2>
        <SearchBox key={cleared} placeholder="苹果、退款、店铺、订单号" value={words} onWords={setWords} />
        <button
          type="button"
          aria-pressed={picked !== undefined}
          disabled={ids.length === 0}
          onClick={() => setPicked(picked ? undefined : new Set())}
        >
          选几台
        </button>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons of a group, not fields of a form */}
      <div class="shelves" role="group" aria-label="分类">
        {SHELVES.map((entry) => (
          <button
            key={entry.shelf}
            type="button"
            class="choice"
            aria-pressed={!searching && entry.shelf === shelf}
            onClick={() => {
              setShelf(entry.shelf);
              setFilter({});
              setPicked(undefined);
              setWords('');
              setCleared(cleared + 1);
            }}
          >
            {entry.word} {counts.state === 'ready' && counts.value && <small>{counts.value[entry.shelf]}</small>}
          </button>
        ))}
      </div>
      {live.state === 'ready' && !searching && (ids.length > 1 || filtering) && (
        <FilterBar
          facets={live.value.facets}
          partial={live.value.partial}
          filter={filter}
          sort={sort}
          onFilter={setFilter}
          onSort={setSort}
        />
      )}
      {live.state === 'loading' && <p class="quiet">正在打开…</p>}
      {live.state === 'failed' && <CannotOpen />}
      {live.state === 'ready' && ids.length === 0 && !live.value.cut && (
        <Nothing
          words={
            searching
              ? `没有找到“${words}”。`
              : filtering
                ? '没有符合的手机。'
                : SHELVES.find((entry) => entry.shelf === shelf)?.empty
          }
          first={shelf === 'active' && !searching && !filtering}
        />
      )}
      {ids.length > 0 && (
        <CardGrid
          // Another list begins with few cards again.
          key={live.state === 'ready' && live.value.found ? 'found' : shelf}
          db={db}
          ids={ids}
          today={today}
          picked={picked}
          onPick={pick}
          onDrawn={onDrawn}
          shelfWord={
            searching
              ? ({ purchase }) => (purchase.shelf === 'active' ? undefined : wordFor(purchase.shelf))
              : undefined
          }
        />
      )}
      {live.state === 'ready' && live.value.cut && <SearchCut />}
      <ShelfDrop db={db} />
      {picked && <PickBar db={db} today={today} shelf={shelf} picked={picked} onDone={() => setPicked(undefined)} />}
    </>
  );
}

function Nothing({ words, first }: { words: string | undefined; first: boolean }) {
  return (
    <section class="card notice">
      {first && <Pocket />}
      <p>{words}</p>
      {first && (
        <>
          <p class="quiet">打开任意一个平台的订单页，里面的手机会自动存进来：</p>
          <OrderPageLinks />
        </>
      )}
    </section>
  );
}
