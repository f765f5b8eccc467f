import type { Result } from '@/lib/cases/triage/result';
import { Say } from '../parts/Say';
import { StrengthMeter } from '../parts/StrengthMeter';

/** What they may say, how well it holds, and the answer. */
export function Objections({ objections }: Pick<Result, 'objections'>) {
  return (
    <section class="card part" aria-label="他们可能会说">
      <h3>他们可能会说</h3>
      <ul class="case-list">
        {objections.map(({ id, says, strength, depends, answer }) => (
          <li key={id}>
            <strong>“{says}”</strong> <StrengthMeter of="站得住" strength={strength} depends={depends} />
            <p>
              <Say of={answer} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
