import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { addDays } from '../../lib/model/dates.ts';
import { launchChromium } from '../e2e/harness/chromium.ts';
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

const input = fileURLToPath(new URL('deadlines/in-page.ts', import.meta.url));
const bundle = await rolldown({ input, platform: 'browser', logLevel: 'silent' });
const { output } = await bundle.generate({ format: 'iife', name: 'bench', minify: true });
await bundle.close();

const mall = await startMall();
const browser = await launchChromium({ port: mall.port });
try {
  // Any page with an origin of its own: it lends its database.
  const tab = await browser.newTab('https://order.jd.com/center/list.action');
  await tab.evaluate((code) => {
    const script = document.createElement('script');
    script.textContent = code;
    document.head.append(script);
  }, output[0].code);
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
