import { nextActWords } from '@/lib/cards/card-model';
import { OUTCOME_WORDS, STATUS_WORDS } from '@/lib/cases/case-words';
import { symptomOf } from '@/lib/cases/triage/symptoms';
import { daysOf } from '@/lib/cases/what-worked';
import type { CaseRecord } from '@/lib/model/case';
import { type CivilDate, civilDateOf } from '@/lib/model/dates';
import { formatFen } from '@/lib/model/money';
import { NO_DEADLINE } from '@/lib/model/purchase';
import { dayInWords } from '@/lib/model/words/day';
import { caseHash } from '../case-view';

/** One case in a list: what, how it stands, what is next. */
export function CaseLine({ record, today, phone }: { record: CaseRecord; today: CivilDate; phone?: string }) {
  const { id, symptom, status, outcome, nextOn, openedAt } = record;
  const part = status === 'asking' ? 'ask' : 'steps';
  return (
    <li class="case-line">
      <a href={caseHash({ name: 'case', id, part })}>
        {phone && `${phone}：`}
        {symptomOf(symptom)?.text ?? '出了问题'}
      </a>
      <span class="quiet small">
        {dayInWords(civilDateOf(openedAt), today)}起 · {outcome ? endWords(record) : STATUS_WORDS[status]}
        {status === 'open' && nextOn !== NO_DEADLINE && ` · ${nextActWords(record, today)}`}
      </span>
    </li>
  );
}

/** `退款了，用了9天，¥4,799.00` */
function endWords(record: CaseRecord): string {
  const { outcome } = record;
  if (!outcome) return '';
  const amount = outcome.amount === undefined ? '' : `，${formatFen(outcome.amount)}`;
  return `${OUTCOME_WORDS[outcome.kind]}，用了${daysOf(record) ?? 0}天${amount}`;
}
