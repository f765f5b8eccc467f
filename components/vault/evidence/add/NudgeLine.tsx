import { Icon } from '@/components/shared/Icon';
import { useToast } from '@/components/shared/toast/Toast';
import { readChoice } from '@/lib/db/store/choices';
import type { Vault } from '@/lib/db/store/schema';
import { nudgeFor } from '@/lib/evidence/habits';
import { kindOf } from '@/lib/evidence/item';
import { switchHabit } from '@/lib/evidence/switch-habit';
import type { CivilDate } from '@/lib/model/dates';
import type { EvidenceItem } from '@/lib/model/evidence-says';
import type { OrderRecord, Purchase } from '@/lib/model/purchase';
import { useLive } from '../../use-live';
import { useStoring } from '../../use-storing';

interface Props {
  db: Vault;
  purchase: Purchase;
  order: OrderRecord;
  items: readonly EvidenceItem[];
  today: CivilDate;
}

/** One small thing worth doing for this phone now; one click ends it for good, for every phone. */
export function NudgeLine({ db, purchase, order, items, today }: Props) {
  const live = useLive(() => readChoice(db, 'habits'), [db]);
  const store = useStoring();
  const toast = useToast();
  if (live.state !== 'ready') return null;
  const nudge = nudgeFor(purchase, order, items.map(kindOf), live.value.off, today);
  if (!nudge) return null;
  const { habit } = nudge;
  const never = async () => {
    if (!(await store(() => switchHabit(db, habit, false)))) return;
    const undo = () => void store(() => switchHabit(db, habit, true));
    toast({ words: '以后不再提这件事；设置的“提醒”里可以再打开。', undo });
  };
  return (
    <div class="nudge">
      <p>
        <b>{nudge.words}</b>
        <br />
        <span class="small quiet">{nudge.why}</span>
      </p>
      {nudge.door && (
        <a class="button slim" href={nudge.door.url} target="_blank" rel="noreferrer">
          {nudge.door.word}
          <Icon name="out" size={14} />
        </a>
      )}
      <button type="button" class="plain slim" onClick={never}>
        不再提
      </button>
    </div>
  );
}
