import { useState } from 'preact/hooks';
import { useToast } from '@/components/shared/toast/Toast';
import { removeForGood } from '@/lib/db/evidence/evidence-bin';
import type { Vault } from '@/lib/db/store/schema';
import { sizeWords } from '@/lib/model/words/size';
import { useStoring } from '../use-storing';

interface Props {
  db: Vault;
  ids: readonly string[];
  bytes: number;
}

/** What lies in the bin takes room until it goes: by itself after thirty days, or now, after a second question. */
export function EmptyBin({ db, ids, bytes }: Props) {
  const store = useStoring();
  const toast = useToast();
  const [sure, setSure] = useState(false);
  if (ids.length === 0) return null;
  const drop = async () => {
    setSure(false);
    const gone = await store(async () => void (await removeForGood(db, ids, Date.now())));
    if (gone) toast({ words: `已彻底删除 ${ids.length} 件，腾出 ${sizeWords(bytes)}。` });
  };
  return (
    <div class="empty-bin">
      <p>
        回收站里 {ids.length} 件占 {sizeWords(bytes)}，放进去满 30 天自动删除。
      </p>
      {sure ? (
        <div class="actions">
          <button type="button" class="danger" onClick={() => void drop()}>
            彻底删除这 {ids.length} 件，不能撤销
          </button>
          <button type="button" onClick={() => setSure(false)}>
            先不删
          </button>
        </div>
      ) : (
        <button type="button" onClick={() => setSure(true)}>
          现在清空
        </button>
      )}
    </div>
  );
}
