import { addDays } from '../../lib/model/dates.ts';
import { launchChromium } from '../e2e/harness/chromium.ts';
import { pageWith, programOf } from '../e2e/harness/page-program.ts';
import { startMall } from '../mall/server.ts';

/**
 * What does a new day cost? Deadlines of 10,000 phones in a real IndexedDB: all of them (other rules, a clock set back),
 * the next day, the same day again, a week later. `node tests/bench/deadlines.bench.ts`
 */

const COUNT = 10_000;
const TODAY = '2026-11-22';

interface InPage {
  fill(count: number, today: string): Promise<void>;
  refresh(today: string): Promise<{ ms: number; moved: number }>;
}

const program = await programOf(new URL('deadlines/in-page.ts', import.meta.url), 'bench');

const mall = await startMall();
const browser = await launchChromium({ port: mall.port });
try {
  const tab = await pageWith(browser, program);
  const run = (day: string) =>
    tab.evaluate((today) => (globalThis as unknown as { bench: InPage }).bench.refresh(today), day);
  await tab.evaluate(
    (count, today) => (globalThis as unknown as { bench: InPage }).bench.fill(count, today),
    COUNT,
    TODAY,
  );
  const rows = {
    'all, after other rules': await run(TODAY),
    'the same day again': await run(TODAY),
    'the next day': await run(addDays(TODAY, 1)),
    'a week later': await run(addDays(TODAY, 8)),
    'the clock set back': await run(TODAY),
  };
  const shown = Object.entries(rows).map(([what, { ms, moved }]) => [what, { moved, ms: Math.round(ms) }] as const);
  console.log(`${COUNT} phones, one in a hundred of them in repair`);
  console.table(Object.fromEntries(shown));
} finally {
  await browser.close();
  await mall.close();
}
