import type { QuestionId } from '@/lib/cases/triage/answers';
import { QUESTIONS } from '@/lib/cases/triage/questions/all';
import type { CivilDate } from '@/lib/model/dates';
import { isCivilDate } from '@/lib/model/dates';
import { dayInWords } from '@/lib/model/words/day';
import type { OpenCase } from '../case-in-hand';
import { caseHash } from '../case-view';
import { askAgain } from './changing';

/** Taken as known unless the buyer says otherwise; the rest is shown once it was answered. */
const ALWAYS: readonly QuestionId[] = ['received', 'condition', 'buyer', 'seller', 'repairs'];

/** What is known already, each with a way to change it; all that follows is reckoned anew. */
export function KnownFacts({ inHand }: { inHand: OpenCase }) {
  const { record, situation, symptom, today } = inHand;
  const answered = Object.keys(record.answers).filter((key): key is QuestionId => key in QUESTIONS);
  const ids = new Set<QuestionId>([...ALWAYS, ...answered]);
  const facts = [...ids].flatMap((id) => {
    const question = QUESTIONS[id];
    const value = record.answers[id] ?? question?.known?.(situation);
    const preset = symptom?.answers[id] !== undefined;
    return !question || value === undefined || preset
      ? []
      : [{ id, name: question.name, words: wordsOf(id, value, today) }];
  });
  return (
    <details class="known" open={matchMedia('(min-width: 721px)').matches}>
      <summary class="quiet small">已经知道的，不再问你</summary>
      <ul>
        {symptom && (
          <li>
            <span>{symptom.text}</span>
            <a
              class="small"
              href={caseHash({ name: 'case', id: record.id, part: 'ask' })}
              aria-label="改它怎么了"
              onClick={() => askAgain(record.id, 'symptom')}
            >
              改
            </a>
          </li>
        )}
        {facts.map(({ id, name, words }) => (
          <li key={id}>
            <span>
              {name}：{words}
            </span>
            <a
              class="small"
              href={caseHash({ name: 'case', id: record.id, part: 'ask' })}
              aria-label={`改${name}`}
              onClick={() => askAgain(record.id, id)}
            >
              改
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function wordsOf(id: QuestionId, value: string, today: CivilDate): string {
  if (isCivilDate(value)) return dayInWords(value, today);
  if (id === 'seller' && value === 'platform') return '平台自营';
  return QUESTIONS[id].options.find((option) => option.value === value)?.text ?? value;
}
