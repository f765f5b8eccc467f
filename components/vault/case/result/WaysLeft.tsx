import type { Way } from '@/lib/cases/triage/problem';
import { Say } from '../parts/Say';
import { StrengthMeter } from '../parts/StrengthMeter';

/** Every way that is left, each with how well it holds. */
export function WaysLeft({ ways }: { ways: readonly Way[] }) {
  if (ways.length === 0) return null;
  return (
    <section class="card part" aria-label="还有的路">
      <h3>还有 {ways.length} 条路</h3>
      <ul class="case-list">
        {ways.map(({ title, strength, text }) => (
          <li key={title}>
            <strong>{title}</strong> <StrengthMeter of="把握" strength={strength} />
            <p>
              <Say of={text} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
