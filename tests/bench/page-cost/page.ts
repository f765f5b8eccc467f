import type { CDPSession } from 'puppeteer-core';
import { launchChromium, pageOf } from '../../e2e/harness/chromium.ts';
import type { TestBrowser } from '../../e2e/harness/tab.ts';
import { until } from '../../e2e/harness/until.ts';
import { VaultReader } from '../../e2e/harness/vault.ts';
import { readyAt } from '../stored/visit.ts';
import { kilobytes, median, ms } from './print.ts';
import { type TaskTimes, taskTimes } from './trace.ts';

/** 50 orders: as somebody has them who buys a phone now and then, and the most the mall can do. */
const FEW: List = { url: 'https://order.jd.com/center/list.action?count=50&phones=2', orders: 2 };
const MANY: List = { url: 'https://order.jd.com/center/list.action?count=50', orders: 22 };
const RUNS = 5;

interface List {
  url: string;
  /** At least so many of them have a phone. */
  orders: number;
}

interface Run extends TaskTimes {
  /** From DOMContentLoaded of the page to the last order in the database. */
  stored: number;
  /** How long the trace was. */
  span: number;
}

/** Main-thread cost of a list of 50 orders with and without us, and how soon its phones are stored. */
export async function pageNumbers(port: number, extension: string): Promise<string[][]> {
  const few = await runs(port, FEW, { extension });
  const many = await runs(port, MANY, { extension });
  const of = (list: Run[], key: keyof Run) => median(list.map((run) => run[key]));
  // A page that is watched for longer does more by itself.
  const without = await runs(port, FEW, { span: of(few.list, 'span') });
  const row = (what: string, { list }: Runs, key: keyof Run, goal = '') => {
    return [what, ms(of(list, key)), list.map((run) => run[key].toFixed(1)).join(' '), goal];
  };
  return [
    row('2 phones: main thread, scripts of ours', few, 'ours', '<= 50 ms in all'),
    row('2 phones: longest task with a script of ours in it', few, 'longestOurs', 'none > 50 ms'),
    row('2 phones: main thread, all tasks, with us', few, 'all'),
    row('2 phones: main thread, all tasks, without us', without, 'all'),
    row('2 phones: page ready to both stored', few, 'stored'),
    row('22 phones: main thread, scripts of ours', many, 'ours', '<= 50 ms in all'),
    row('22 phones: longest task with a script of ours in it', many, 'longestOurs', 'none > 50 ms'),
    row('22 phones: page ready to all stored', many, 'stored'),
    ['database, by order (record, phones)', kilobytes(many.growth.facts), '', ''],
    ['database, by order (snapshot and picture)', kilobytes(many.growth.bytes), '', ''],
  ];
}

interface Runs {
  list: Run[];
  growth: { facts: number; bytes: number };
}

async function runs(
  port: number,
  wanted: List,
  { extension, span = 0 }: { extension?: string; span?: number },
): Promise<Runs> {
  const browser = await launchChromium({ port, extension });
  try {
    const vault = extension ? await VaultReader.open(browser) : undefined;
    const list: Run[] = [];
    let growth = { facts: 0, bytes: 0 };
    // The first visit also fills the caches and is thrown away.
    for (let i = 0; i <= RUNS; i++) {
      await vault?.empty();
      const run = await visit(browser, wanted, span, vault);
      if (i > 0) list.push(run);
      if (vault) growth = await growthOf(vault);
    }
    return { list, growth };
  } finally {
    await browser.close();
  }
}

async function visit(
  browser: TestBrowser,
  { url, orders: count }: List,
  span: number,
  vault?: VaultReader,
): Promise<Run> {
  const tab = await browser.newTab();
  const page = pageOf.get(tab);
  const session = await page?.createCDPSession();
  if (!session) throw new Error('no protocol session');
  const finish = await startTrace(session);
  const start = performance.now();
  await tab.goto(url);
  const ready = await readyAt(tab);
  const stored = vault ? (await storedAt(vault, count)) - ready : 0;
  if (vault)
    await vault.until(
      ({ evidence, orders }) => evidence.filter(({ kind }) => kind === 'snapshot').length >= orders.length,
      'snapshots',
      60_000,
    );
  const elapsed = () => performance.now() - start;
  await until(async () => elapsed() >= span, 'as long a time as with us', 120_000);
  const lasted = elapsed();
  const times = taskTimes(await finish(), url);
  await tab.close();
  return { ...times, stored, span: lasted };
}

async function startTrace(session: CDPSession): Promise<() => Promise<unknown[]>> {
  const events: unknown[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      // No more than is looked at: each further category is paid by the scripts that are measured.
      includedCategories: ['devtools.timeline', 'toplevel', 'v8'],
    },
  });
  return async () => {
    const done = new Promise((resolve) => void session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await done;
    return events;
  };
}

async function storedAt(vault: VaultReader, count: number): Promise<number> {
  const { orders } = await vault.until((stored) => stored.orders.length >= count, 'phones', 20_000);
  return Math.max(...orders.map(({ firstSeenAt }) => firstSeenAt));
}

async function growthOf(vault: VaultReader) {
  const stored = await vault.until(
    ({ orders, evidence, pictureJobs }) => orders.length > 0 && evidence.length > 0 && pictureJobs.length === 0,
    'pictures',
    60_000,
  );
  const facts = JSON.stringify([stored.orders, stored.purchases, stored.evidence, stored.history]).length;
  const bytes = stored.blobs.reduce((sum, blob) => sum + blob.bytes, 0);
  return { facts: facts / stored.orders.length, bytes: bytes / stored.orders.length };
}
