import type { LeftOut } from '@/lib/evidence/fit/source';

/** What cannot go along like this: why, and what to do instead. */
export function LeftList({ left }: { left: readonly LeftOut[] }) {
  if (left.length === 0) return null;
  return (
    <div class="notice" role="alert">
      <strong>还有 {left.length} 件没法这样交：</strong>
      <ul class="points">
        {left.map(({ source: { number, name, sha256 }, why, instead }) => (
          <li key={sha256}>
            证据{number} {name}：{why}。{instead}
          </li>
        ))}
      </ul>
    </div>
  );
}
