import { CIRCUMSTANCES, circumstancesOf } from '@/lib/cases/content/circumstances';
import { isBarred } from '@/lib/cases/triage/bars';
import type { Result } from '@/lib/cases/triage/result';
import { useStoring } from '../../use-storing';
import { change, type OpenCase } from '../case-in-hand';
import { Say } from '../parts/Say';

/** What holds besides, with what has to be minded; and the rest, to be ticked. */
export function Circumstances({ inHand, also }: { inHand: OpenCase } & Pick<Result, 'also'>) {
  const { record, situation } = inHand;
  const store = useStoring();
  const ticked = (record.answers['also'] ?? '').split(',').filter(Boolean);
  const holds = new Set(circumstancesOf(situation).map(({ id }) => id));
  const open = CIRCUMSTANCES.filter(
    ({ id, known, minds }) =>
      !known?.(situation) &&
      (!holds.has(id) || ticked.includes(id)) &&
      // What cannot be so for this buyer is not asked.
      minds.some(({ by }) => by.every((rule) => !isBarred(rule, situation))),
  );
  function tick(id: string, on: boolean) {
    const next = on ? [...ticked, id] : ticked.filter((other) => other !== id);
    void store(() => change(inHand, ({ answers }) => ({ answers: { ...answers, also: next.join(',') } })));
  }
  return (
    <section class="card part" aria-label="还要留意的">
      <h3>还要留意的</h3>
      {also.map(({ id, text, minds }) => (
        <div key={id} class="circumstance">
          <strong>{text}</strong>
          <ul class="points">
            {minds.map((mind) => (
              <li key={mind.text}>
                <Say of={mind} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <details>
        <summary>还有这些情况吗？</summary>
        {open.map(({ id, text }) => (
          <label key={id} class="tick">
            <input
              type="checkbox"
              checked={ticked.includes(id)}
              onChange={(event) => tick(id, event.currentTarget.checked)}
            />
            {text}
          </label>
        ))}
      </details>
    </section>
  );
}
