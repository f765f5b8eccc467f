import { browser } from 'wxt/browser';

/** Closes the tab of this page. `window.close()` may not, where the tab was opened by a link. */
export async function closeTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
