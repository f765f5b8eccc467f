import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '@/components/shared/Icon';
import { saveFile } from '@/components/shared/save-file';
import { useToast } from '@/components/shared/toast/Toast';
import { noteEvidence } from '@/lib/db/evidence/note-evidence';
import { noteExport } from '@/lib/db/evidence/note-export';
import type { Vault } from '@/lib/db/store/schema';
import { titleOf } from '@/lib/evidence/item';
import type { EvidenceItem } from '@/lib/model/evidence-says';
import { useStoring } from '../../use-storing';
import { canMask, Masking } from '../mask/Masking';
import { NO_BYTES, useBytes } from '../use-bytes';
import { Contents } from './Contents';
import { fileNameOf } from './file-name';
import { ItemFacts } from './ItemFacts';
import { ItemWords } from './ItemWords';
import './viewer.css';

interface Props {
  db: Vault;
  items: readonly EvidenceItem[];
  id: string;
  onMove: (id: string) => void;
  onClose: () => void;
}

/** One item, large, with what is known and said of it; the others are a key away. */
export function Viewer({ db, items, id, onMove, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const place = items.findIndex(({ record }) => record.id === id);
  const item = items[place];
  useEffect(() => {
    const { current } = dialog;
    if (current && !current.open) current.showModal();
  }, []);
  // It was thrown away, here or on another page.
  useEffect(() => {
    if (!item) onClose();
  }, [item, onClose]);
  if (!item) return null;
  const step = (by: number) => {
    const next = items[place + by];
    if (next) onMove(next.record.id);
  };
  return (
    <dialog
      class="viewer"
      ref={dialog}
      aria-label={titleOf(item)}
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.target instanceof Element && event.target.matches('input, textarea, select, audio, video')) return;
        if (event.key === 'ArrowLeft') step(-1);
        if (event.key === 'ArrowRight') step(1);
      }}
    >
      <header>
        <h3 class="clip">{titleOf(item)}</h3>
        <span class="small quiet">
          {place + 1} / {items.length}
        </span>
        <button type="button" class="plain" disabled={place === 0} onClick={() => step(-1)}>
          上一件
        </button>
        <button type="button" class="plain" disabled={place === items.length - 1} onClick={() => step(1)}>
          下一件
        </button>
        <button type="button" onClick={() => dialog.current?.close()}>
          关闭
        </button>
      </header>
      <Opened key={id} db={db} item={item} onGone={() => dialog.current?.close()} />
    </dialog>
  );
}

function Opened({ db, item, onGone }: { db: Vault; item: EvidenceItem; onGone: () => void }) {
  const { bytes, checking } = useBytes(db, item.record);
  const [masking, setMasking] = useState(false);
  const store = useStoring();
  const toast = useToast();
  const { id } = item.record;
  const throwAway = async () => {
    const now = Date.now();
    if (!(await store(() => noteEvidence(db, [id], { binnedAt: now }, now)))) return;
    onGone();
    toast({
      words: '放进回收站了，30 天内可以拿回来。',
      undo: () => void store(() => noteEvidence(db, [id], { binnedAt: undefined }, Date.now())),
    });
  };
  const save = async (blob: Blob) => {
    saveFile(blob, fileNameOf(item));
    await store(() => noteExport(db, { evidenceId: id }, Date.now()));
  };
  return (
    <div class="viewer-columns">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is long is scrolled with the keyboard, too */}
      <div class="viewer-contents" tabIndex={0}>
        {bytes === undefined && <p class="quiet">正在打开…</p>}
        {typeof bytes === 'string' && <p class="problem">{NO_BYTES[bytes]}</p>}
        {bytes instanceof Blob && !masking && <Contents db={db} item={item} blob={bytes} />}
        {bytes instanceof Blob && masking && (
          <Masking db={db} item={item} blob={bytes} onLeave={() => setMasking(false)} />
        )}
        {checking !== undefined && <p class="small quiet">边放边核对有没有改动：{Math.floor(checking * 100)}%</p>}
      </div>
      <div class="viewer-side">
        <ItemWords db={db} item={item} />
        <ItemFacts item={item} />
        <div class="actions">
          <button
            type="button"
            disabled={!(bytes instanceof Blob) || checking !== undefined}
            onClick={() => bytes instanceof Blob && void save(bytes)}
          >
            <Icon name="out" size={14} />
            存一份到电脑
          </button>
          {canMask(item.record) && !masking && (
            <button type="button" disabled={!(bytes instanceof Blob)} onClick={() => setMasking(true)}>
              遮盖后另存一份
            </button>
          )}
          <button type="button" class="danger" onClick={() => void throwAway()}>
            放进回收站
          </button>
        </div>
      </div>
    </div>
  );
}
