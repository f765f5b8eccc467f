import { launchChromium, pageOf } from '../../e2e/harness/chromium.ts';
import type { Tab } from '../../e2e/harness/tab.ts';
import { until } from '../../e2e/harness/until.ts';
import { VaultReader } from '../../e2e/harness/vault.ts';
import { median, ms } from './print.ts';

const LIST = 'https://order.jd.com/center/list.action?count=50';
const SPAN = 10_000;
const RUNS = 3;
/** An order is looked at once more 8 s after its picture; a page that goes on ticking is read ever more rarely until then. */
const SETTLED = 9_000;

interface Rest {
  /** Functions of ours that were called. */
  calls: number;
  /** Milliseconds of CPU time of the page's main thread, whoever used it. */
  busy: number;
}

/** What we cost once everything is stored and pictured: on a page at rest, and on one with a countdown in it. */
export async function idleNumbers(port: number, extension: string): Promise<string[][]> {
  const withUs = await measured(port, extension);
  const without = await measured(port);
  const row = (what: string, key: 'still' | 'ticking', goal: string) => [
    what,
    String(withUs[key].calls),
    ms(withUs[key].busy),
    ms(without[key].busy),
    goal,
  ];
  return [
    row('nothing changes', 'still', 'no call'),
    row('a text changes each second', 'ticking', 'no more than 1 reading in 4 s'),
  ];
}

async function measured(port: number, extension?: string): Promise<{ still: Rest; ticking: Rest }> {
  const browser = await launchChromium({ port, extension });
  try {
    const vault = extension ? await VaultReader.open(browser) : undefined;
    const tab = await browser.newTab(LIST);
    await vault?.until(
      ({ orders, evidence, pictureJobs }) =>
        orders.length > 15 &&
        pictureJobs.length === 0 &&
        evidence.filter(({ kind }) => kind === 'screenshot').length === orders.length,
      'pictures',
      60_000,
    );
    const { calls } = await browser.watchScripts(tab);
    const nothingHappens = async () => {
      await pass(tab, SETTLED);
      return (await calls()) === 0;
    };
    await until(nothingHappens, 'a page at rest', 60_000);
    const still = await rest(tab, calls);
    await tab.evaluate(() => {
      const countdown = document.createElement('p');
      const text = document.createTextNode('');
      countdown.append(text);
      document.body.append(countdown);
      setInterval(() => {
        text.data = new Date().toISOString();
      }, 1000);
    });
    await pass(tab, SETTLED);
    return { still, ticking: await rest(tab, calls) };
  } finally {
    await browser.close();
  }
}

const pass = (tab: Tab, span: number) =>
  tab.evaluate((time) => new Promise<void>((resolve) => setTimeout(resolve, time)), span);

async function rest(tab: Tab, calls: () => Promise<number>): Promise<Rest> {
  const session = await pageOf.get(tab)?.createCDPSession();
  if (!session) throw new Error('no protocol session');
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  const spans: Rest[] = [];
  for (let i = 0; i < RUNS; i++) {
    await calls();
    const before = await busy();
    await pass(tab, SPAN);
    spans.push({ busy: (await busy()) - before, calls: await calls() });
  }
  return { busy: median(spans.map((span) => span.busy)), calls: median(spans.map((span) => span.calls)) };
}
