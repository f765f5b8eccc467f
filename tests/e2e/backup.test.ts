import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { launchChromium } from './harness/chromium.ts';
import { launchFirefox } from './harness/firefox.ts';
import { freshSession, type Session } from './harness/session.ts';
import type { Tab, TestBrowser } from './harness/tab.ts';
import { until } from './harness/until.ts';
import { VaultReader } from './harness/vault.ts';

const FIREFOX = process.env['E2E_BROWSER'] === 'firefox';
const LIST = 'https://order.jd.com/center/list.action';

let session: Session;
beforeAll(async () => {
  session = await freshSession();
});

const settings = async (browser: TestBrowser) => browser.newTab(`${browser.extensionOrigin}vault.html#/settings`);
const press = (tab: Tab, name: string) =>
  until(
    () =>
      tab.evaluate((wanted) => {
        const found = [...document.querySelectorAll('button')].find((button) => button.textContent?.trim() === wanted);
        found?.click();
        return found !== undefined;
      }, name),
    name,
  );
const said = (tab: Tab, words: string) =>
  until(() => tab.evaluate((wanted) => document.body.textContent.includes(wanted), words), words);

/** What the panel wrote, before it is saved as a download: Base64. */
const written = (tab: Tab) =>
  tab.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle('backup.zip')).getFile();
    const bytes = new Uint8Array(await file.arrayBuffer());
    let signs = '';
    for (const byte of bytes) signs += String.fromCharCode(byte);
    return btoa(signs);
  });

const choose = (tab: Tab, base64: string) => {
  const give = (text: string) => {
    const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    const input = document.querySelector<HTMLInputElement>('input[type=file][accept*=".zip"]');
    if (!input) return false;
    const chosen = new DataTransfer();
    chosen.items.add(new File([bytes], 'backup.zip'));
    input.files = chosen.files;
    return input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  return until(() => tab.evaluate(give, base64), 'something to choose a file with');
};

async function rowsIn(vault: VaultReader): Promise<unknown> {
  const { orders, purchases, evidence, blobs } = await vault.read();
  const plain = purchases.map(({ id, line, says }) => ({ id, line, says }));
  return JSON.parse(JSON.stringify({ orders: orders.map(({ key }) => key), plain, evidence, blobs }));
}

test('a backup goes to the other browser and back, whole: pictures, chain and all', async () => {
  const { browser, vault, mall, open } = session;
  await open(LIST);
  await vault.until(
    ({ orders, pictureJobs, evidence }) => orders.length > 0 && pictureJobs.length === 0 && evidence.length > 1,
    'orders with pictures',
  );
  const here = await settings(browser);
  await press(here, '导出全部');
  await said(here, '已导出并核对');
  const before = await rowsIn(vault);

  const extension = fileURLToPath(new URL(`../../.output/${FIREFOX ? 'chrome' : 'firefox'}-mv3`, import.meta.url));
  const other = await (FIREFOX ? launchChromium : launchFirefox)({ port: mall.port, extension });
  try {
    const there = await settings(other);
    const reader = await VaultReader.open(other);
    await choose(there, await written(here));
    await said(there, '已导入：新增');
    expect(await rowsIn(reader)).toEqual(before);
    expect(await reader.damagedBlobs()).toEqual([]);
    await press(there, '检查存证链');
    await said(there, '完好：');

    await press(there, '导出全部');
    await said(there, '已导出并核对');
    const back = await written(there);
    await vault.empty();
    await here.reload();
    await choose(here, back);
    await said(here, '已导入：新增');
    expect(await rowsIn(vault)).toEqual(before);
    await press(here, '检查存证链');
    await said(here, '完好：');
  } finally {
    await other.close();
  }
});
