import { OtherItems } from '../list/OtherItems';
import { PhotographButton } from './PhotographButton';
import { situationOf } from './page-words';
import { SampleOffer } from './SampleOffer';
import { offersSample } from './sample-offered';
import type { PageInFront } from './use-page-state';

/** What happened on the page in front of the user: the first question when a phone is not in the list is "why". */
export function PageStatus({ page: { seen, late, tabId, reread, reload } }: { page: PageInFront }) {
  if (seen === 'nothing') return null;
  const { tone, headline, detail, remedy, login } = situationOf(seen, late);
  const state = typeof seen === 'object' ? seen : undefined;
  // Where the page's orders could not be stored, nothing else of it can.
  const stored = state?.failure === undefined;
  return (
    <section class={`page-status ${tone}`} aria-label="当前网页">
      <div role="status">
        <p>
          <strong>{headline}</strong>
        </p>
        {detail && <p class="small">{detail}</p>}
      </div>
      {login && (
        <p>
          <a class="button" href={login} target="_blank" rel="noreferrer">
            去登录
          </a>
        </p>
      )}
      {remedy === 'reread' && (
        <button type="button" onClick={reread}>
          重新读取本页
        </button>
      )}
      {remedy === 'reload' && (
        <button type="button" class="primary" onClick={reload}>
          刷新本页
        </button>
      )}
      {state && tabId !== undefined && (
        <>
          {stored && state.phones > 0 && <PhotographButton key={state.visit} tabId={tabId} />}
          {stored && state.found > 0 && <OtherItems key={`${tabId} ${state.visit}`} tabId={tabId} readAt={state.at} />}
          {offersSample(state) && <SampleOffer tabId={tabId} url={state.url} />}
        </>
      )}
    </section>
  );
}
