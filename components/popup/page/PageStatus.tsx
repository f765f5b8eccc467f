import { Icon } from '@/components/shared/Icon';
import { WaitingAnswer } from '@/components/shared/waiting/WaitingAnswer';
import { SITE_OF } from '@/lib/platforms/sites';
import { OtherItems } from '../list/OtherItems';
import { PhotographButton } from './PhotographButton';
import { pageWords } from './page-words';
import { SampleOffer } from './SampleOffer';
import { offersSample } from './sample-offered';
import { shopAt } from './shop-pages';
import type { PageInFront } from './use-page-in-front';

/** What happened on the page in front of the user: the first question when a phone is not in the list is "why". */
export function PageStatus({ page }: { page: PageInFront }) {
  const { seen, late, tabId, url, reread, reload } = page;
  if (seen === 'nothing') return null;
  if (seen === 'other') return <ShopInFront url={url} />;
  const { tone, headline, detail, remedy, login } = pageWords(seen, late);
  const state = typeof seen === 'object' ? seen : undefined;
  // Where the page's orders could not be stored, nothing else of it can.
  const stored = state?.failure === undefined;
  const shop = state && SITE_OF[state.reader];
  return (
    <section class={`page-status ${tone}`} aria-label="当前网页">
      <div role="status">
        <p class="page-status-head">
          {tone === 'good' && <Icon name="check" />}
          <strong>{login && shop ? `${shop.name}${headline}` : headline}</strong>
        </p>
        {detail && tone !== 'good' && <p class="small">{detail}</p>}
      </div>
      {login && shop && (
        <a class="button primary" href={login} target="_blank" rel="noreferrer">
          去{shop.name}登录
        </a>
      )}
      {state?.waiting !== undefined && <WaitingAnswer onYes={reread} />}
      {remedy === 'reread' && (
        <button type="button" onClick={reread}>
          再读一次
        </button>
      )}
      {remedy === 'reload' && (
        <button type="button" class="primary" onClick={reload}>
          刷新本页
        </button>
      )}
      {state && tabId !== undefined && (
        <details class="page-more" open={tone === 'warn'}>
          <summary class="small">{tone === 'warn' ? '还可以做的' : '这一页的其他'}</summary>
          {detail && tone === 'good' && <p class="small">{detail}</p>}
          {stored && state.phones > 0 && <PhotographButton key={state.visit} tabId={tabId} />}
          {stored && state.found > 0 && <OtherItems key={`${tabId} ${state.visit}`} tabId={tabId} readAt={state.at} />}
          {offersSample(state) && <SampleOffer tabId={tabId} url={state.url} />}
        </details>
      )}
    </section>
  );
}

/** On any other page of a shop, such as its home page: the way to this shop's orders. On all others, nothing. */
function ShopInFront({ url }: { url: string | undefined }) {
  const shop = shopAt(url);
  if (!shop) return null;
  return (
    <section class="page-status shop" aria-label="当前网页">
      <a class="button soft" href={shop.orderListUrl} target="_blank" rel="noreferrer">
        去我的{shop.name}订单
        <Icon name="out" size={14} />
      </a>
      <p class="small quiet">打开一次，里面的手机自动存下</p>
    </section>
  );
}
