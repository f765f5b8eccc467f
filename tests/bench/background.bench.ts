import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchChromium } from '../e2e/harness/chromium.ts';
import type { TestBrowser } from '../e2e/harness/tab.ts';
import { startMall } from '../mall/server.ts';
import { firstAnswer } from './background/first-answer.ts';
import { ofExtension } from './backup/memory.ts';
import { growth } from './growth.ts';
import { pace } from './pace.ts';
import { printTable } from './page-cost/print.ts';
import { measuredCopy } from './pages/copy.ts';
import { spread } from './pages/open.ts';

/**
 * How soon does a worker answer an order page that had to wake it, and how much memory does the extension keep, with ever more
 * phones and no page of ours open? Chromium. `node tests/bench/background.bench.ts [phones …]` after `npm run build`.
 */

const named = process.argv.slice(2).map(Number).filter(Number.isInteger);
const SIZES = named.length > 0 ? named : [100, 1_000, 10_000];
const RUNS = 7;
/** Milliseconds; browsers end a worker that has had nothing to do for half a minute, but not one that a bench looks at. */
const IDLE = 15_000;

const pass = (span: number) => new Promise<void>((resolve) => setTimeout(resolve, span));
const megabytes = (bytes: number) => (bytes === 0 ? 'no process' : `${(bytes / 1e6).toFixed(0)} MB`);

async function fillWith(browser: TestBrowser, phones: number): Promise<void> {
  const filler = await browser.newTab(`${browser.extensionOrigin}fill.html`);
  type Filling = { fill: { fill(count: number): Promise<void> } };
  await filler.evaluate((count) => (globalThis as unknown as Filling).fill.fill(count), phones);
  await filler.close();
}

const folder = await mkdtemp(path.join(tmpdir(), 'goujibao-bench-'));
const mall = await startMall();
try {
  const extension = await measuredCopy('chrome-mv3', folder);
  const browser = await launchChromium({ port: mall.port, extension });
  try {
    const answers: string[] = [];
    const middles: number[] = [];
    const idle: string[] = [];
    for (const phones of SIZES) {
      await fillWith(browser, phones);
      await firstAnswer(browser);
      const times: number[] = [];
      for (let run = 0; run < RUNS; run++) times.push(await firstAnswer(browser));
      answers.push(spread(times));
      middles.push(times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN);
      await pass(IDLE);
      idle.push(megabytes(ofExtension()));
    }
    printTable(
      `The worker; ${browser.name} ${browser.version}; this machine just now: ${pace()}`,
      ['what', ...SIZES.map((phones) => `${phones} phones`), 'exponents (<= 1.1)', 'goal'],
      [
        ['asleep: an order page asks, ms till the answer', ...answers, growth(SIZES, middles), '<= 250 ms'],
        [`memory of its process (resident), idle for ${IDLE / 1000} s`, ...idle, '', 'told'],
      ],
    );
  } finally {
    await browser.close();
  }
} finally {
  await mall.close();
  await rm(folder, { recursive: true, force: true });
}
