import { useToast } from '@/components/shared/toast/Toast';
import { deletePurchase, restorePurchase, setShelf } from '@/lib/db/purchases/purchases';
import type { Vault } from '@/lib/db/store/schema';
import type { CivilDate } from '@/lib/model/dates';
import type { Shelf } from '@/lib/model/purchase';
import { useStoring } from '../use-storing';

interface Props {
  db: Vault;
  today: CivilDate;
  shelf: Shelf;
  picked: ReadonlySet<string>;
  onDone: () => void;
}

/** What can be done to the picked phones at once; each is taken back with one more click. */
export function PickBar({ db, today, shelf, picked, onDone }: Props) {
  const toast = useToast();
  const store = useStoring();
  const ids = [...picked];
  const back = (id: string) => (shelf === 'deleted' ? deletePurchase(db, id, Date.now()) : setBack(id));
  const setBack = (id: string) =>
    shelf === 'active' || shelf === 'ended' || shelf === 'not-phone'
      ? setShelf(db, id, shelf, today)
      : restorePurchase(db, id, today);
  const all = async (words: string, change: (id: string) => Promise<unknown>) => {
    const stored = await store(async () => {
      for (const id of ids) await change(id);
    });
    if (!stored) return;
    onDone();
    toast({
      words: `${ids.length} 台${words}`,
      undo: () =>
        void store(async () => {
          for (const id of ids) await (shelf === 'deleted' ? back(id) : restoreTo(id));
        }),
    });
  };
  const restoreTo = async (id: string) => {
    await restorePurchase(db, id, today);
    await setBack(id);
  };
  return (
    <section class="pick-bar" aria-label="选中的手机">
      <b>选了 {ids.length} 台</b>
      {shelf === 'active' && (
        <button
          type="button"
          disabled={ids.length === 0}
          onClick={() => all('移到“已结束”', (id) => setShelf(db, id, 'ended', today))}
        >
          已结束
        </button>
      )}
      {shelf !== 'active' && (
        <button
          type="button"
          disabled={ids.length === 0}
          onClick={() =>
            all('放回“在用”', (id) =>
              shelf === 'deleted' ? restorePurchase(db, id, today) : setShelf(db, id, 'active', today),
            )
          }
        >
          放回在用
        </button>
      )}
      {shelf !== 'deleted' && (
        <button
          type="button"
          class="danger"
          disabled={ids.length === 0}
          onClick={() => all('已删除，30 天内可以找回', (id) => deletePurchase(db, id, Date.now()))}
        >
          删除
        </button>
      )}
      <button type="button" class="plain" onClick={onDone}>
        取消
      </button>
    </section>
  );
}
