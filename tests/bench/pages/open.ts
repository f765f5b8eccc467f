import type { Tab, TestBrowser } from '../../e2e/harness/tab.ts';
import { until } from '../../e2e/harness/until.ts';

export interface Paints {
  /** Milliseconds since the navigation began: anything at all, and the first phone. */
  first: number;
  phone: number;
  /** Files that were asked for before it. */
  files: number;
}

/** Opens a page of the extension in a new tab and tells what was painted when. */
export async function paintsOf(browser: TestBrowser, page: string): Promise<Paints> {
  const { tab, paints } = await openPage(browser, page);
  await tab.close();
  return paints;
}

export async function openPage(browser: TestBrowser, page: string): Promise<{ tab: Tab; paints: Paints }> {
  const tab = await browser.newTab();
  await tab.show();
  await tab.goto(browser.extensionOrigin + page);
  const paints = await until(
    () =>
      tab.evaluate(() => {
        const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime;
        const [first, phone] = [at('first-contentful-paint'), at('first-phone')];
        const mark = performance.getEntriesByName('first-phone')[0] as PerformanceMark | undefined;
        return first !== undefined && phone !== undefined && { first, phone, files: Number(mark?.detail) };
      }),
    `a phone in ${page}`,
    20_000,
  );
  return { tab, paints };
}

/** The same pages in turn, so that a slow moment of the machine meets all of them. */
export async function inTurn(browser: TestBrowser, pages: readonly string[], runs: number): Promise<Paints[][]> {
  const times: Paints[][] = pages.map(() => []);
  for (let run = 0; run < runs; run++)
    for (const [i, page] of pages.entries()) times[i]?.push(await paintsOf(browser, page));
  return times;
}

/** `52 [48-60]`: the middle one, and what the tenth and the ninetieth of a hundred would be. */
export function spread(values: readonly number[], digits = 0): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1) + 0.5)] ?? Number.NaN).toFixed(digits);
  return `${at(0.5)} [${at(0.1)}-${at(0.9)}]`;
}
