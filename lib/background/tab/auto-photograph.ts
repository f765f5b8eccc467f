import { browser } from 'wxt/browser';

/** Milliseconds. Orders of one page come one after the other; one shot serves all that are in view. */
const GATHER = 400;

export const EVERYWHERE = { origins: ['<all_urls>'] };

/**
 * Photographs newly captured orders where the buyer has allowed it for all sites. They are gathered for a moment, in
 * memory: what a killed worker forgets is drawn all the same.
 *
 * @param photograph takes the orders of one tab that are wholly in view
 */
export function autoPhotographer(
  photograph: (tabId: number, orderKeys: ReadonlySet<string>) => Promise<unknown>,
  { permissions }: Pick<typeof browser, 'permissions'> = browser,
): (tabId: number, orderKey: string) => void {
  const waiting = new Map<number, Set<string>>();

  async function take(tabId: number): Promise<void> {
    await new Promise((done) => setTimeout(done, GATHER));
    const orderKeys = waiting.get(tabId) ?? new Set<string>();
    waiting.delete(tabId);
    try {
      if (await permissions.contains(EVERYWHERE)) await photograph(tabId, orderKeys);
    } catch (error) {
      console.error('photograph', error);
    }
  }

  return (tabId, orderKey) => {
    const gathered = waiting.get(tabId);
    if (gathered) {
      gathered.add(orderKey);
      return;
    }
    waiting.set(tabId, new Set([orderKey]));
    void take(tabId);
  };
}
