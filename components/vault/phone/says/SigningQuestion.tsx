import { dayInWords } from '@/components/shared/words';
import type { CivilDate } from '@/lib/model/dates';
import type { OrderRecord, Purchase } from '@/lib/model/purchase';
import { signingQuestion } from '@/lib/warranty/facts';

interface Props {
  purchase: Purchase;
  order: OrderRecord;
  today: CivilDate;
  onAnswer: (signedOn: CivilDate) => void;
}

/** Asked only while the signing date is a guess: every statutory period starts on it. */
export function SigningQuestion({ purchase, order, today, onAnswer }: Props) {
  const question = signingQuestion(purchase, order);
  if (!question) return null;
  const { prefill, earliest, latest } = question;
  return (
    <div class="ask">
      <p>
        <strong>哪天签收的？</strong>期限从签收日起算。
        {earliest ? '现在不知道，只能按付款日估算，真实期限只会更晚。' : '不知道它，期限就算不出来。'}
        {prefill &&
          `网页显示 ${dayInWords(prefill, today)} 交易完成，签收一般在这之前几天；快递短信或物流页上有准确日期。`}
      </p>
      <div class="answers">
        <label class="inline">
          选日期
          <input
            type="date"
            max={latest && latest < today ? latest : today}
            {...(earliest ? { min: earliest } : {})}
            onChange={(event) => {
              const { value, validity } = event.currentTarget;
              if (value && validity.valid) onAnswer(value);
            }}
          />
        </label>
        {prefill && (
          <button type="button" onClick={() => onAnswer(prefill)}>
            就是 {dayInWords(prefill, today)}
          </button>
        )}
        <button type="button" onClick={() => onAnswer(today)}>
          今天刚签收
        </button>
      </div>
    </div>
  );
}
