import { OUTCOME_WORDS, STATUS_WORDS } from '@/lib/cases/case-words';
import { symptomOf } from '@/lib/cases/triage/symptoms';
import type { CaseRecord } from '@/lib/model/case';
import { type CivilDate, civilDateOf } from '@/lib/model/dates';
import { NO_DEADLINE } from '@/lib/model/purchase';
import { dayInWords } from '@/lib/model/words/day';
import { caseHash } from '../case-view';

/** One case in a list: what, how it stands, what is next. */
export function CaseLine({ record, today, phone }: { record: CaseRecord; today: CivilDate; phone?: string }) {
  const { id, symptom, status, outcome, nextOn, nextWords, openedAt } = record;
  const part = status === 'asking' ? 'ask' : 'steps';
  return (
    <li class="case-line">
      <a href={caseHash({ name: 'case', id, part })}>
        {phone && `${phone}：`}
        {symptomOf(symptom)?.text ?? '出了问题'}
      </a>
      <span class="quiet small">
        {dayInWords(civilDateOf(openedAt), today)}起 · {outcome ? OUTCOME_WORDS[outcome.kind] : STATUS_WORDS[status]}
        {status === 'open' &&
          nextOn !== NO_DEADLINE &&
          ` · ${nextWords ?? '下一步'}，${nextOn <= today ? '今天就办' : `到${dayInWords(nextOn, today)}`}`}
      </span>
    </li>
  );
}
