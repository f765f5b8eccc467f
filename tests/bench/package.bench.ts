import path from 'node:path';
import { runnerImport } from 'vite';
import { launchChromium } from '../e2e/harness/chromium.ts';
import { pageWith, programOf } from '../e2e/harness/page-program.ts';
import { startMall } from '../mall/server.ts';
import { answerOf } from './answer-of.ts';
import { peakOf } from './backup/memory.ts';
import { pace } from './pace.ts';

/**
 * Evidence packages written and verified in a real Chromium with a real disk, with the memory its processes need for it, and
 * a long invoice read. `node tests/bench/package.bench.ts [items kB-an-item]`
 */

type InPage = typeof import('./package/in-page.ts');

const ROWS: readonly [items: number, bytes: number][] = process.argv[2]
  ? [[Number(process.argv[2]), Number(process.argv[3] ?? 20) * 1000]]
  : [
      [10_000, 20_000],
      [200, 10_000_000],
    ];
const PAGES = 500;

const mega = (bytes = 0) => Math.round(bytes / 1e6);
const seconds = (ms: number) => Math.round(ms / 100) / 10;

console.log(pace());
const ROOT = path.resolve(import.meta.dirname, '../..');
const { module: invoice } = await runnerImport<typeof import('./package/long-invoice.ts')>(
  path.join(import.meta.dirname, 'package/long-invoice.ts'),
  { logLevel: 'error', resolve: { alias: { '@': ROOT } } },
);
const { ms, bytes: size, number } = await invoice.readLongInvoice(PAGES);
console.log(`an invoice of ${PAGES} pages, ${mega(size)} MB: ${seconds(ms)} s, number ${number}`);

const program = await programOf(new URL('package/in-page.ts', import.meta.url), 'bench');
for (const [items, bytes] of ROWS) {
  const mall = await startMall();
  const browser = await launchChromium({ port: mall.port });
  try {
    const tab = await pageWith(browser, program);
    const call = <K extends keyof InPage>(name: K, ...args: Parameters<InPage[K]>) =>
      answerOf<Awaited<ReturnType<InPage[K]>>>(tab, name, args);
    const started = performance.now();
    await call('fill', items, bytes);
    const filled = seconds(performance.now() - started);
    console.log(`${items} items, ${mega(items * bytes)} MB of evidence, are kept, in ${filled} s`);
    const rows: Record<string, object> = {};
    const measure = async (what: string, work: () => Promise<{ ms: number; bytes?: number }>) => {
      const { value, peak } = await peakOf(work);
      const memory = Object.fromEntries([...peak].map(([kind, most]) => [`+MB ${kind}`, mega(most)]));
      console.log(`${what}: ${seconds(value.ms)} s`);
      rows[what] = { s: seconds(value.ms), ...(value.bytes ? { MB: mega(value.bytes) } : {}), ...memory };
    };
    await measure('package written', () => call('write'));
    await measure('package verified, every byte', () => call('verify'));
    console.table(rows);
  } finally {
    await browser.close();
    await mall.close();
  }
}
