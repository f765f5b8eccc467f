import type { browser } from 'wxt/browser';
import type { PageAnswer, PageQuestion } from '../../capture/questions';

/** Asks the content script of a tab; `undefined` when there is none, or it belongs to an older copy of the extension. */
export async function askPage(
  { tabs }: { tabs: Pick<typeof browser.tabs, 'sendMessage'> },
  tabId: number,
  question: PageQuestion,
): Promise<PageAnswer | undefined> {
  try {
    const answer: unknown = await tabs.sendMessage(tabId, question, { frameId: 0 });
    return typeof answer === 'object' && answer !== null ? (answer as PageAnswer) : undefined;
  } catch {
    return undefined;
  }
}
