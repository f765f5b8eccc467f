import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../e2e/harness/chromium.ts';
import { phonesOf, storedPhones } from '../e2e/harness/expected.ts';
import { clickOn, sees } from '../e2e/harness/find.ts';
import type { Tab, TestBrowser } from '../e2e/harness/tab.ts';
import { until } from '../e2e/harness/until.ts';
import { VaultReader } from '../e2e/harness/vault.ts';
import type { Mall } from '../mall/server.ts';
import { captured } from './captured.ts';
import { type Stop, stops } from './stops.ts';
import { table } from './table.ts';

interface Walk {
  mall: Mall;
  extension: string;
  /** Where the pictures go. */
  folder: string;
}

/** Runs one step and says how it went; a failure names the step. */
async function step<T>(name: string, run: () => Promise<T>): Promise<T> {
  const started = performance.now();
  try {
    const result = await run();
    console.log(`✓ ${name} (${Math.round(performance.now() - started)} ms)`);
    return result;
  } catch (error) {
    throw new Error(`✗ ${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** The main job without anybody watching: lists and orders of three platforms, then popup, after-sales page and vault. */
export async function walk({ mall, extension, folder }: Walk): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const browser = await step('start Chromium with the extension', () => launchChromium({ port: mall.port, extension }));
  try {
    const vault = await VaultReader.open(browser);
    for (const stop of stops()) await step(stop.name, () => visit(browser, vault, stop));
    await step('a picture of every order', () => pictures(vault));
    const popup = await step('the popup lists every phone', () => openPopup(browser, vault, folder));
    await step('no phone that has come is left with a guess', () => noGuess(popup, vault));
    const rows = await captured(popup, vault);
    await step('one click on 去售后 opens the after-sales page', () => goToAfterSales(browser, popup));
    await step('pictures of the vault', () => photographVault(browser, folder, rows[0]?.page ?? ''));
    console.log(`\n${table(rows)}\n`);
    console.log(`Pictures: ${folder}`);
  } finally {
    await browser.close();
  }
}

async function visit(browser: TestBrowser, vault: VaultReader, { url, phones, told }: Stop): Promise<void> {
  await browser.newTab(url);
  await vault.until(
    (stored) => phonesOf(phones).every((phone) => storedPhones(stored).includes(phone)) && told(stored),
    `${phonesOf(phones).length} phones from ${url}`,
  );
}

async function pictures(vault: VaultReader): Promise<void> {
  const drawn = ({ evidence }: { evidence: { kind: string; orderKey: string }[] }) =>
    new Set(evidence.filter(({ kind }) => kind === 'screenshot').map(({ orderKey }) => orderKey)).size;
  await vault.until((stored) => drawn(stored) >= stored.orders.length, 'a picture of every order');
}

async function openPopup(browser: TestBrowser, vault: VaultReader, folder: string): Promise<Tab> {
  const popup = await browser.newTab(`${browser.extensionOrigin}popup.html`);
  await popup.resize(400, 600);
  const { purchases } = await vault.read();
  await until(
    async () => (await popup.evaluate(allCards)) === purchases.length,
    `${purchases.length} phones in the popup`,
  );
  await popup.screenshot(join(folder, 'popup.png') as `${string}.png`);
  return popup;
}

/** Every phone that has come has its day; nothing in the popup is counted from a guess. */
async function noGuess(popup: Tab, vault: VaultReader): Promise<void> {
  const { orders } = await vault.read();
  const open = orders.filter(({ signedAt, status }) => signedAt === undefined && status.phase !== 'shipped');
  const guessed = await popup.evaluate(
    () => [...document.querySelectorAll('li.phone')].filter((card) => card.textContent.includes('约')).length,
  );
  if (open.length > 0 || guessed > 0) throw new Error(`${open.length} orders without a day, ${guessed} guesses shown`);
}

/** Runs in the popup: the rest comes when the end of the list is scrolled to. */
function allCards(): number {
  document.querySelector('.more')?.scrollIntoView();
  if (!document.querySelector('.more')) scrollTo(0, 0);
  return document.querySelectorAll('li.phone').length;
}

async function goToAfterSales(browser: TestBrowser, popup: Tab): Promise<void> {
  const before = (await browser.tabs()).length;
  await clickOn(popup, 'a.door[href*="myjd.jd.com"]');
  const opened = await until(async () => (await browser.tabs()).slice(before)[0], 'a new tab');
  await sees(opened, '售后服务');
}

async function photographVault(browser: TestBrowser, folder: string, phonePage: string): Promise<void> {
  const vault = await browser.newTab(`${browser.extensionOrigin}vault.html`);
  await sees(vault, '京东');
  await vault.screenshot(join(folder, 'vault.png') as `${string}.png`);
  await vault.resize(390, 844);
  await vault.screenshot(join(folder, 'vault-phone-width.png') as `${string}.png`);
  const page = await browser.newTab(phonePage);
  await sees(page, '能要求什么');
  await page.screenshot(join(folder, 'phone.png') as `${string}.png`);
  await until(
    () =>
      page.evaluate(() => {
        const [picture] = [...document.images].filter(({ src }) => src.startsWith('blob:'));
        picture?.scrollIntoView({ block: 'center', behavior: 'instant' });
        return picture?.complete;
      }),
    'the picture of the order',
  );
  await page.screenshot(join(folder, 'evidence.png') as `${string}.png`);
}
