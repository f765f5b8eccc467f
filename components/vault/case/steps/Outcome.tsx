import { useState } from 'preact/hooks';
import { useToast } from '@/components/shared/toast/Toast';
import { OUTCOME_WORDS } from '@/lib/cases/case-words';
import { closeCase, reopenCase } from '@/lib/cases/store/cases';
import { daysOf } from '@/lib/cases/what-worked';
import type { CaseOutcome } from '@/lib/model/case';
import { formatFen, yuanToFen } from '@/lib/model/money';
import { dayInWords } from '@/lib/model/words/day';
import { useStoring } from '../../use-storing';
import type { OpenCase } from '../case-in-hand';

/** Which endings have to do with money. */
const AMOUNT: Partial<Record<CaseOutcome['kind'], string>> = {
  refunded: '退了多少元',
  'promise-kept': '拿到多少元',
  paid: '花了多少元',
  other: '拿到、花了多少元',
};

/** How it ended; or ending it. */
export function Outcome({ inHand }: { inHand: OpenCase }) {
  const { db, record, today } = inHand;
  const store = useStoring();
  const toast = useToast();
  const [kind, setKind] = useState<CaseOutcome['kind']>('repaired');
  const [amount, setAmount] = useState('');
  const [on, setOn] = useState(today);
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
          {dayInWords(outcome.on, today)}办完，用了 {daysOf(record) ?? 0} 天。
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
          if (!on || on > today) return;
          void store(async () => {
            const outcome = { kind, on, ...(fen === undefined ? {} : { amount: Math.abs(fen) }) };
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
          哪天办好的
          <input type="date" required max={today} value={on} onInput={(event) => setOn(event.currentTarget.value)} />
        </label>
        {AMOUNT[kind] && (
          <label class="inline">
            {AMOUNT[kind]}（可不填）
            <input
              type="text"
              inputMode="decimal"
              value={amount}
              onInput={(event) => setAmount(event.currentTarget.value)}
            />
          </label>
        )}
        <button type="submit" class="primary">
          记下结果
        </button>
      </form>
    </details>
  );
}
