import { casesOf } from '@/lib/cases/store/cases';
import type { Vault } from '@/lib/db/store/schema';
import type { CivilDate } from '@/lib/model/dates';
import { useLive } from '../../use-live';
import { CaseLine } from './CaseLine';

/** What is under way about one phone, on its page: each with how it stands and what is next. */
export function PhoneCases({ db, purchaseId, today }: { db: Vault; purchaseId: string; today: CivilDate }) {
  const live = useLive(() => casesOf(db, purchaseId), [db, purchaseId]);
  if (live.state !== 'ready' || live.value.length === 0) return null;
  return (
    <section class="card part" aria-label="出过的问题">
      <h3>出过的问题</h3>
      <ul class="phone-cases">
        {live.value.map((record) => (
          <CaseLine key={record.id} record={record} today={today} />
        ))}
      </ul>
    </section>
  );
}
