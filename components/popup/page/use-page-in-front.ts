import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { askPage } from '@/lib/background/tab/ask-page';
import { rereadTab, stateOfActiveTab, type TabState, watchTabStates } from '@/lib/background/tab/tab-state';
import { addressOf } from '@/lib/model/address';
import { SITES } from '@/lib/platforms/sites';
import { isOrderPage } from './is-order-page';

/** Milliseconds in which a page that has orders has told of itself; then we are in one that has none. */
const READING = 4000;
/** Milliseconds after which a page that surely is an order page, and tells nothing, is said to be unread. */
const LATE = 10_000;

/**
 * What there is to say of the tab in front: nothing yet; no order page; an order page that nobody reads, because it was
 * open before the extension came; one that is being read; one that told nothing for too long; or what was read.
 */
export type PageSeen = 'nothing' | 'other' | 'unattended' | 'reading' | 'unread' | TabState;

export interface PageInFront {
  tabId?: number;
  seen: PageSeen;
  /** What was read of the page is that it is still loading, and that was long ago. */
  late?: boolean;
  /** The address in front, where the browser tells it. */
  url?: string;
  reread: () => void;
  reload: () => void;
}

/** The tab in front of the popup, kept up to date while the popup is open. */
export function usePageInFront(): PageInFront {
  const [page, setPage] = useState<Looked>({ seen: 'nothing' });
  useEffect(() => {
    let open = true;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const found = await lookAtTab();
      if (!open) return;
      clearTimeout(waiting);
      setPage(found);
      // Our script is in more pages than have orders, and says nothing of the others.
      if (found.seen === 'reading') {
        const [delay, seen] = found.hasOrders ? ([LATE, 'unread'] as const) : ([READING, 'other'] as const);
        waiting = setTimeout(() => setPage({ ...found, seen }), delay);
      } else if (typeof found.seen === 'object') {
        waiting = setTimeout(() => setPage({ ...found, late: true }), Math.max(0, found.seen.at + LATE - Date.now()));
      }
    };
    const loaded = (_tabId: number, change: { status?: string }) => {
      if (change.status === 'complete') void look();
    };
    void look();
    browser.tabs.onUpdated.addListener(loaded);
    const stop = watchTabStates(browser, () => void look());
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

interface Looked {
  tabId?: number;
  seen: PageSeen;
  late?: boolean;
  url?: string;
  /** By its address. */
  hasOrders?: boolean;
}

async function lookAtTab(): Promise<Looked> {
  const { tabId, url, loading, state } = await stateOfActiveTab(browser);
  if (tabId === undefined) return { seen: 'other' };
  const at = url === undefined ? {} : { url };
  if (state) return { tabId, seen: state, ...at };
  if (url === undefined || !isOrderPage(url, browser.runtime)) return { tabId, seen: 'other', ...at };
  const answered = (await askPage(browser, tabId, { type: 'reread' })) !== undefined;
  const address = addressOf(url);
  const hasOrders = address !== undefined && SITES.some(({ pageKind }) => pageKind(address) !== 'other');
  return { tabId, seen: answered || loading ? 'reading' : 'unattended', hasOrders, ...at };
}
