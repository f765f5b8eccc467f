import { useToast } from '@/components/shared/toast/Toast';
import { deletePurchase, restorePurchase, updateSays } from '@/lib/db/purchases/purchases';
import type { Vault } from '@/lib/db/store/schema';
import { civilDateOf } from '@/lib/model/dates';
import { phoneName } from '@/lib/model/phone/phone-name';
import type { Purchase } from '@/lib/model/purchase';
import { useStoring } from '../use-storing';
import { hashOf } from '../view';

/** Corrections that move a phone to another shelf; `ShelfNotice` leads back. Nothing here is final at once. */
export function ShelfActions({ db, purchase }: { db: Vault; purchase: Purchase }) {
  const toast = useToast();
  const store = useStoring();
  const today = civilDateOf(Date.now());
  if (purchase.shelf === 'deleted') return null;
  const mark = (isPhone: boolean) => store(() => updateSays(db, purchase.id, { isPhone }, today));
  return (
    <section class="actions" aria-label="更正">
      {purchase.shelf !== 'not-phone' && (
        <button
          type="button"
          onClick={async () => {
            if (!(await mark(false))) return;
            toast({ words: `已移到“不是手机”：${phoneName(purchase)}`, undo: () => void mark(true) });
          }}
        >
          不是手机
        </button>
      )}
      <button
        type="button"
        class="danger"
        onClick={async () => {
          if (!(await store(() => deletePurchase(db, purchase.id, Date.now())))) return;
          location.hash = hashOf({ name: 'phones' });
          toast({
            words: `已删除：${phoneName(purchase)}`,
            undo: () => void store(() => restorePurchase(db, purchase.id, today)),
          });
        }}
      >
        删除这台手机
      </button>
    </section>
  );
}
