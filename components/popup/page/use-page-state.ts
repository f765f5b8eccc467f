import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { askPage } from '@/lib/background/tab/ask-page';
import { type PageState, pageStateOfActiveTab, rereadTab, watchPageStates } from '@/lib/background/tab/tab-state';
import { isOrderPage } from './is-order-page';

/** Milliseconds in which a page that is an order page has told of itself. */
const READING = 4000;

/**
 * What there is to say of the tab in front: nothing yet; no order page; an order page that nobody reads, because it was
 * open before the extension came; one that is being read; or what was read.
 */
export type Seen = 'nothing' | 'other' | 'unattended' | 'reading' | PageState;

export interface PageInFront {
  tabId?: number;
  seen: Seen;
  reread: () => void;
  reload: () => void;
}

/** The tab in front of the popup, kept up to date while the popup is open. */
export function usePageState(): PageInFront {
  const [page, setPage] = useState<{ tabId?: number; seen: Seen }>({ seen: 'nothing' });
  useEffect(() => {
    let open = true;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const found = await lookAtTab();
      if (!open) return;
      clearTimeout(waiting);
      setPage(found);
      // Our script is in more pages than have orders, and says nothing of the others.
      if (found.seen === 'reading') waiting = setTimeout(() => setPage({ ...found, seen: 'other' }), READING);
    };
    const loaded = (_tabId: number, change: { status?: string }) => {
      if (change.status === 'complete') void look();
    };
    void look();
    browser.tabs.onUpdated.addListener(loaded);
    const stop = watchPageStates(browser, () => void look());
    return () => {
      open = false;
      clearTimeout(waiting);
      browser.tabs.onUpdated.removeListener(loaded);
      stop();
    };
  }, []);
  const { tabId } = page;
  const reread = useCallback(() => {
    if (tabId !== undefined) void rereadTab(browser, tabId);
  }, [tabId]);
  const reload = useCallback(() => {
    if (tabId !== undefined) void browser.tabs.reload(tabId);
  }, [tabId]);
  return { ...page, reread, reload };
}

async function lookAtTab(): Promise<{ tabId?: number; seen: Seen }> {
  const { tabId, url, loading, state } = await pageStateOfActiveTab(browser);
  if (tabId === undefined) return { seen: 'other' };
  if (state) return { tabId, seen: state };
  if (url === undefined || !isOrderPage(url, browser.runtime)) return { tabId, seen: 'other' };
  const answered = (await askPage(browser, tabId, { type: 'reread' })) !== undefined;
  return { tabId, seen: answered || loading ? 'reading' : 'unattended' };
}
