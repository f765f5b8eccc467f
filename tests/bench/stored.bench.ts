import { launchChromium } from '../e2e/harness/chromium.ts';
import { launchFirefox } from '../e2e/harness/firefox.ts';
import { startMall } from '../mall/server.ts';
import { pace } from './pace.ts';
import { printTable } from './page-cost/print.ts';
import { spread } from './pages/open.ts';
import { wantedBrowsers } from './pages/session.ts';
import { lastStored, type Visit } from './stored/visit.ts';

/**
 * How soon is a phone stored, with the worker awake and asleep, and what of a page is there whose tab was closed at once?
 * A list of 50 orders with 2 phones, in turn: `node tests/bench/stored.bench.ts [--both] [folder of a build …]` after
 * `npm run build`. Several folders are visited in turn.
 */

const RUNS = 5;
const PHONES = 2;
/** Milliseconds after the page was ready. */
const CLOSED = 500;

const folders = process.argv.slice(2).filter((word) => !word.startsWith('--') && !/^\d+$/.test(word));
const visits: [name: string, how: Visit, goal: string][] = [
  ['worker awake', { asleep: false }, ''],
  ['worker asleep', { asleep: true }, '<= 450 ms'],
  [`worker asleep, closed ${CLOSED} ms after ready`, { asleep: true, closedAfter: CLOSED }, 'all stored'],
];

const mall = await startMall();
try {
  for (const name of wantedBrowsers()) {
    const launch = name === 'firefox' ? launchFirefox : launchChromium;
    const builds = folders.length > 0 ? folders : [`.output/${name === 'firefox' ? 'firefox' : 'chrome'}-mv3`];
    const browsers = [];
    for (const extension of builds) browsers.push(await launch({ port: mall.port, extension }));
    try {
      const times = builds.map(() => visits.map((): (number | undefined)[] => []));
      // The first round fills caches and is thrown away.
      for (let run = 0; run <= RUNS; run++)
        for (const [v, [, how]] of visits.entries())
          for (const [b, browser] of browsers.entries()) {
            const time = await lastStored(browser, PHONES, how);
            if (run > 0) times[b]?.[v]?.push(time);
          }
      const rows = builds.flatMap((build, b) =>
        visits.map(([what, , goal], v) => {
          const list = times[b]?.[v] ?? [];
          const there = list.filter((time) => time !== undefined);
          const of = builds.length > 1 ? `${build}: ` : '';
          return [of + what, spread(there), `${there.length} of ${list.length}`, goal];
        }),
      );
      printTable(
        `${name}: page ready to both phones stored, ms; this machine just now: ${pace()}`,
        ['what', 'median [p10-p90]', 'all stored', 'goal'],
        rows,
      );
    } finally {
      for (const browser of browsers) await browser.close();
    }
  }
} finally {
  await mall.close();
}
