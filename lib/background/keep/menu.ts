import { browser } from 'wxt/browser';

const ID = 'keep-page';

/**
 * 保存此页 in the menu of a page and by a key: either is a click of the buyer's, which lets us into this one tab. Call it
 * synchronously.
 */
export function answerMenu(keep: (tabId: number) => Promise<unknown>): void {
  // Kept by the browser; made anew where an update may have changed its words.
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus?.removeAll().then(
      () =>
        browser.contextMenus.create({
          id: ID,
          title: '保存此页到购机保',
          contexts: ['page', 'selection', 'image', 'link'],
        }),
      (error: unknown) => console.error('menu', error),
    );
  });
  browser.contextMenus?.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === ID && tab?.id !== undefined) void keep(tab.id);
  });
  browser.commands?.onCommand?.addListener((command, tab) => {
    if (command === ID) void ofCommand(tab?.id, keep);
  });
}

/** Firefox has told of the tab only since 126, and tests of neither. */
async function ofCommand(tabId: number | undefined, keep: (tabId: number) => Promise<unknown>): Promise<void> {
  const [front] = tabId === undefined ? await browser.tabs.query({ active: true, currentWindow: true }) : [];
  const id = tabId ?? front?.id;
  if (id !== undefined) await keep(id);
}
