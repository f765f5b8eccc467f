import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium, pageOf } from '../e2e/harness/chromium.ts';
import { programOf } from '../e2e/harness/page-program.ts';
import { startMall } from '../mall/server.ts';
import { growth } from './growth.ts';
import { pace } from './pace.ts';
import { printTable } from './page-cost/print.ts';

/**
 * What does a look at the deadlines cost with ever more phones, in a real Chromium with its real database, and by which
 * power of their number does it grow? `node tests/bench/reminders.bench.ts` after `npm run build`.
 */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SIZES = [100, 1_000, 10_000];
const GOALS: Readonly<Record<string, string>> = { 'every other look': '<= 20 ms' };

/** Runs in a page of the extension; `work` is `tests/bench/reminders/work.ts`. */
interface Work {
  fill(count: number): Promise<void>;
  run(): Promise<Record<string, { ms: number; found: number }>>;
}

const program = await programOf(new URL('reminders/work.ts', import.meta.url), 'work');
const mall = await startMall();
const profile = await mkdtemp(path.join(tmpdir(), 'goujibao-bench-'));
const browser = await launchChromium({ port: mall.port, extension: path.join(ROOT, '.output/chrome-mv3'), profile });
try {
  const tab = await browser.newTab(`${browser.extensionOrigin}content-scripts/jd.js`);
  await tab.show();
  await pageOf.get(tab)?.evaluate(`${program};globalThis.work = work`);
  const times: Record<string, number[]> = {};
  for (const phones of SIZES) {
    const rows = await tab.evaluate(async (count) => {
      const { work } = globalThis as unknown as { work: Work };
      await work.fill(count);
      return work.run();
    }, phones);
    for (const [name, { ms }] of Object.entries(rows)) times[name] = [...(times[name] ?? []), ms];
  }
  printTable(
    `Looks at the deadlines, ms; Chromium ${browser.version}; this machine just now: ${pace()}`,
    ['what', ...SIZES.map((phones) => `${phones} phones`), 'exponents (<= 1.1)', 'goal'],
    Object.entries(times).map(([name, list]) => [
      name,
      ...list.map((ms) => ms.toFixed(1)),
      growth(SIZES, list),
      GOALS[name] ?? '',
    ]),
  );
} finally {
  await browser.close();
  await mall.close();
  await rm(profile, { recursive: true, force: true });
}
