import { useState } from 'preact/hooks';
import { useToast } from '@/components/shared/toast/Toast';
import { OUTCOME_WORDS } from '@/lib/cases/case-words';
import { closeCase, reopenCase } from '@/lib/cases/store/cases';
import type { CaseOutcome } from '@/lib/model/case';
import { civilDateOf, daysBetween } from '@/lib/model/dates';
import { formatFen, yuanToFen } from '@/lib/model/money';
import { dayInWords } from '@/lib/model/words/day';
import { useStoring } from '../../use-storing';
import type { OpenCase } from '../case-in-hand';

/** How it ended; or ending it. */
export function Outcome({ inHand }: { inHand: OpenCase }) {
  const { db, record, today } = inHand;
  const store = useStoring();
  const toast = useToast();
  const [kind, setKind] = useState<CaseOutcome['kind']>('repaired');
  const [amount, setAmount] = useState('');
  const reopen = () => void store(() => reopenCase(db, record.id, today, Date.now()));
  if (record.outcome) {
    const { outcome } = record;
    return (
      <section class="card part" aria-label="结果">
        <h3>
          {OUTCOME_WORDS[outcome.kind]}
          {outcome.amount !== undefined && `，${formatFen(outcome.amount)}`}
        </h3>
        <p>
          {dayInWords(outcome.on, today)}办完，用了 {daysBetween(civilDateOf(record.openedAt), outcome.on)} 天。
        </p>
        <button type="button" onClick={reopen}>
          又出问题了，重新打开
        </button>
      </section>
    );
  }
  if (record.status === 'asking') return null;
  return (
    <details class="card part">
      <summary>办完了</summary>
      <p class="warning">他们答应的事真做到了，再记“办完了”。为了让你撤销才答应的，先别撤。</p>
      <form
        class="actions"
        onSubmit={(event) => {
          event.preventDefault();
          const fen = amount ? yuanToFen(amount) : undefined;
          void store(async () => {
            const outcome = { kind, on: today, ...(fen === undefined ? {} : { amount: Math.abs(fen) }) };
            await closeCase(db, record.id, outcome, today, Date.now());
            toast({ words: '记下了，这件事办完了。', undo: reopen });
          });
        }}
      >
        <label class="inline">
          结果
          <select value={kind} onChange={(event) => setKind(event.currentTarget.value as CaseOutcome['kind'])}>
            {Object.entries(OUTCOME_WORDS).map(([value, word]) => (
              <option key={value} value={value}>
                {word}
              </option>
            ))}
          </select>
        </label>
        <label class="inline">
          退了、花了多少元（可不填）
          <input
            type="text"
            inputMode="decimal"
            value={amount}
            onInput={(event) => setAmount(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="primary">
          记下结果
        </button>
      </form>
    </details>
  );
}
