import type { Tab, TestBrowser } from '../../e2e/harness/tab.ts';
import { until } from '../../e2e/harness/until.ts';
import { VaultReader } from '../../e2e/harness/vault.ts';

const LIST = 'https://order.jd.com/center/list.action?count=50&phones=2';

export interface Visit {
  /** The background is ended before, as browsers do after half a minute; no page of the extension is open. */
  asleep: boolean;
  /** The tab is closed so many milliseconds after the page was ready. */
  closedAfter?: number;
}

/** Long enough for everything to be stored. */
const LATER = 2000;

/**
 * Visits a list with an empty database and tells how many milliseconds after the page was ready (`DOMContentLoaded` over)
 * the last of its phones was stored; `undefined` where not all of them were.
 */
export async function lastStored(browser: TestBrowser, phones: number, how: Visit): Promise<number | undefined> {
  const before = await VaultReader.open(browser);
  await before.empty();
  await before.close();
  if (how.asleep) await browser.stopBackground();
  const tab = await browser.newTab();
  await tab.goto(LIST);
  const ready = await readyAt(tab);
  if (how.closedAfter !== undefined) {
    await pass(Math.max(0, ready + how.closedAfter - Date.now()));
    await tab.close();
  }
  await pass(LATER);
  const after = await VaultReader.open(browser);
  const { orders } = await after.read();
  await after.close();
  if (how.closedAfter === undefined) await tab.close();
  return orders.length < phones ? undefined : Math.max(...orders.map(({ firstSeenAt }) => firstSeenAt)) - ready;
}

const pass = (span: number) => new Promise<void>((resolve) => setTimeout(resolve, span));

export const readyAt = (tab: Tab): Promise<number> =>
  until(
    () =>
      tab.evaluate(() => {
        const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
        return entry && entry.domContentLoadedEventEnd > 0 && performance.timeOrigin + entry.domContentLoadedEventEnd;
      }),
    'the page to be ready',
  );
