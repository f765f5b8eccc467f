import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Tab, TestBrowser } from '../e2e/harness/tab.ts';
import { until } from '../e2e/harness/until.ts';
import { pace } from './pace.ts';
import { median, printTable } from './page-cost/print.ts';
import { paintsOf, spread } from './pages/open.ts';
import { inBrowser, type Launch, sessionOf, wantedBrowsers, withCopy } from './pages/session.ts';

/**
 * The popup as it is opened: by a click on the toolbar, beside the same click where the button opens an empty page, and
 * cold, as the first page after the browser has started. Milliseconds to the first phone painted. After `npm run build`.
 */

const [phones = 200] = process.argv.slice(2).map(Number).filter(Number.isInteger);
const CLICKS = 13;
const STARTS = 7;
/** A browser that has just started is busy with itself, whatever is opened. */
const STARTED = 1500;
const HEAD = ['', 'blank Preact', 'popup: first phone', 'first phone / blank', 'goal'];

for (const name of wantedBrowsers()) {
  const rows: string[][] = [];
  let version = '';
  await inBrowser(name, async ({ browser, fill, rested }) => {
    version = browser.version;
    await fill(phones);
    await rested();
    const before = (await browser.tabs())[0] ?? (await browser.newTab());
    await inBrowser(
      name,
      async ({ browser: other }) => {
        const beside = (await other.tabs())[0] ?? (await other.newTab());
        await clicked(other, beside);
        await clicked(browser, before);
        const pairs: [number, number][] = [];
        for (let i = 0; i < CLICKS; i++) pairs.push([await clicked(other, beside), await clicked(browser, before)]);
        rows.push(row('click on the toolbar', pairs, '<= 1.15'));
      },
      'blank',
    );
  });
  await withCopy(name, 'own', async (launch, folder) => {
    const profile = path.join(folder, 'profile');
    await mkdir(profile);
    const filled = await launch(profile);
    const { fill, rested } = await sessionOf(filled);
    await fill(phones);
    await rested();
    await filled.close();
    const pairs: [number, number][] = [];
    for (let i = 0; i < STARTS; i++)
      pairs.push([await cold(launch, profile, 'blank.html'), await cold(launch, profile, 'popup.html')]);
    rows.push(row('cold, in a tab', pairs, '<= 1.6'));
  });
  printTable(`The popup with ${phones} phones; ${name} ${version}; this machine just now: ${pace()}`, HEAD, rows);
}

/** Milliseconds from the click until the popup has painted a phone, or the blank page its row. */
async function clicked(browser: TestBrowser, tab: Tab): Promise<number> {
  await tab.show();
  const start = Date.now();
  const popup = await browser.pressButton(tab);
  const painted = () =>
    popup.evaluate(() => {
      // Firefox asks from beside the popup, not from within.
      const own = document.defaultView?.performance;
      const mark = own?.getEntriesByName('first-phone')[0];
      return own && mark && own.timeOrigin + mark.startTime;
    });
  const at = await until(painted, 'a phone in the popup', 20_000);
  await popup.close();
  return at - start;
}

async function cold(launch: Launch, profile: string, page: string): Promise<number> {
  const browser = await launch(profile);
  try {
    await wait(STARTED);
    return (await paintsOf(browser, page)).phone;
  } finally {
    await browser.close();
  }
}

/** Of each pair, since the machine's pace changes from one to the next. */
function row(what: string, pairs: readonly [number, number][], goal: string): string[] {
  const [blank, popup] = [pairs.map(([first]) => first), pairs.map(([, second]) => second)];
  return [what, spread(blank), spread(popup), median(pairs.map(([one, two]) => two / one)).toFixed(2), goal];
}
