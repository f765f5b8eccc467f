import { useMemo } from 'preact/hooks';
import { RowBoundary } from '@/components/shared/damaged/RowBoundary';
import { Icon } from '@/components/shared/Icon';
import { cardOf } from '@/lib/cards/card-model';
import { getPurchase } from '@/lib/db/purchases/queries';
import type { Vault } from '@/lib/db/store/schema';
import type { CivilDate } from '@/lib/model/dates';
import { windowsFor } from '@/lib/warranty';
import { factsOf } from '@/lib/warranty/facts';
import { PhoneCases } from '../case/all/PhoneCases';
import { EvidencePart } from '../evidence/EvidencePart';
import { InvoicePanel } from '../proof/InvoicePanel';
import { PackagePanel } from '../proof/PackagePanel';
import { RereadNotice } from '../reread/RereadNotice';
import { CalendarButton } from '../settings/CalendarButton';
import { useLive } from '../use-live';
import { useTitle } from '../use-view-announced';
import { VerifyPanel } from '../verify/VerifyPanel';
import { hashOf } from '../view';
import { OrderFacts } from './OrderFacts';
import { PhoneDoors } from './PhoneDoors';
import { PhoneHead } from './PhoneHead';
import { PhoneReminders } from './PhoneReminders';
import { ExchangeOf } from './related/ExchangeOf';
import { PhonePieces } from './related/PhonePieces';
import { eventsOf } from './rights/events';
import { RightsList } from './rights/RightsList';
import { ShelfActions } from './ShelfActions';
import { ShelfNotice } from './ShelfNotice';
import { BuyerSaysForm } from './says/BuyerSaysForm';
import { Note } from './says/Note';
import { PhoneSigning } from './says/PhoneSigning';
import './phone.css';

/** One phone: the sentence and the doors, every right once, and beside them proof, order and what the buyer adds. */
export function PhonePage(props: { db: Vault; id: string; today: CivilDate }) {
  return (
    <RowBoundary what="这台手机">
      <WholePhone {...props} />
    </RowBoundary>
  );
}

function WholePhone({ db, id, today }: { db: Vault; id: string; today: CivilDate }) {
  const live = useLive(() => getPurchase(db, id), [db, id]);
  const found = live.state === 'ready' ? live.value : undefined;
  const facts = useMemo(() => found && factsOf(found.purchase, found.order), [found]);
  const windows = useMemo(() => (facts ? windowsFor(facts, today) : []), [facts, today]);
  const card = useMemo(() => found && cardOf(found, today), [found, today]);
  useTitle(card?.name);
  if (live.state === 'failed') return <p role="alert">打不开这台手机的记录。已有记录不受影响，请刷新再试。</p>;
  if (live.state === 'loading') return <p class="quiet">正在打开…</p>;
  if (!found || !facts || !card) {
    return (
      <section class="card notice">
        <p>这台手机不在这里，可能已被彻底删除。</p>
        <a class="button" href={hashOf({ name: 'phones' })}>
          回到我的手机
        </a>
      </section>
    );
  }
  const { purchase, order, evidence, binned, damaged } = found;
  return (
    <article class="phone-page">
      <PhoneHead card={card} />
      <ShelfNotice db={db} purchase={purchase} today={today} />
      <PhonePieces db={db} purchase={purchase} today={today} />
      <ExchangeOf db={db} purchase={purchase} order={order} today={today} />
      <PhoneSigning db={db} purchase={purchase} order={order} today={today} />
      <div class="phone-columns">
        <div class="phone-main">
          <PhoneCases db={db} purchaseId={purchase.id} today={today} which="open" />
          {windows.length > 0 && (
            <section class="card part" aria-label="权利期限">
              <div class="part-head">
                <h3>能要求什么</h3>
                <CalendarButton db={db} today={today} only={{ purchase, order }} />
                <a class="button plain slim" href={hashOf({ name: 'counter', id })}>
                  <Icon name="print" size={14} />
                  柜台页
                </a>
              </div>
              <RightsList windows={windows} facts={facts} events={eventsOf(purchase, order)} today={today} />
            </section>
          )}
          <BuyerSaysForm key={purchase.id} db={db} purchase={purchase} order={order} today={today} />
          <RereadNotice key={order.key} db={db} order={order} purchase={purchase} today={today} />
          <OrderFacts purchase={purchase} order={order} />
        </div>
        <div class="phone-side">
          <PhoneDoors db={db} purchase={purchase} order={order} />
          <PhoneCases db={db} purchaseId={purchase.id} today={today} which="closed" />
          {damaged > 0 && (
            <p class="problem" role="alert">
              有 {damaged} 件凭证的记录坏了，读不出来；其他的不受影响。有备份的话，导入一次可以找回。
            </p>
          )}
          <EvidencePart db={db} purchase={purchase} order={order} evidence={evidence} binned={binned} today={today} />
          <InvoicePanel db={db} purchase={purchase} order={order} today={today} />
          <PackagePanel db={db} purchase={purchase} evidence={evidence} today={today} />
          <Note db={db} purchase={purchase} today={today} />
          <PhoneReminders db={db} purchase={purchase} today={today} />
          <VerifyPanel db={db} orderKey={order.key} />
          <ShelfActions db={db} purchase={purchase} />
        </div>
      </div>
    </article>
  );
}
