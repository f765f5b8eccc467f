import { useMemo, useState } from 'preact/hooks';
import { SearchBox } from '@/components/shared/search/SearchBox';
import type { Vault } from '@/lib/db/store/schema';
import { filterEvidence, type ListedEvidence, type ListedItem, listEvidence } from '@/lib/evidence/find';
import { kindOf } from '@/lib/evidence/item';
import { KINDS } from '@/lib/evidence/kinds';
import type { EvidenceKind } from '@/lib/model/evidence';
import { CannotOpen } from '../CannotOpen';
import { useGridWindow } from '../list/rows/use-grid-window';
import { useLive } from '../use-live';
import { ItemTile } from './ItemTile';
import { TrustedTimes } from './TrustedTimes';
import { useTexts } from './use-texts';
import { Viewer } from './viewer/Viewer';
import './evidence.css';

/** CSS pixels; the same stand in `evidence.css`. */
const WIDTH = 160;
const HEIGHT = 200;
const GAP = 12;

/** All evidence of all phones: searched, filtered, looked at. Only what is in view is read and drawn. */
export function AllEvidence({ db }: { db: Vault }) {
  const live = useLive(() => listEvidence(db), [db]);
  const [words, setWords] = useState('');
  const [kind, setKind] = useState<EvidenceKind>();
  const [open, setOpen] = useState<string>();
  const { items: all, damaged } = live.state === 'ready' ? live.value : NONE;
  const { texts, left } = useTexts(db, words.trim() !== '');
  const shown = useMemo(() => filterEvidence(all, { words, kind }, texts), [all, words, kind, texts]);
  const ids = useMemo(() => all.map(({ record }) => record.id), [all]);
  const kinds = useMemo(() => [...new Set(all.map(kindOf))], [all]);
  if (live.state === 'failed') return <CannotOpen />;
  return (
    <>
      <div class="shelf-head">
        <h2>凭证</h2>
        <SearchBox name="搜索凭证" placeholder="标题、文件里的字、手机、订单号" value={words} onWords={setWords} />
      </div>
      {kinds.length > 1 && (
        // biome-ignore lint/a11y/useSemanticElements: buttons of a group, not fields of a form
        <div class="shelves" role="group" aria-label="种类">
          <button type="button" class="choice" aria-pressed={kind === undefined} onClick={() => setKind(undefined)}>
            全部
          </button>
          {kinds.map((one) => (
            <button key={one} type="button" class="choice" aria-pressed={kind === one} onClick={() => setKind(one)}>
              {KINDS[one].name}
            </button>
          ))}
        </div>
      )}
      <p class="quiet small" role="status">
        {live.state === 'loading' ? '正在打开…' : wordsFor(all.length, shown.length)}
        {left > 0 && ` 还在读 ${left} 份文件里的字…`}
        {damaged > 0 && `另有 ${damaged} 件读不出来，别的不受影响。`}
      </p>
      <TrustedTimes db={db} ids={ids} />
      <Wall db={db} items={shown} onOpen={setOpen} />
      {open !== undefined && (
        <Viewer db={db} items={shown} id={open} onMove={setOpen} onClose={() => setOpen(undefined)} />
      )}
    </>
  );
}

const NONE: ListedEvidence = { items: [], damaged: 0 };

function wordsFor(all: number, shown: number): string {
  if (all === 0) return '还没有凭证。打开订单网页会自动存一张画面；其他的在手机的页面上添加。';
  return shown === all
    ? `共 ${all} 件`
    : shown === 0
      ? '没有找到。换个词，或看全部种类。'
      : `找到 ${shown} 件，共 ${all} 件`;
}

function Wall({ db, items, onOpen }: { db: Vault; items: readonly ListedItem[]; onOpen: (id: string) => void }) {
  const { list, columns, first, end } = useGridWindow(items.length, WIDTH, HEIGHT, GAP);
  const lines = Math.ceil(items.length / columns);
  return (
    <ul
      ref={list}
      class="item-grid"
      style={{ height: `${Math.max(0, lines * (HEIGHT + GAP) - GAP)}px`, '--columns': columns }}
    >
      {items.slice(first, end).map((item, i) => {
        const index = first + i;
        const place = { '--row': Math.floor(index / columns), '--column': index % columns };
        return (
          <li key={item.record.id} style={place}>
            <ItemTile db={db} item={item} of={item.phone} onOpen={() => onOpen(item.record.id)} />
          </li>
        );
      })}
    </ul>
  );
}
