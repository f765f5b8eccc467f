import { casesOf } from '@/lib/db/disputes/open-disputes';
import type { Vault } from '@/lib/db/store/schema';
import type { CivilDate } from '@/lib/model/dates';
import { useLive } from '../../use-live';
import { CaseLine } from './CaseLine';

interface Props {
  db: Vault;
  purchaseId: string;
  today: CivilDate;
  /** What is under way, or what is over. */
  which: 'open' | 'closed';
}

/** The disputes about one phone, on its page: each with how it stands and what is next. */
export function PhoneCases({ db, purchaseId, today, which }: Props) {
  const live = useLive(() => casesOf(db, purchaseId), [db, purchaseId]);
  const records =
    live.state === 'ready' ? live.value.filter(({ status }) => (status === 'closed') === (which === 'closed')) : [];
  if (records.length === 0) return null;
  const title = which === 'open' ? '正在维权' : '办完的事';
  return (
    <section class="card part" aria-label={title}>
      <h3>{title}</h3>
      <ul class="phone-cases">
        {records.map((record) => (
          <CaseLine key={record.id} record={record} today={today} />
        ))}
      </ul>
    </section>
  );
}
