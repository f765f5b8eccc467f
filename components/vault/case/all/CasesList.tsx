import { OUTCOME_WORDS, STAGE_WORDS } from '@/lib/cases/case-words';
import { whatWorked } from '@/lib/cases/what-worked';
import type { Vault } from '@/lib/db/store/schema';
import type { CaseRecord } from '@/lib/model/case';
import type { CivilDate } from '@/lib/model/dates';
import { formatFen } from '@/lib/model/money';
import { phoneName } from '@/lib/model/phone/phone-name';
import { useLive } from '../../use-live';
import { CaseLine } from './CaseLine';

/** All cases, and what worked: outcomes and days of one's own closed ones. */
export function CasesList({ db, today }: { db: Vault; today: CivilDate }) {
  const live = useLive(async () => {
    const records = (await db.cases.toArray()).toSorted(
      (a, b) => a.nextOn.localeCompare(b.nextOn) || b.openedAt - a.openedAt,
    );
    const phones = await db.purchases.bulkGet(records.map(({ purchaseId }) => purchaseId));
    return records.map((record, i) => ({ record, phone: phones[i] ? phoneName(phones[i]) : '这台手机' }));
  }, [db]);
  if (live.state === 'failed') return <p role="alert">打不开记录。已有记录不受影响，请刷新再试。</p>;
  if (live.state === 'loading') return <p class="quiet">正在打开…</p>;
  const open = live.value.filter(({ record }) => record.status !== 'closed');
  const closed = live.value.filter(({ record }) => record.status === 'closed');
  return (
    <>
      <section class="card part" aria-label="正在办的">
        <h2>正在办的</h2>
        {open.length === 0 && <p class="quiet">没有正在办的事。手机出了问题，从那台手机的页面点“手机出问题了”。</p>}
        <ul class="case-lines">
          {open.map(({ record, phone }) => (
            <CaseLine key={record.id} record={record} phone={phone} today={today} />
          ))}
        </ul>
      </section>
      {closed.length > 0 && (
        <section class="card part" aria-label="办完的，什么管用">
          <h2>办完的，什么管用</h2>
          <WhatWorked records={closed.map(({ record }) => record)} />
          <ul class="case-lines">
            {closed.map(({ record, phone }) => (
              <CaseLine key={record.id} record={record} phone={phone} today={today} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function WhatWorked({ records }: { records: readonly CaseRecord[] }) {
  return (
    <ul class="points">
      {whatWorked(records).map(({ kind, count, days, amount, steps }) => (
        <li key={kind}>
          {OUTCOME_WORDS[kind]} {count} 件，平均 {days} 天{amount > 0 && `，共 ${formatFen(amount)}`}
          {steps.length > 0 &&
            `；多半在${steps
              .slice(0, 2)
              .map((step) => STAGE_WORDS[step])
              .join('、')}办成`}
        </li>
      ))}
    </ul>
  );
}
