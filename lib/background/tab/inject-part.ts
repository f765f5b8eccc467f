import { browser } from 'wxt/browser';
import type { PartName } from '../../capture/parts/parts';

/** Each part is an entrypoint of its own: `entrypoints/<part>.ts`. */
const FILES = {
  recognise: '/recognise.js',
  labels: '/labels.js',
  serialise: '/serialise.js',
} as const satisfies Record<PartName, string>;

/**
 * Puts a part into a page that asked for it, beside our content script in the isolated world. The host permission for
 * the order pages is all it needs; a second time changes nothing.
 */
export async function injectPart(part: PartName, tabId: number, documentId?: string): Promise<boolean> {
  // By the document that asked, not by the tab: it may show another page by now. Firefox knows documents by no name here.
  const where =
    documentId !== undefined && !import.meta.env.FIREFOX ? { documentIds: [documentId] } : { frameIds: [0] };
  try {
    await browser.scripting.executeScript({ target: { tabId, ...where }, files: [FILES[part]] });
    return true;
  } catch {
    // The tab was closed or went elsewhere in the meantime.
    return false;
  }
}
