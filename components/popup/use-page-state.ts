import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type PageState, pageStateOfActiveTab, rereadTab, watchPageStates } from '@/lib/background/page-state';

/** The state of the tab in front of the popup, kept up to date while the popup is open. */
export function usePageState(): {
  known: boolean;
  tabId?: number;
  state: PageState | undefined;
  reread: () => void;
} {
  const [page, setPage] = useState<{ known: boolean; tabId?: number; state: PageState | undefined }>({
    known: false,
    state: undefined,
  });
  useEffect(() => {
    let open = true;
    const look = async () => {
      const found = await pageStateOfActiveTab(browser);
      if (open) setPage({ known: true, ...found });
    };
    void look();
    const stop = watchPageStates(browser, () => void look());
    return () => {
      open = false;
      stop();
    };
  }, []);
  const { tabId } = page;
  const reread = useCallback(() => {
    if (tabId !== undefined) void rereadTab(browser, tabId);
  }, [tabId]);
  return { ...page, reread };
}
