import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startMall } from '../mall/server.ts';
import { launchChromium } from './harness/chromium.ts';
import { launchFirefox } from './harness/firefox.ts';
import type { ScriptWatch } from './harness/script-watch.ts';
import type { Tab, TestBrowser } from './harness/tab.ts';
import { until } from './harness/until.ts';
import { type Stored, VaultReader } from './harness/vault.ts';

// What is installed anew and removed here would be missed by other tests: this file has a browser of its own.
const FIREFOX = process.env['E2E_BROWSER'] === 'firefox';
const extension = fileURLToPath(new URL(`../../.output/${FIREFOX ? 'firefox' : 'chrome'}-mv3`, import.meta.url));
const LIST = 'https://order.jd.com/center/list.action';

let browser: TestBrowser;
let close: () => Promise<void>;
beforeAll(async () => {
  const mall = await startMall();
  browser = await (FIREFOX ? launchFirefox : launchChromium)({ port: mall.port, extension });
  close = async () => {
    await browser.close();
    await mall.close();
  };
});
afterAll(() => close());

async function openList(): Promise<Tab> {
  const tab = await browser.newTab(LIST);
  await tab.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ['error', 'unhandledrejection']) addEventListener(type, () => heard.push(type));
  });
  return tab;
}

/** A new card on the page. Whoever observes it has been called when this resolves. */
const change = (tab: Tab) =>
  tab.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const card = document.createElement('div');
        card.append(document.createElement('p'));
        document.body.append(card);
        setTimeout(resolve);
      }),
  );

async function callsAtChange(tab: Tab, watch: ScriptWatch): Promise<number> {
  await watch.calls();
  await change(tab);
  return watch.calls();
}

/** Everything that could wake a script: content, addresses, a return. */
const live = (tab: Tab) =>
  tab.evaluate(async () => {
    for (let i = 0; i < 20; i++) {
      const card = document.createElement('div');
      card.append(document.createElement('p'));
      document.body.append(card);
      history.pushState({}, '', `?page=1&turn=${i}`);
      location.hash = `${i}`;
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      dispatchEvent(new PopStateEvent('popstate'));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });

async function expectSilence(tab: Tab, watch: ScriptWatch) {
  // A browser may leave it the page's next change and one look, at which it finds that its extension has gone.
  await until(async () => (await callsAtChange(tab, watch)) === 0, 'the old script to stop');
  await live(tab);
  expect(await watch.calls()).toBe(0);
  expect(await watch.errors()).toEqual([]);
  expect(await tab.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
}

const isPictured = ({ orders, evidence, pictureJobs }: Stored) =>
  orders.length > 0 &&
  pictureJobs.length === 0 &&
  orders.every(({ key }) => evidence.some(({ kind, orderKey }) => kind === 'screenshot' && orderKey === key));

describe('a content script whose extension has gone', () => {
  test('is silent after an update, even in the middle of its pictures; a reload is read by the new version', async () => {
    const tab = await openList();
    const before = await VaultReader.open(browser);
    // Behind the vault's tab its idle moments would be seconds apart.
    await tab.show();
    await before.until(({ evidence, pictureJobs }) => evidence.length + pictureJobs.length > 0, 'the first snapshot');
    const watch = await browser.watchScripts(tab);
    expect(await callsAtChange(tab, watch)).toBeGreaterThan(0);

    await browser.reinstall();
    await expectSilence(tab, watch);

    const updated = Date.now();
    await tab.reload();
    const after = await VaultReader.open(browser);
    await tab.show();
    const isRead = ({ orders }: Stored) => orders.every(({ sources }) => sources.some(({ at }) => at >= updated));
    await after.until((stored) => isPictured(stored) && isRead(stored), 'everything to be read and pictured');
  });

  test('is silent when the extension is removed', async () => {
    const opened = Date.now();
    const tab = await openList();
    const vault = await VaultReader.open(browser);
    await vault.until(
      ({ orders }) => orders.some(({ sources }) => sources.some(({ at }) => at >= opened)),
      'the list to be read',
    );
    const watch = await browser.watchScripts(tab);
    expect(await callsAtChange(tab, watch)).toBeGreaterThan(0);

    await browser.uninstall();
    await expectSilence(tab, watch);
  });
});
