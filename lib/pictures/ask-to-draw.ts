import { browser } from 'wxt/browser';
import { openVault } from '../db/store/schema';
import { readOpen } from '../lock/session';
import { DRAW, type DrawMessage } from './draw-message';
import { drawPending } from './draw-pending';

const PAGE = '/offscreen.html';

let opening: Promise<void> | undefined;

/**
 * Has the queued pictures drawn where there is a document to draw in: Firefox's background page is one, Chrome's worker
 * opens an offscreen document, which closes itself when it has had nothing to do for a while.
 */
export async function drawPictures(): Promise<void> {
  if (import.meta.env.FIREFOX) {
    await drawPending(openVault());
    return;
  }
  await openDocument();
  const message: DrawMessage = { type: DRAW, open: await readOpen(Date.now()) };
  try {
    await browser.runtime.sendMessage(message);
  } catch {
    // It closed itself just now.
    await openDocument();
    await browser.runtime.sendMessage(message);
  }
}

/** What only Chrome has, so the types of the cross-browser API leave it out. */
interface ChromeOnly {
  runtime: { getContexts(filter: { contextTypes: ['OFFSCREEN_DOCUMENT'] }): Promise<readonly unknown[]> };
  offscreen: {
    createDocument(options: { url: string; reasons: ['DOM_PARSER']; justification: string }): Promise<void>;
  };
}

/** There can be one only, and a second attempt is an error. */
async function openDocument(): Promise<void> {
  const { runtime, offscreen } = browser as unknown as ChromeOnly;
  const open = await runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (open.length > 0) return;
  opening ??= offscreen
    .createDocument({
      url: PAGE,
      reasons: ['DOM_PARSER'],
      justification: 'Draws the saved copy of an order as a picture, outside the page it came from.',
    })
    .finally(() => {
      opening = undefined;
    });
  await opening;
}
