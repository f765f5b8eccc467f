import { useToast } from '@/components/shared/toast/Toast';
import { BIN_TIME, removeForGood } from '@/lib/db/evidence/evidence-bin';
import { noteEvidence } from '@/lib/db/evidence/note-evidence';
import type { Vault } from '@/lib/db/store/schema';
import { titleOf } from '@/lib/evidence/item';
import type { EvidenceItem } from '@/lib/model/evidence-says';
import { useStoring } from '../use-storing';

const DAY = 86_400_000;

/** What was thrown away and can still be taken back, with the days left. */
export function Bin({ db, items }: { db: Vault; items: readonly EvidenceItem[] }) {
  const store = useStoring();
  const toast = useToast();
  if (items.length === 0) return null;
  const dropAll = async () => {
    const ids = items.map(({ record }) => record.id);
    const gone = await store(async () => void (await removeForGood(db, ids, Date.now())));
    if (gone) toast({ words: `已彻底删除 ${ids.length} 件。` });
  };
  return (
    <details class="bin">
      <summary>回收站里有 {items.length} 件</summary>
      <ul>
        {items.map((item) => (
          <li key={item.record.id}>
            <span>
              {titleOf(item)}
              <span class="small quiet"> {daysLeft(item)} 天后彻底删除</span>
            </span>
            <button
              type="button"
              class="slim"
              onClick={() => void store(() => noteEvidence(db, [item.record.id], { binnedAt: undefined }, Date.now()))}
            >
              拿回来
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="slim danger" onClick={() => void dropAll()}>
        现在就彻底删除这 {items.length} 件（不能撤销）
      </button>
    </details>
  );
}

function daysLeft({ says }: EvidenceItem): number {
  return Math.max(0, Math.ceil(((says.binnedAt ?? 0) + BIN_TIME - Date.now()) / DAY));
}
