import { restorePurchase, updateSays } from '@/lib/db/purchases/purchases';
import type { Vault } from '@/lib/db/store/schema';
import type { CivilDate } from '@/lib/model/dates';
import type { Purchase } from '@/lib/model/purchase';
import { useStoring } from '../use-storing';

/** Why nothing is counted for a phone in the bin or one that is said to be none, and the way back: before all else. */
export function ShelfNotice({ db, purchase, today }: { db: Vault; purchase: Purchase; today: CivilDate }) {
  const store = useStoring();
  if (purchase.shelf === 'deleted') {
    return (
      <section class="ask">
        <p>这台手机在“最近删除”里，30 天后彻底删除。</p>
        <button
          type="button"
          class="primary leave"
          onClick={() => store(() => restorePurchase(db, purchase.id, today))}
        >
          恢复
        </button>
      </section>
    );
  }
  if (purchase.shelf !== 'not-phone') return null;
  return (
    <section class="ask">
      <p>你标为“不是手机”的商品，不计算期限，也不提醒。</p>
      <button
        type="button"
        class="primary leave"
        onClick={() => store(() => updateSays(db, purchase.id, { isPhone: true }, today))}
      >
        这是手机
      </button>
    </section>
  );
}
