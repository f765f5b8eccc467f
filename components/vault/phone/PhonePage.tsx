import { useMemo, useState } from 'preact/hooks';
import { DeadlineWords } from '@/components/shared/DeadlineWords';
import { eventsOf } from '@/components/shared/timeline/events';
import { Timeline } from '@/components/shared/timeline/Timeline';
import { PLATFORM_NAMES } from '@/components/shared/words';
import { getPurchase } from '@/lib/db/purchases/queries';
import type { Vault } from '@/lib/db/store/schema';
import type { CivilDate } from '@/lib/model/dates';
import { phoneName } from '@/lib/model/phone-name';
import { windowsFor } from '@/lib/warranty';
import { factsOf } from '@/lib/warranty/facts';
import { nextDeadline } from '@/lib/warranty/next-deadline';
import { PhoneCases } from '../case/PhoneCases';
import { InvoicePanel } from '../proof/InvoicePanel';
import { PackagePanel } from '../proof/PackagePanel';
import { CalendarButton } from '../settings/CalendarButton';
import { useLive } from '../use-live';
import { hashOf } from '../view';
import { EvidenceList } from './EvidenceList';
import { OrderFacts } from './OrderFacts';
import { PhoneDoors } from './PhoneDoors';
import { PhoneReminders } from './PhoneReminders';
import { ShelfActions } from './ShelfActions';
import { ShelfNotice } from './ShelfNotice';
import { BuyerSaysForm } from './says/BuyerSaysForm';
import { WindowList } from './WindowList';

/** One phone: rights, doors, evidence, order, and what the buyer adds. */
export function PhonePage({ db, id, today }: { db: Vault; id: string; today: CivilDate }) {
  const live = useLive(() => getPurchase(db, id), [db, id]);
  const found = live.state === 'ready' ? live.value : undefined;
  const [picked, setPicked] = useState<string>();
  const facts = useMemo(() => found && factsOf(found.purchase, found.order), [found]);
  const windows = useMemo(() => (facts ? windowsFor(facts, today) : []), [facts, today]);
  if (live.state === 'failed') return <p role="alert">打不开这台手机的记录。已有记录不受影响，请刷新再试。</p>;
  if (live.state === 'loading') return <p class="quiet">正在打开…</p>;
  if (!found || !facts) {
    return (
      <section class="card notice">
        <p>这台手机不在保险箱里，可能已被彻底删除。</p>
        <a class="button" href={hashOf({ name: 'phones' })}>
          回到我的手机
        </a>
      </section>
    );
  }
  const { purchase, order, evidence } = found;
  return (
    <article class="phone-page">
      <header>
        <p>
          <a href={hashOf({ name: 'phones' })}>← 我的手机</a>
        </p>
        <h2>{phoneName(purchase)}</h2>
        <p class="quiet">
          <span class="chip">{PLATFORM_NAMES[purchase.platform]}</span>{' '}
          {purchase.line.title !== phoneName(purchase) && purchase.line.title}
        </p>
      </header>
      <ShelfNotice db={db} purchase={purchase} today={today} />
      <section class="card part" aria-label="权利期限">
        <h3>现在能要求什么</h3>
        {facts.undelivered && <p class="ask">手机还没签收：下面的日期按付款日估算，签收后会重新计算，只会更晚。</p>}
        {purchase.shelf === 'ended' && <p>这台手机已退货、卖掉或订单已关闭，不再计算期限。</p>}
        <div class="next">
          {!facts.undelivered && !facts.ended && (
            <DeadlineWords window={nextDeadline(windows, today)} facts={facts} today={today} />
          )}
          <div class="doors">
            <a class="button" href={hashOf({ name: 'new-case', purchaseId: purchase.id })}>
              手机出问题了
            </a>
            <PhoneDoors db={db} purchase={purchase} order={order} />
          </div>
        </div>
        {windows.some(({ safeEnd, legalEnd }) => safeEnd ?? legalEnd) && (
          <Timeline windows={windows} events={eventsOf(purchase, order)} today={today} onPick={setPicked} />
        )}
        <WindowList windows={windows} facts={facts} today={today} picked={picked} />
      </section>
      <BuyerSaysForm key={purchase.id} db={db} purchase={purchase} order={order} today={today} />
      <PhoneReminders db={db} purchase={purchase} today={today}>
        <CalendarButton db={db} today={today} only={{ purchase, order }} />
      </PhoneReminders>
      <PhoneCases db={db} purchaseId={purchase.id} today={today} />
      <EvidenceList db={db} evidence={evidence} hasPage={order.orderId !== undefined} />
      <InvoicePanel db={db} purchase={purchase} order={order} today={today} />
      <PackagePanel db={db} purchase={purchase} evidence={evidence} />
      <OrderFacts purchase={purchase} order={order} />
      <ShelfActions db={db} purchase={purchase} />
    </article>
  );
}
