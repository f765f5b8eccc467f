import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, test } from 'vitest';
import { civilDateOf } from '@/lib/model/dates';
import { launchChromium, pageOf } from '../e2e/harness/chromium.ts';
import type { Tab, TestBrowser } from '../e2e/harness/tab.ts';
import { until } from '../e2e/harness/until.ts';
import { type Mall, startMall } from '../mall/server.ts';
import { castRows } from './cast.ts';
import { STATES, type State } from './states.ts';
import { takeOver } from './take-over.ts';

/** `npm run pictures`: every page of ours in every state, light and dark, for people to look at. */

const FOLDER = process.env['PICTURES'] ?? fileURLToPath(new URL('pictures/', import.meta.url));
const ONLY = process.env['ONLY'] ?? '';
const today = civilDateOf(Date.now());
let mall: Mall;
let browser: TestBrowser;
let quiet: Tab;
let stored: number | undefined;

beforeAll(async () => {
  await mkdir(FOLDER, { recursive: true });
  mall = await startMall();
  const extension = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
  browser = await launchChromium({ port: mall.port, extension, language: 'zh-CN' });
  quiet = await browser.newTab(`${browser.extensionOrigin}vault.html`);
  await until(() => quiet.evaluate(() => document.querySelector('main') !== null), 'the vault');
});
afterAll(async () => {
  await browser?.close();
  await mall?.close();
});

async function open(state: State): Promise<Tab> {
  const rows = await castRows(today, state.phones);
  if (stored !== (state.phones ?? -1)) {
    // The database is made by the vault's own page, and must not be read while it is filled.
    await quiet.goto(`${browser.extensionOrigin}content-scripts/jd.js`);
    await takeOver(quiet, rows);
    stored = state.phones ?? -1;
  }
  const purchases = (rows['purchases'] ?? []) as { id: string; line: { title: string } }[];
  const id = purchases.find(({ line }) => state.of && line.title.includes(` ${state.of} `))?.id ?? '';
  const tab = await browser.newTab(`${browser.extensionOrigin}${state.path.replace('{id}', encodeURIComponent(id))}`);
  return tab;
}

test.each(STATES.filter(({ name }) => name.includes(ONLY)))('$name', { timeout: 60_000 }, async (state) => {
  const tab = await open(state);
  const page = pageOf.get(tab);
  if (!page) throw new Error('no page');
  await until(
    () => tab.evaluate(() => document.querySelector('main')?.textContent?.includes('正在打开') === false),
    state.name,
  );
  await page.waitForNetworkIdle({ idleTime: 300 }).catch(() => undefined);
  for (const width of state.widths) {
    for (const scheme of width === state.widths[0] ? ['light', 'dark'] : ['light']) {
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      await tab.resize(width, state.path.startsWith('popup') ? 600 : 900);
      await state.act?.(tab);
      const path = `${FOLDER}/${state.name}-${width}${scheme === 'dark' ? '-dark' : ''}.webp` as const;
      await page.screenshot({ path, type: 'webp', quality: 80, fullPage: !state.path.startsWith('popup') });
    }
  }
  await tab.close();
});
