import type { FirstAid } from '@/lib/cases/first-aid';
import type { CivilDate } from '@/lib/model/dates';
import { dayInWords } from '@/lib/model/words/day';

/** By when; orange only for a true last three days of the buyer's own. */
export function FirstAidUntil({ aid, today }: { aid: FirstAid; today: CivilDate }) {
  const { until } = aid.result;
  if (!until) return null;
  if (until.theirs) return <p class="first-aid-until tone-way">对方的期限到 {dayInWords(until.day, today)}</p>;
  const last = until.daysLeft <= 3 && !until.estimated;
  return (
    <p class={`first-aid-until ${last ? 'tone-last' : 'tone-open'}`}>
      {until.estimated && '约 '}
      {aid.until}
    </p>
  );
}
