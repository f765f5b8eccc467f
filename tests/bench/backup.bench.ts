import { launchChromium } from '../e2e/harness/chromium.ts';
import { pageWith, programOf } from '../e2e/harness/page-program.ts';
import { startMall } from '../mall/server.ts';
import { answerOf } from './answer-of.ts';
import { peakOf } from './backup/memory.ts';

/**
 * A backup written, read back and verified, and read into an empty vault, in a real Chromium with a real disk: how long it
 * takes and how much memory the browser's processes need for it. `node tests/bench/backup.bench.ts [phones kB-an-item …]`
 */

type InPage = typeof import('./backup/in-page.ts');

const ROWS: readonly [phones: number, bytes: number][] = process.argv[2]
  ? [[Number(process.argv[2]), Number(process.argv[3] ?? 20) * 1000]]
  : [
      [1_000, 27_000],
      [10_000, 100_000],
    ];

const program = await programOf(new URL('backup/in-page.ts', import.meta.url), 'bench');

const mega = (bytes = 0) => Math.round(bytes / 1e6);
const seconds = (ms: number) => Math.round(ms / 100) / 10;

for (const [phones, bytes] of ROWS) {
  const mall = await startMall();
  const browser = await launchChromium({ port: mall.port });
  try {
    const tab = await pageWith(browser, program);
    const call = <K extends keyof InPage>(name: K, ...args: Parameters<InPage[K]>) =>
      answerOf<Awaited<ReturnType<InPage[K]>>>(tab, name, args);
    await call('fill', phones, bytes);
    console.log(`${phones} phones, ${mega(phones * 2 * bytes)} MB of evidence`);
    const rows: Record<string, object> = {};
    const measure = async (what: string, work: () => Promise<{ ms: number; bytes?: number }>) => {
      const { value, peak } = await peakOf(work);
      const memory = Object.fromEntries([...peak].map(([kind, most]) => [`+MB ${kind}`, mega(most)]));
      console.log(`${what}: ${seconds(value.ms)} s`);
      rows[what] = { s: seconds(value.ms), ...(value.bytes ? { MB: mega(value.bytes) } : {}), ...memory };
    };
    await measure('written, read back and verified', () => call('write'));
    await measure('read into an empty vault', () => call('read'));
    await measure('chains checked', () => call('check', false));
    await measure('every byte checked', () => call('check', true));
    const least = await call('least');
    rows['least: all rows and bytes read, as text'] = { s: seconds(least.out) };
    rows['least: file read, parsed and hashed'] = { s: seconds(least.in) };
    console.table(rows);
  } finally {
    await browser.close();
    await mall.close();
  }
}
