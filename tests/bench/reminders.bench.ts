import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium, pageOf } from '../e2e/harness/chromium.ts';
import { programOf } from '../e2e/harness/page-program.ts';
import { startMall } from '../mall/server.ts';

/**
 * What does a look at the deadlines cost with 10,000 phones, in a real Chromium with its real database?
 * `node tests/bench/reminders.bench.ts` after `npm run build`.
 */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PHONES = 10_000;

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
  const rows = await tab.evaluate(async (count) => {
    const { work } = globalThis as unknown as { work: Work };
    await work.fill(count);
    return work.run();
  }, PHONES);
  const goals: Record<string, number> = { 'first look of a day': 2000, 'every other look': 20 };
  console.log(`${PHONES.toLocaleString('en')} phones, Chromium ${browser.version}`);
  console.table(
    Object.fromEntries(
      Object.entries(rows).map(([name, { ms, found }]) => [
        name,
        { ms: ms.toFixed(1), found, goal: goals[name] ?? '' },
      ]),
    ),
  );
} finally {
  await browser.close();
  await mall.close();
  await rm(profile, { recursive: true, force: true });
}
