import type { Tab } from '../e2e/harness/tab.ts';
import { until } from '../e2e/harness/until.ts';
import { pace } from './pace.ts';
import { median, printTable } from './page-cost/print.ts';
import { spread } from './pages/open.ts';
import { scrolled, searched, toTheEnd } from './pages/scroll.ts';
import { inBrowser, wantedBrowsers } from './pages/session.ts';

/**
 * The wall of all evidence with 10,000 items: opening, scrolling, searching. What must not happen is a second in which nothing
 * moves. After `npm run build`.
 */

const named = process.argv.slice(2).map(Number).filter(Number.isInteger);
const ITEMS = named[0] ?? 10_000;
const PHONES = 500;
const STEPS = [300, 1500];
const FRAMES = 120;
/** In titles, in what notes say, of several, of none but one. */
const WORDS = ['划痕', '维修', '客服 答复', 'iphone', '第 77 次'];

/** Milliseconds from the address until the first tile stands there. */
async function opened(tab: Tab, address: string): Promise<number> {
  const start = performance.now();
  await tab.goto(address);
  await until(() => tab.evaluate(() => document.querySelector('.item-grid .item-tile') !== null), 'a tile', 60_000);
  return performance.now() - start;
}

for (const name of wantedBrowsers())
  await inBrowser(name, async ({ browser, fill, fillEvidence }) => {
    await fill(PHONES);
    const rows: string[][] = [];
    // Each at once: a machine that ends the run early leaves what was measured until then.
    const tell = (...row: string[]) => {
      console.log(row.join('  '));
      rows.push(row);
    };
    const address = `${browser.extensionOrigin}vault.html#/evidence`;
    for (const items of [100, ITEMS]) {
      await fillEvidence(items);
      const times: number[] = [];
      for (let run = 0; run < 3; run++) {
        const tab = await browser.newTab();
        await tab.show();
        times.push(await opened(tab, address));
        await tab.close();
      }
      tell(`opened with ${items}: first tile`, spread(times), '', '');
    }
    const tab = await browser.newTab();
    await tab.show();
    await opened(tab, address);
    for (const step of STEPS) {
      await scrolled(tab, 'evidence', step, 20);
      const { samples, white, longest } = await scrolled(tab, 'evidence', step, FRAMES);
      const shown = `${(100 - (white / samples) * 100).toFixed(0)} % with tiles`;
      tell(`scrolled ${step} px a frame: longest frame`, `${longest.toFixed(0)} ms`, shown, '< 1000 ms');
    }
    const ends = [await toTheEnd(tab, 'evidence'), await toTheEnd(tab, 'evidence'), await toTheEnd(tab, 'evidence')];
    tell('to the last item, one gesture', `${median(ends).toFixed(0)} ms`, '', '< 1000 ms');
    await searched(tab, WORDS[0] ?? '', 'evidence');
    for (const words of WORDS) {
      const times = [];
      for (let run = 0; run < 3; run++) times.push(await searched(tab, words, 'evidence'));
      tell(`search: “${words}” typed to painted`, spread(times), '', '<= 100 ms');
    }
    await tab.close();
    printTable(
      `${ITEMS.toLocaleString('en')} items of evidence; ${browser.name} ${browser.version}; this machine just now: ${pace()}`,
      ['what', 'measured, ms', '', 'goal'],
      rows,
    );
  });
