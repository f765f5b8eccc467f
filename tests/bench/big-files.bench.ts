import { launchChromium } from '../e2e/harness/chromium.ts';
import { launchFirefox } from '../e2e/harness/firefox.ts';
import { pageWith, programOf } from '../e2e/harness/page-program.ts';
import { startMall } from '../mall/server.ts';
import { answerOf } from './answer-of.ts';
import { peakOf } from './backup/memory.ts';
import { pace } from './pace.ts';

/**
 * A film of two gigabytes is added, stopped, checked and opened, in a real browser with a real disk: how long it takes, how
 * much more memory the browser's processes hold at the most, and how long the page could not answer.
 * `node tests/bench/big-files.bench.ts [chromium|firefox|both] [megabytes] [words of one row]`
 */

type InPage = typeof import('./big-files/in-page.ts');

const [which = 'both', size = '2147', only = ''] = process.argv.slice(2);
const BYTES = Number(size) * 1_000_000;

const program = await programOf(new URL('big-files/in-page.ts', import.meta.url), 'bench');
const mega = (bytes = 0) => Math.round(bytes / 1e6);

for (const name of which === 'both' ? ['chromium', 'firefox'] : [which]) {
  console.log(`${name}, ${size} MB; ${pace()}`);
  const mall = await startMall();
  const browser = await (name === 'firefox' ? launchFirefox : launchChromium)({ port: mall.port });
  const rows: Record<string, object> = {};
  try {
    const tab = await pageWith(browser, program);
    const call = <K extends keyof InPage>(what: K, ...args: Parameters<InPage[K]>) =>
      answerOf<Awaited<ReturnType<InPage[K]>>>(tab, what, args);
    const measure = async (words: string, work: () => Promise<{ ms: number; stuck: number; left?: number }>) => {
      if (!words.includes(only)) return;
      const { value, peak } = await peakOf(work);
      const memory = Object.fromEntries([...peak].map(([kind, most]) => [`+MB ${kind}`, mega(most)]));
      const left = value.left === undefined ? {} : { left: value.left };
      rows[words] = { s: Math.round(value.ms / 10) / 100, 'stuck ms': Math.round(value.stuck), ...left, ...memory };
      // Each at once: a machine that ends the run early leaves what was measured until then.
      console.log(words, JSON.stringify(rows[words]));
    };
    await call('prepare', BYTES);
    await measure('stopped at a fifth: until nothing of it is left', () => call('stopInTheMiddle', BYTES / 5));
    await measure('added', () => call('addFilm'));
    await measure('the same once more', () => call('addAgain'));
    await measure('opened', () => call('open'));
    await measure('every byte checked', () => call('check'));
  } finally {
    console.table(rows);
    await browser.close();
    await mall.close();
  }
}
