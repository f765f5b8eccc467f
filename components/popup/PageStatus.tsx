import type { PageState } from '@/lib/background/page-state';
import { SampleOffer } from './SampleOffer';
import { offersSample } from './sample-offered';
import { situationOf } from './situation';

/** What happened on the page in front of the user: the first question when a phone is not in the list is "why". */
export function PageStatus({
  state,
  tabId,
  onReread,
}: {
  state: PageState | undefined;
  tabId?: number | undefined;
  onReread: () => void;
}) {
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
      {state && tabId !== undefined && offersSample(state) && <SampleOffer tabId={tabId} url={state.url} />}
    </section>
  );
}
