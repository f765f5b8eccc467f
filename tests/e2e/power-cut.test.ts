import { appendFileSync, globSync, statSync, truncateSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Mall, startMall } from '../mall/server.ts';
import { launchChromium } from './harness/chromium.ts';
import type { Tab, TestBrowser } from './harness/tab.ts';
import { until } from './harness/until.ts';
import { VaultReader } from './harness/vault.ts';

const extension = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
const LIST = 'https://order.jd.com/center/list.action?count=4';

let mall: Mall;
let profile: string;
beforeAll(async () => {
  [mall, profile] = await Promise.all([startMall(), mkdtemp(join(tmpdir(), 'goujibao-torn-'))]);
});
afterAll(async () => {
  await mall.close();
  await rm(profile, { recursive: true, maxRetries: 5 });
});

async function inBrowser<R>(work: (vault: VaultReader, browser: TestBrowser, tab: Tab) => Promise<R>): Promise<R> {
  const browser = await launchChromium({ port: mall.port, extension, profile });
  try {
    const tab = await browser.newTab(`${browser.extensionOrigin}content-scripts/jd.js`);
    const vault = await VaultReader.open(browser);
    return await work(vault, browser, tab);
  } finally {
    await browser.close();
  }
}

const turnedOver = (tab: Tab) =>
  until(
    () =>
      tab.evaluate(async () => {
        const { session } = (globalThis as unknown as { chrome: { storage: { session: StorageArea } } }).chrome.storage;
        return (await session.get('turned-over'))['turned-over'] === true;
      }),
    'a new log',
  );
interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>;
}

/** The log of the browser's store for our databases, which is written last. */
function logFile(): string {
  const logs = globSync(join(profile, 'Default/IndexedDB/chrome-extension_*.leveldb/*.log'));
  const [log] = logs.toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  if (!log) throw new Error('the browser has no log');
  return log;
}

// Firefox keeps its databases in SQLite, whose journal mends itself.
describe.runIf(process.env['E2E_BROWSER'] !== 'firefox')('what a power cut leaves of Chromium’s log', () => {
  test.each([
    ['a record that was cut off', () => truncateSync(logFile(), statSync(logFile()).size - 1000)],
    ['zeros behind the last record', () => appendFileSync(logFile(), new Uint8Array(3000))],
  ])('%s does not cost everything at the start after the next', async (_, tear) => {
    const orders = await inBrowser(async (vault, browser) => {
      await browser.newTab(LIST);
      const stored = await vault.until(
        (all) => all.orders.length > 0 && all.pictureJobs.length === 0,
        'orders and their pictures',
      );
      return stored.orders.length;
    });
    tear();
    await inBrowser(async (vault, _browser, tab) => {
      await turnedOver(tab);
      expect((await vault.read()).orders.length).toBe(orders);
    });
    // Something is written behind it.
    await inBrowser(async (vault, browser) => {
      await browser.newTab('https://order.jd.com/normal/item.action?orderid=350000000001');
      expect((await vault.read()).orders.length).toBe(orders);
    });
    await inBrowser(async (vault) => expect((await vault.read()).orders.length).toBe(orders));
  });
});
