import type { Problem } from '@/lib/cases/triage/problem';

/** What comes before all else: said on every screen of this problem. */
export function StopBox({ problem: { stop } }: { problem: Problem }) {
  if (!stop) return null;
  return (
    <section class="stop-box" role="alert">
      <h3>先停下</h3>
      <ul>
        {stop.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
