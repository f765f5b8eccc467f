import { useToast } from '@/components/shared/toast/Toast';
import { linkExchange, unlinkExchange } from '@/lib/db/orders/link-exchange';
import { listPurchases } from '@/lib/db/purchases/queries';
import type { Vault } from '@/lib/db/store/schema';
import type { CivilDate } from '@/lib/model/dates';
import { phoneName } from '@/lib/model/phone/phone-name';
import type { OrderRecord, Purchase } from '@/lib/model/purchase';
import { useLive } from '../../use-live';
import { useStoring } from '../../use-storing';
import { hashOf } from '../../view';

/** Among so many of the phones bought last the earlier one is looked for. */
const LOOKED_AT = 60;
const OFFERED = 4;

interface Props {
  db: Vault;
  purchase: Purchase;
  order: OrderRecord;
  today: CivilDate;
}

/** 换的是哪台？ of an order by which the seller sent another phone: one click, and the rights go on where they began. */
export function ExchangeOf({ db, purchase, order, today }: Props) {
  const live = useLive(
    () => listPurchases(db, { shelf: 'active', order: 'placed', offset: 0, limit: LOOKED_AT }),
    [db, purchase.id],
  );
  const toast = useToast();
  const store = useStoring();
  const { replaces } = purchase.says;
  if (!order.exchange || purchase.shelf === 'deleted') return null;
  if (replaces !== undefined) {
    return (
      <p class="small quiet">
        这是换来的新机，<a href={hashOf({ name: 'phone', id: replaces })}>期限记在原来那台上</a>。
      </p>
    );
  }
  const rows = live.state === 'ready' ? live.value.rows : [];
  const earlier = rows
    .filter(({ purchase: other, order: of }) => other.id !== purchase.id && !of.exchange)
    .filter(({ purchase: other }) => other.platform === purchase.platform && other.brand === purchase.brand)
    .slice(0, OFFERED);
  return (
    <section class="ask" aria-label="换的是哪台">
      <p>这一单没有付款，是换货或补发来的。从收到这台起，换和修的期限重新算；不重新算的，看原来那单。</p>
      {earlier.length > 0 && (
        <p>
          换的是哪台？{' '}
          {earlier.map(({ purchase: other }) => (
            <button
              key={other.id}
              type="button"
              class="slim"
              onClick={async () => {
                if (!(await store(() => linkExchange(db, purchase.id, other.id, today)))) return;
                toast({
                  words: '记下了，期限接着原来那台算。',
                  undo: () => void store(() => unlinkExchange(db, purchase.id, today)),
                });
              }}
            >
              {phoneName(other)}
              {other.placedAt && `（${other.placedAt.slice(0, 10)} 买的）`}
            </button>
          ))}
        </p>
      )}
    </section>
  );
}
