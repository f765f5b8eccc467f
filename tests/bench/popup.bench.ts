import { pace } from './pace.ts';
import { median, printTable } from './page-cost/print.ts';
import { inTurn, type Paints, spread } from './pages/open.ts';
import { inBrowser, wantedBrowsers } from './pages/session.ts';

/**
 * What a buyer waits for: from opening the popup to the first phone painted, beside a blank Preact page of the same
 * extension in the same run. Milliseconds since the navigation, median [p10-p90]. After `npm run build`.
 */

/** Other sizes can be named. */
const named = process.argv.slice(2).map(Number).filter(Number.isInteger);
const SIZES = named.length > 0 ? named : [10, 200, 1_000, 10_000];
const WARM_UP = 3;
const RUNS = 15;
const GOAL = '<= 1.5';

for (const name of wantedBrowsers())
  await inBrowser(name, async ({ browser, fill, rested }) => {
    const rows: string[][] = [];
    for (const phones of SIZES) {
      await fill(phones);
      await inTurn(browser, ['blank.html', 'popup.html'], WARM_UP);
      await rested();
      const [blank = [], popup = []] = await inTurn(browser, ['blank.html', 'popup.html'], RUNS);
      rows.push(row(String(phones), blank, popup));
    }
    printTable(
      `The popup in a tab, warm; ${browser.name} ${browser.version}; this machine just now: ${pace()}`,
      [
        'phones',
        'blank Preact',
        'popup: first paint',
        'popup: first phone',
        'first phone / blank',
        'goal',
        'scripts preloaded till then',
      ],
      rows,
    );
  });

function row(phones: string, blank: Paints[], popup: Paints[]): string[] {
  const of = (paints: Paints[], key: keyof Paints) => paints.map((paint) => paint[key]);
  // Of each pair, since the machine's pace changes from one to the next.
  const ratios = popup.flatMap(({ phone }, i) => (blank[i] ? [phone / blank[i].phone] : []));
  return [
    phones,
    spread(of(blank, 'phone')),
    spread(of(popup, 'first')),
    spread(of(popup, 'phone')),
    median(ratios).toFixed(2),
    GOAL,
    `${Math.min(...of(popup, 'files'))} - ${Math.max(...of(popup, 'files'))}`,
  ];
}
