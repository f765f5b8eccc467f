import { useEffect, useRef, useState } from 'preact/hooks';
import type { QuestionId } from '@/lib/cases/triage/answers';
import type { Question } from '@/lib/cases/triage/questions/question';
import { addDays, type CivilDate } from '@/lib/model/dates';
import { dayInWords } from '@/lib/model/words/day';
import type { OpenCase } from '../case-in-hand';

interface Props {
  id: QuestionId;
  question: Question;
  inHand: OpenCase;
  onAnswer: (value: string) => void;
}

/** One question: big answers, and why it is asked. */
export function QuestionView({ id, question, inHand, onAnswer }: Props) {
  const { text, why, kind, options } = question;
  const current = inHand.record.answers[id];
  const heading = useRef<HTMLHeadingElement>(null);
  // The answer's button has gone with its screen: the keyboard and the reader go on here.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="question">
      <h2 tabIndex={-1} ref={heading}>
        {text}
      </h2>
      <ul class="choices">
        {kind === 'day' && <Days id={id} inHand={inHand} onAnswer={onAnswer} />}
        {options.map(({ value, text: words, note }) => (
          <li key={value}>
            <button
              type="button"
              class="choice"
              aria-pressed={current === undefined ? undefined : current === value}
              onClick={() => onAnswer(value)}
            >
              <strong>{words}</strong>
              {note && <span class="small">{note}</span>}
            </button>
          </li>
        ))}
      </ul>
      {why && (
        <details class="small">
          <summary>为什么问这个</summary>
          <p>{why}</p>
        </details>
      )}
    </section>
  );
}

/** The last days as one tap each, and any other day typed and then set down. */
function Days({ id, inHand, onAnswer }: Omit<Props, 'question'>) {
  const { today, situation, order, purchase } = inHand;
  const [typed, setTyped] = useState('');
  const earliest =
    id === 'faultOn' || id === 'exchanged' ? situation.received : (order.placedAt ?? purchase.placedAt)?.slice(0, 10);
  const problem = problemWith(typed, earliest, today);
  const quick: [CivilDate, string][] = [
    [today, '今天'],
    [addDays(today, -1), `昨天，${dayInWords(addDays(today, -1), today)}`],
    [addDays(today, -2), dayInWords(addDays(today, -2), today)],
  ];
  const suggested = suggestionFor(id, inHand);
  if (suggested && !quick.some(([day]) => day === suggested[0])) quick.push(suggested);
  return (
    <>
      {quick
        .filter(([day]) => earliest === undefined || day >= earliest)
        .map(([day, words]) => (
          <li key={day}>
            <button type="button" class="choice" onClick={() => onAnswer(day)}>
              <strong>{words}</strong>
            </button>
          </li>
        ))}
      <li>
        <form
          class="choice other-day"
          onSubmit={(event) => {
            event.preventDefault();
            if (typed && !problem) onAnswer(typed);
          }}
        >
          <label>
            <strong>其他日子</strong>
            <input
              type="date"
              value={typed}
              max={today}
              {...(earliest ? { min: earliest } : {})}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          </label>
          <button type="submit" disabled={!typed || problem !== undefined}>
            记下
          </button>
          {problem && (
            <span class="problem small" role="alert">
              {problem}
            </span>
          )}
        </form>
      </li>
    </>
  );
}

function problemWith(day: string, earliest: CivilDate | undefined, today: CivilDate): string | undefined {
  if (!/^20\d\d/.test(day)) return undefined;
  if (day > today) return '还没到这一天。';
  return earliest !== undefined && day < earliest ? `早于${dayInWords(earliest, today)}，对不上。` : undefined;
}

/** A day the records suggest. */
function suggestionFor(id: QuestionId, { situation, order, today }: OpenCase): [CivilDate, string] | undefined {
  if (id === 'faultOn' && situation.receivedSure && situation.received) return [situation.received, '拿到手就这样'];
  if (id === 'received' && order.completedAt) {
    const day = order.completedAt.slice(0, 10);
    return [day, `${dayInWords(day, today)}，网页上交易完成的那天`];
  }
  return undefined;
}
