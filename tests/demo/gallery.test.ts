import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, test } from 'vitest';
import { launchChromium, pageOf } from '../e2e/harness/chromium.ts';
import type { Tab, TestBrowser } from '../e2e/harness/tab.ts';
import { type Mall, startMall } from '../mall/server.ts';
import { Stage } from './stage.ts';
import { type Look, STATES, settled } from './states.ts';

/** `npm run pictures`: every page of ours in every state, as it is seen, for people to look at. */

const FOLDER = process.env['PICTURES'] ?? fileURLToPath(new URL('pictures/', import.meta.url));
const ONLY = new RegExp(process.env['ONLY'] ?? '');
/** Widths at which everything is looked at in the dark too: a desktop's and a phone's. */
const DARK = [1280, 390];
/** Taller ones are cut: what is beyond is a list going on. */
const TALLEST = 2000;
/** CSS pixels of an A4 sheet between its margins. */
const SHEET = 718;

let mall: Mall;
let browser: TestBrowser;
let stage: Stage;

beforeAll(async () => {
  await mkdir(FOLDER, { recursive: true });
  mall = await startMall();
  const extension = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
  browser = await launchChromium({ port: mall.port, extension, language: 'zh-CN' });
  stage = await Stage.open(browser);
});
afterAll(async () => {
  await browser?.close();
  await mall?.close();
});

async function dress(page: Page, look: Look): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    media: look === 'print' ? 'print' : 'screen',
    features: [
      { name: 'prefers-color-scheme', value: look === 'dark' ? 'dark' : 'light' },
      { name: 'forced-colors', value: look === 'forced' ? 'active' : 'none' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });
}

/** As high as what is on it, so that what sticks to the window's foot stands at the page's. */
async function heighten(tab: Tab, width: number, least: number): Promise<void> {
  await tab.resize(width, least);
  const height = await tab.evaluate(() => document.documentElement.scrollHeight);
  await tab.resize(width, Math.min(Math.max(height, least), TALLEST));
}

test.each(STATES.filter(({ name }) => ONLY.test(name)))('$name', { timeout: 60_000 }, async (state) => {
  const tab = await stage.show(state);
  const page = pageOf.get(tab);
  if (!page) throw new Error('no page');
  await settled(state, tab);
  const popup = state.path.startsWith('popup');
  if (!state.front) await tab.resize(state.widths[0] ?? 400, popup ? 600 : 900);
  await state.act?.(tab);
  await page.waitForNetworkIdle({ idleTime: 300 }).catch(() => undefined);
  for (const [nth, width] of state.widths.entries()) {
    const dark = nth === 0 || state.darkToo || DARK.includes(width) ? (['dark'] as const) : [];
    const more = [...dark, ...(nth === 0 ? (state.also ?? []) : [])];
    for (const look of ['light', ...more] as const) {
      await dress(page, look);
      // The true popup has the size of what is in it.
      if (state.front) await page.waitForNetworkIdle({ idleTime: 100 }).catch(() => undefined);
      else if (popup) await tab.resize(width, 600);
      else await heighten(tab, look === 'print' ? SHEET : width, 600);
      const path = `${FOLDER}/${state.name}-${width}${look === 'light' ? '' : `-${look}`}.webp` as const;
      await page.screenshot({ path, type: 'webp', quality: 38 });
    }
  }
  await tab.close();
});
