import { fileURLToPath } from 'node:url';
import { type Mall, startMall } from '../../mall/server.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { Tab, TestBrowser } from './tab.ts';
import { until } from './until.ts';
import { VaultReader } from './vault.ts';

export interface Session {
  browser: TestBrowser;
  mall: Mall;
  vault: VaultReader;
  /** A page of the extension: `popup.html`, `vault.html#/settings`. */
  openOwn(path: string): Promise<Tab>;
  /** An order page, in a new tab. */
  open(url: string): Promise<Tab>;
}

const NAME = process.env['E2E_BROWSER'] === 'firefox' ? 'firefox' : 'chromium';
const EXTENSION = fileURLToPath(
  new URL(`../../../.output/${NAME === 'firefox' ? 'firefox' : 'chrome'}-mv3`, import.meta.url),
);

let running: Promise<Session> | undefined;

async function start(): Promise<Session> {
  const mall = await startMall();
  const launch = NAME === 'firefox' ? launchFirefox : launchChromium;
  const browser = await launch({ port: mall.port, extension: EXTENSION });
  // The page that greets after the installation comes by itself; until it is there it could come in the middle of a test.
  await until(async () => (await urls(browser)).some((url) => url.endsWith('/welcome.html')), 'the welcome page');
  const vault = await VaultReader.open(browser);
  return {
    browser,
    mall,
    vault,
    openOwn: (path) => browser.newTab(`${browser.extensionOrigin}${path}`),
    open: (url) => browser.newTab(url),
  };
}

async function urls(browser: TestBrowser): Promise<string[]> {
  return Promise.all((await browser.tabs()).map((tab) => tab.url()));
}

/**
 * The one browser of this run with nothing stored and only its first tabs open. One launch serves every spec file.
 *
 * @param wants `pictures: false` where no test needs the pictures of what is stored: they wait to be drawn until the next
 */
export async function freshSession({ pictures = true } = {}): Promise<Session> {
  running ??= start();
  const session = await running;
  const { browser, vault, mall } = session;
  for (const tab of await browser.tabs()) {
    const url = await tab.url();
    if (!url.endsWith('/content-scripts/jd.js') && url !== 'about:blank') await tab.close();
  }
  await vault.empty();
  await vault.forgetNoted();
  if (!pictures) await vault.holdDrawing();
  mall.visits.length = 0;
  return session;
}
