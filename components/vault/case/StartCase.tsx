import { useEffect, useRef, useState } from 'preact/hooks';
import { startCase } from '@/lib/cases/store/cases';
import { likeliestSymptom, type SymptomId, symptomOf } from '@/lib/cases/triage/symptoms';
import { casesOf } from '@/lib/db/disputes/open-disputes';
import { getPurchase } from '@/lib/db/purchases/queries';
import type { Vault } from '@/lib/db/store/schema';
import type { CivilDate } from '@/lib/model/dates';
import { useLive } from '../use-live';
import { useStoring } from '../use-storing';
import { hashOf } from '../view';
import { CaseLine } from './all/CaseLine';
import { CaseFrame } from './CaseFrame';
import { type CaseView, caseHash } from './case-view';
import { FirstAidCard } from './first/FirstAidCard';
import { SymptomChoice } from './first/SymptomChoice';
import './first/first-aid.css';

interface Props {
  db: Vault;
  view: Extract<CaseView, { name: 'new-case' }>;
  today: CivilDate;
}

/**
 * 手机出问题了: what can be demanded today stands there before anything is asked, for what is most likely wrong; another
 * word changes it on the spot. The questions follow for who wants to know better. With a symptom in the address the
 * conversation begins at once.
 */
export function StartCase({ db, view: { purchaseId, symptom: named }, today }: Props) {
  const live = useLive(
    async () => ({ found: await getPurchase(db, purchaseId), earlier: await casesOf(db, purchaseId) }),
    [db, purchaseId],
  );
  const store = useStoring();
  const begun = useRef(false);
  const [picked, setPicked] = useState<SymptomId>();
  const found = live.state === 'ready' ? live.value.found : undefined;

  async function begin(symptom: SymptomId) {
    if (begun.current || !found) return;
    begun.current = true;
    const stored = await store(async () => {
      const { id } = await startCase(db, found.purchase, symptom, Date.now());
      // In the place of this page: going back leads to the phone, not to a second beginning.
      location.replace(caseHash({ name: 'case', id, part: 'ask' }));
    });
    if (!stored) begun.current = false;
  }

  const ready = found !== undefined;
  useEffect(() => {
    const symptom = named === undefined ? undefined : symptomOf(named);
    if (ready && symptom) void begin(symptom.id);
  }, [ready, named]);

  if (live.state === 'failed') return <p role="alert">打不开这台手机的记录。已有记录不受影响，请刷新再试。</p>;
  if (live.state === 'loading') return <p class="quiet">正在打开…</p>;
  if (!found) {
    return (
      <section class="card notice">
        <p>这台手机不在这里，可能已被彻底删除。</p>
        <a class="button" href={hashOf({ name: 'phones' })}>
          回到我的手机
        </a>
      </section>
    );
  }
  const chosen = picked ?? likeliestSymptom(found.order.status.phase);
  return (
    <CaseFrame purchase={found.purchase} order={found.order}>
      <h2>它怎么了？</h2>
      <SymptomChoice chosen={chosen} onChoose={setPicked} />
      <FirstAidCard {...found} symptom={chosen} today={today} onAsk={() => void begin(chosen)} />
      {live.value.earlier.length > 0 && (
        <section class="card part" aria-label="这台手机的事">
          <h3>已经记下的</h3>
          <ul class="case-lines">
            {live.value.earlier.map((record) => (
              <CaseLine key={record.id} record={record} today={today} />
            ))}
          </ul>
        </section>
      )}
    </CaseFrame>
  );
}
