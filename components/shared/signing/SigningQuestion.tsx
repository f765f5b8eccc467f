import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { addDays, type CivilDate } from '@/lib/model/dates';
import { refusalOf, sinceOrdered } from '@/lib/model/day-limits';
import type { OrderRecord, Purchase } from '@/lib/model/purchase';
import { dayInWords } from '@/lib/model/words/day';
import { signingQuestion } from '@/lib/warranty/facts';
import { OtherDay } from './OtherDay';
import './signing.css';

interface Props {
  purchase: Purchase;
  order: OrderRecord;
  today: CivilDate;
  /** Beside the answers: where the day can be looked up. */
  children?: ComponentChildren;
  /** Called with a day that can be: neither before the order nor ahead. */
  onAnswer: (signedOn: CivilDate) => void;
}

/**
 * 哪天签收的？ Asked only while the signing date is a guess: every statutory period starts on it. One tap answers it; the
 * day a page suggests is marked as such, and is never counted from unasked.
 */
export function SigningQuestion({ purchase, order, today, children, onAnswer }: Props) {
  const [other, setOther] = useState(false);
  const question = signingQuestion(purchase, order, today);
  if (!question) return null;
  const words = question.onItsWay ? '收到了吗？' : '哪天签收的？';
  const limits = sinceOrdered(purchase, order, today);
  const yesterday = addDays(today, -1);
  const suggested = question.prefill === today || question.prefill === yesterday ? undefined : question.prefill;
  const answers: { day: CivilDate; word: string; note?: string }[] = [
    { day: today, word: '今天' },
    { day: yesterday, word: '昨天' },
    ...(suggested ? [{ day: suggested, word: dayInWords(suggested, today), note: '页面上的完成日' }] : []),
  ].filter(({ day }) => refusalOf(day, limits) === undefined);
  return (
    <section class="signing" aria-label={words}>
      <p>
        <strong>{words}</strong>{' '}
        <span class="quiet small">
          {question.onItsWay
            ? '收到了就点哪天签收的，期限从那天算起'
            : `期限从这天算起，${question.earliest ? '现在是估的，只会更晚' : '没有它就算不出来'}`}
        </span>
      </p>
      <div class="answers">
        {answers.map(({ day, word, note }) => (
          <button key={day} type="button" class="choice" onClick={() => onAnswer(day)}>
            {word}
            {note && <small>{note}</small>}
          </button>
        ))}
        <button type="button" class="choice" aria-expanded={other} onClick={() => setOther(!other)}>
          其他
        </button>
        {children}
      </div>
      {other && <OtherDay limits={limits} onDay={onAnswer} />}
    </section>
  );
}
