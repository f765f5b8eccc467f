import type { PageState } from '@/lib/background/page-state';
import { situationOf } from './situation';

/** What happened on the page in front of the user: the first question when a phone is not in the list is "why". */
export function PageStatus({ state, onReread }: { state: PageState | undefined; onReread: () => void }) {
  const situation = situationOf(state);
  return (
    <section class={`page-status ${situation.tone}`} aria-label="当前网页" role="status">
      <p>
        <strong>{situation.headline}</strong>
      </p>
      {situation.detail && <p class="small">{situation.detail}</p>}
      {situation.canReread && (
        <button type="button" onClick={onReread}>
          重新读取本页
        </button>
      )}
    </section>
  );
}
