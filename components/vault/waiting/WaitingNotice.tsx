import { WaitingAnswer } from '@/components/shared/waiting/WaitingAnswer';
import { phonesWaiting } from '@/lib/db/orders/waiting';
import type { Vault } from '@/lib/db/store/schema';
import { useLive } from '../use-live';

/** Phones that a page brought too many of at once: they are not in the vault until the buyer says so. */
export function WaitingNotice({ db }: { db: Vault }) {
  const live = useLive(() => phonesWaiting(db), [db]);
  if (live.state !== 'ready' || live.value === 0) return null;
  return (
    <section class="ask" role="alert" aria-label="要存吗">
      <p>
        <b>一下子出现了 {live.value} 台手机，要存吗？</b>
        不像一个人买的，所以先放着，没有存进来。
      </p>
      <WaitingAnswer />
    </section>
  );
}
