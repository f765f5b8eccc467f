import { useState } from 'preact/hooks';
import { useToast } from '@/components/shared/toast/Toast';
import { noteEvidence } from '@/lib/db/evidence/note-evidence';
import type { Vault } from '@/lib/db/store/schema';
import { titleOf } from '@/lib/evidence/item';
import type { Weighty } from '@/lib/evidence/usage/usage';
import { sizeWords } from '@/lib/model/words/size';
import { useStoring } from '../use-storing';

/** The largest items, what would be lost with each, and a way into the bin, from which they can be taken back. */
export function FreeUp({ db, largest }: { db: Vault; largest: readonly Weighty[] }) {
  const store = useStoring();
  const toast = useToast();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const picked = largest.filter(({ record }) => chosen.has(record.id));
  const bytes = picked.reduce((sum, { record }) => sum + record.bytes, 0);
  const choose = (id: string, wanted: boolean) => {
    const next = new Set(chosen);
    if (wanted) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const throwAway = async () => {
    const ids = picked.map(({ record }) => record.id);
    const now = Date.now();
    if (!(await store(() => noteEvidence(db, ids, { binnedAt: now }, now)))) return;
    setChosen(new Set());
    toast({
      words: `放进回收站 ${ids.length} 件，清空回收站以后空间才腾出来。`,
      undo: () => void store(() => noteEvidence(db, ids, { binnedAt: undefined }, Date.now())),
    });
  };
  return (
    <details class="free-up">
      <summary>腾出地方：最大的 {largest.length} 件</summary>
      <ul>
        {largest.map(({ record, says, phone, lost }) => (
          <li key={record.id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.has(record.id)}
                onChange={(event) => choose(record.id, event.currentTarget.checked)}
              />
              <span>
                <b>{titleOf({ record, says })}</b>
                {phone && <span class="small"> {phone}</span>}
                <br />
                <span class="small quiet">{lost}</span>
              </span>
              <b>{sizeWords(record.bytes)}</b>
            </label>
          </li>
        ))}
      </ul>
      <button type="button" disabled={picked.length === 0} onClick={() => void throwAway()}>
        {picked.length === 0 ? '先勾选' : `放进回收站：${picked.length} 件，${sizeWords(bytes)}`}
      </button>
    </details>
  );
}
