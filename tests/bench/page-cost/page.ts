import type { CDPSession } from 'puppeteer-core';
import { launchChromium, pageOf } from '../../e2e/harness/chromium.ts';
import type { Tab, TestBrowser } from '../../e2e/harness/tab.ts';
import { until } from '../../e2e/harness/until.ts';
import { type Stored, VaultReader } from '../../e2e/harness/vault.ts';
import { kilobytes, median, ms } from './print.ts';
import { type TaskTimes, taskTimes } from './trace.ts';

const LIST = 'https://order.jd.com/center/list.action?count=50';
const RUNS = 5;

interface Run extends TaskTimes {
  /** From DOMContentLoaded of the page to the last order in the database. */
  stored: number;
}

/** Main-thread cost of a list of 50 orders with and without us, and how soon its phones are stored. */
export async function pageNumbers(port: number, extension: string): Promise<string[][]> {
  const without = await runs(port);
  const withUs = await runs(port, extension);
  const { growth } = withUs;
  const of = (list: Run[], key: keyof Run) => median(list.map((run) => run[key]));
  const row = (what: string, value: number, list: Run[], key: keyof Run, goal: string) => {
    return [what, ms(value), list.map((run) => run[key].toFixed(1)).join(' '), goal];
  };
  return [
    row('main thread, scripts of ours', of(withUs.list, 'ours'), withUs.list, 'ours', '<= 50 ms in all'),
    row(
      'longest task with a script of ours in it',
      of(withUs.list, 'longestOurs'),
      withUs.list,
      'longestOurs',
      'none > 50 ms',
    ),
    row('main thread, all tasks, with us', of(withUs.list, 'all'), withUs.list, 'all', ''),
    row('main thread, all tasks, without us', of(without.list, 'all'), without.list, 'all', ''),
    row('page ready to all its phones stored', of(withUs.list, 'stored'), withUs.list, 'stored', ''),
    ['database, by order (record, phones)', kilobytes(growth.facts), '', ''],
    ['database, by order (snapshot and picture)', kilobytes(growth.bytes), '', ''],
  ];
}

async function runs(port: number, extension?: string) {
  const browser = await launchChromium({ port, extension });
  try {
    const vault = extension ? await VaultReader.open(browser) : undefined;
    const list: Run[] = [];
    let growth = { facts: 0, bytes: 0 };
    // The first visit also fills the caches and is thrown away.
    for (let i = 0; i <= RUNS; i++) {
      await vault?.empty();
      const run = await visit(browser, vault);
      if (i > 0) list.push(run);
      if (vault) growth = await growthOf(vault);
    }
    return { list, growth };
  } finally {
    await browser.close();
  }
}

async function visit(browser: TestBrowser, vault?: VaultReader): Promise<Run> {
  const tab = await browser.newTab();
  const page = pageOf.get(tab);
  const session = await page?.createCDPSession();
  if (!session) throw new Error('no protocol session');
  const finish = await startTrace(session);
  await tab.goto(LIST);
  const ready = await readyAt(tab);
  const stored = vault ? (await storedAt(vault)) - ready : 0;
  if (vault)
    await vault.until(
      ({ evidence, orders }) => evidence.filter(({ kind }) => kind === 'snapshot').length >= orders.length,
      'snapshots',
      60_000,
    );
  const times = taskTimes(await finish(), LIST);
  await tab.close();
  return { ...times, stored };
}

async function startTrace(session: CDPSession): Promise<() => Promise<unknown[]>> {
  const events: unknown[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['devtools.timeline', 'toplevel', 'v8.execute', 'disabled-by-default-devtools.timeline'],
    },
  });
  return async () => {
    const done = new Promise((resolve) => void session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await done;
    return events;
  };
}

const readyAt = (tab: Tab) =>
  until(
    () =>
      tab.evaluate(() => {
        const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
        return entry && entry.domContentLoadedEventEnd > 0 && performance.timeOrigin + entry.domContentLoadedEventEnd;
      }),
    'the page to be ready',
  );

async function storedAt(vault: VaultReader): Promise<number> {
  const { orders } = await vault.until(
    (stored) => phones(stored) > 0 && phones(stored) === stored.purchases.length,
    'phones',
    20_000,
  );
  return Math.max(...orders.map(({ firstSeenAt }) => firstSeenAt));
}

const phones = ({ orders, purchases }: Stored) => (orders.length > 15 ? purchases.length : 0);

async function growthOf(vault: VaultReader) {
  const stored = await vault.until(
    ({ orders, evidence, pictureJobs }) => orders.length > 0 && evidence.length > 0 && pictureJobs.length === 0,
    'pictures',
    60_000,
  );
  const facts = JSON.stringify([stored.orders, stored.purchases, stored.evidence, stored.ledger]).length;
  const bytes = stored.blobs.reduce((sum, blob) => sum + blob.bytes, 0);
  return { facts: facts / stored.orders.length, bytes: bytes / stored.orders.length };
}
