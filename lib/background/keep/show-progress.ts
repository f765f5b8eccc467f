import { browser } from 'wxt/browser';
import type { Values } from '../../messages/protocol';
import { badgeOf, showBadge } from '../tab/badge';
import { readTabState } from '../tab/tab-state';

const WORKING = '#3a5ccc';
const DONE = '#1a7f37';
const NOT_DONE = '#b3261e';
/** Milliseconds for which the button says how it ended. */
const SAID = 4000;

/** How far it is, on the toolbar's button: with a key or from the menu there is no other place that could say it. */
export async function showProgress(
  tabId: number,
  now: { done: number; all: number } | Values['keep-page'],
): Promise<void> {
  if ('all' in now) {
    const part = Math.floor((100 * now.done) / Math.max(1, now.all));
    await showBadge(browser, tabId, { text: `${part}%`, color: WORKING });
    return;
  }
  await showBadge(browser, tabId, 'why' in now ? { text: '!', color: NOT_DONE } : { text: '✓', color: DONE });
  setTimeout(() => void asBefore(tabId), SAID);
}

async function asBefore(tabId: number): Promise<void> {
  const state = await readTabState(browser, tabId);
  await showBadge(browser, tabId, state ? badgeOf(state) : { color: DONE });
}
