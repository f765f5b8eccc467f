import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jdOrders } from '../mall/data/jd.ts';
import { startMall } from '../mall/server.ts';
import { launchChromium, pageOf } from './harness/chromium.ts';
import { phonesOf, storedPhones } from './harness/expected.ts';
import { launchFirefox } from './harness/firefox.ts';
import type { Tab, TestBrowser } from './harness/tab.ts';
import { until } from './harness/until.ts';
import { VaultReader } from './harness/vault.ts';

const FIREFOX = process.env['E2E_BROWSER'] === 'firefox';
const BUILT = fileURLToPath(new URL(`../../.output/${FIREFOX ? 'firefox' : 'chrome'}-mv3`, import.meta.url));
const LIST = 'https://order.jd.com/center/list.action';

let browser: TestBrowser;
let own: Tab;
let close: () => Promise<void>;

/**
 * A disk cannot be filled in a test on a machine of somebody else's; a small quota can, and meets the same error. Firefox
 * has a setting for it. Chromium's protocol has a command, which `unlimitedStorage` overrules: it is left out here.
 */
beforeAll(async () => {
  const [mall, extension] = await Promise.all([startMall(), mkdtemp(join(tmpdir(), 'goujibao-full-'))]);
  await cp(BUILT, extension, { recursive: true });
  const file = join(extension, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  manifest.permissions = manifest.permissions.filter((name: string) => name !== 'unlimitedStorage');
  await writeFile(file, JSON.stringify(manifest));
  // In kB, for all sites together; one gets a fifth, at least 10 MB.
  const prefs = { 'dom.quotaManager.temporaryStorage.fixedLimit': 50_000 };
  browser = await (FIREFOX ? launchFirefox : launchChromium)({ port: mall.port, extension, prefs });
  own = await browser.newTab(`${browser.extensionOrigin}content-scripts/jd.js`);
  const session = await pageOf.get(own)?.createCDPSession();
  const origin = browser.extensionOrigin.slice(0, -1);
  // More than a new log takes at the browser's start.
  await session?.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 20_000_000 });
  close = async () => {
    await browser.close();
    await mall.close();
    await rm(extension, { recursive: true });
  };
});
afterAll(() => close());

/**
 * Runs in the page: stores ballast beside the vault until not even a little of it fits in. Gives the last failure.
 * A little is less than an order takes; of single bytes there would be no end, since each compaction makes room for more.
 */
async function fill(): Promise<string | undefined> {
  // Each in a connection of its own: Firefox takes nothing more on one that has met a full disk.
  const put = (bytes: Uint8Array) =>
    new Promise<DOMException | null>((resolve) => {
      const open = indexedDB.open('ballast', 1);
      open.onupgradeneeded = () => open.result.createObjectStore('stones', { autoIncrement: true });
      open.onerror = () => resolve(open.error);
      open.onsuccess = () => {
        const write = open.result.transaction('stones', 'readwrite');
        write.objectStore('stones').add(bytes);
        const end = () => {
          open.result.close();
          resolve(write.error);
        };
        write.oncomplete = end;
        write.onabort = end;
      };
    });
  let why: string | undefined;
  for (let size = 1_000_000; size >= 1_000; ) {
    // What can be compressed would take no room.
    const bytes = new Uint8Array(size);
    for (let i = 0; i < size; i += 65_536) crypto.getRandomValues(bytes.subarray(i, i + 65_536));
    const error = await put(bytes);
    why = error?.name ?? why;
    if (error) size = Math.floor(size / 4);
  }
  return why;
}

/** Runs in the page. */
const empty = () =>
  new Promise<void>((resolve, reject) => {
    const gone = indexedDB.deleteDatabase('ballast');
    gone.onsuccess = () => resolve();
    gone.onerror = () => reject(gone.error);
  });

test('a full disk is told and costs nothing that is stored; with room again a reload is enough', async () => {
  const vault = await VaultReader.open(browser);
  const before = phonesOf(jdOrders().slice(8));
  await browser.newTab(`${LIST}?page=2`);
  await vault.until(
    ({ purchases, pictureJobs, evidence, orders }) =>
      purchases.length === before.length && pictureJobs.length === 0 && evidence.length >= 2 * orders.length,
    'the older phones with their pictures',
  );
  expect(await own.evaluate(fill)).toBe('QuotaExceededError');

  const tab = await browser.newTab(LIST);
  await until(async () => (await vault.pageStates()).some(({ failure }) => failure === 'full'), 'the full disk');
  const popup = await browser.pressButton(tab);
  await until(() => popup.evaluate(() => document.body.textContent.includes('磁盘空间不足')), 'the words about it');
  await popup.close();
  expect(storedPhones(await vault.read())).toEqual(before);

  await own.evaluate(empty);
  await tab.show();
  await tab.reload();
  const all = phonesOf(jdOrders());
  const stored = await vault.until(({ purchases }) => purchases.length >= all.length, 'all phones');
  expect(storedPhones(stored)).toEqual(all);
  expect(await vault.damagedBlobs()).toEqual([]);
});
