import { pageOf } from '../../e2e/harness/chromium.ts';
import { differenceOf, screenOf } from '../../e2e/harness/pixels.ts';
import type { Tab, TestBrowser } from '../../e2e/harness/tab.ts';
import { until } from '../../e2e/harness/until.ts';
import { VaultReader } from '../../e2e/harness/vault.ts';
import { boxOf, namesAt } from './in-page.ts';

export interface Fidelity {
  /** Of each picture the share of pixels that the browser shows otherwise. */
  shares: number[];
  /** What stands there in the picture that differs most. */
  where: string;
}

/** A second picture is taken only where a page fills in more: so long nothing may have come. */
const QUIET = 3000;

/** Opens an order page in a fresh browser, waits for its pictures and lays them over a screenshot of the whole page. */
export async function fidelityOf(browser: TestBrowser, url: string, scale: number): Promise<Fidelity> {
  const urls = async () => Promise.all((await browser.tabs()).map((tab) => tab.url()));
  await until(async () => (await urls()).some((one) => one.endsWith('/welcome.html')), 'the welcome page');
  const vault = await VaultReader.open(browser);
  const tab = await browser.newTab();
  await resize(tab, 900, scale);
  await tab.show();
  await tab.goto(url);
  let before = '';
  let since = 0;
  const { evidence } = await vault.until(
    ({ evidence, pictureJobs }) => {
      const now = `${evidence.length} ${pictureJobs.length}`;
      if (now !== before) since = performance.now();
      before = now;
      return evidence.length > 0 && pictureJobs.length === 0 && performance.now() - since > QUIET;
    },
    'pictures',
    60_000,
  );
  await tab.show();
  await resize(tab, await tab.evaluate(() => document.documentElement.scrollHeight), scale);
  const screen = await screenOf(tab);
  const own = await browser.newTab(`${browser.extensionOrigin}vault.html`);
  const found: { share: number; where: string }[] = [];
  for (const { sha256, derivedFrom = '', kind } of evidence) {
    if (kind !== 'screenshot') continue;
    const snapshot = Buffer.from(await vault.blob(derivedFrom), 'base64').toString();
    const box = await tab.evaluate(boxOf, snapshot);
    if (!box) throw new Error(`an order of ${url} is not found again`);
    const { share, points } = await own.evaluate(differenceOf, await vault.blob(sha256), screen, box);
    found.push({ share, where: share > 0 ? await tab.evaluate(namesAt, points, box) : '' });
  }
  const worst = found.toSorted((a, b) => b.share - a.share)[0];
  return { shares: found.map(({ share }) => share), where: worst?.where ?? '' };
}

async function resize(tab: Tab, height: number, scale: number): Promise<void> {
  const page = pageOf.get(tab);
  if (page) await page.setViewport({ width: 1280, height, deviceScaleFactor: scale });
  else await tab.resize(1280, height);
}
