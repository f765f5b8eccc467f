import { browser } from 'wxt/browser';

/**
 * Puts the serialiser (`entrypoints/serialise.ts`) into a page that asked for it, beside our content script in the
 * isolated world. The host permission for the order pages is all it needs; a second time changes nothing.
 */
export async function injectSerialiser(tabId: number, frameId = 0): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/serialise.js'] });
    return true;
  } catch {
    // The tab was closed or went elsewhere in the meantime.
    return false;
  }
}
