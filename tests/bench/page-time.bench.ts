import { launchChromium, pageOf } from '../e2e/harness/chromium.ts';
import { until } from '../e2e/harness/until.ts';
import { VaultReader } from '../e2e/harness/vault.ts';
import { startMall } from '../mall/server.ts';
import { pace } from './pace.ts';
import { buildExtension, EXTENSION } from './page-cost/build.ts';
import { median, printTable } from './page-cost/print.ts';
import { type Steps, stepsIn } from './page-time/steps.ts';

/**
 * Where does a content script spend the page's time? Each order list in a browser of its own, so that nothing is warm, from
 * the first byte to the last snapshot. Milliseconds of thread time, median of the runs:
 * `node tests/bench/page-time.bench.ts [folder of a built extension]`.
 */

const TAOBAO = 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm';
const LISTS: [name: string, url: string][] = [
  ['JD, table, 50 orders, 2 phones', 'https://order.jd.com/center/list.action?count=50&phones=2'],
  ['JD, cards, 50 orders, 2 phones', 'https://order.jd.com/center/list.action?layout=cards&count=50&phones=2'],
  ['JD, table, 50 orders, 22 phones', 'https://order.jd.com/center/list.action?count=50'],
  ['JD, cards, 50 orders, 22 phones', 'https://order.jd.com/center/list.action?layout=cards&count=50'],
  ['Taobao, second generation, 6', TAOBAO],
  ['Taobao, first generation, 6', `${TAOBAO}?route_to=tm1`],
  ['Pinduoduo, 10', 'https://mobile.yangkeduo.com/orders.html?type=0'],
];
const RUNS = 5;

async function visit(port: number, extension: string, url: string): Promise<Steps> {
  const browser = await launchChromium({ port, extension });
  try {
    const vault = await VaultReader.open(browser);
    const tab = await browser.newTab();
    const tracing = pageOf.get(tab)?.tracing;
    if (!tracing) throw new Error('no protocol session');
    await tracing.start({ categories: ['devtools.timeline', 'v8'] });
    await tab.goto(url);
    let before = '';
    await until(
      async () => {
        const { orders, evidence } = await vault.read();
        const pictures = evidence.filter(({ kind }) => kind === 'snapshot').length;
        const state = `${orders.length}/${pictures}`;
        const rests = orders.length > 0 && pictures >= orders.length && state === before;
        before = state;
        return rests;
      },
      'the orders and a picture of each',
      60_000,
    );
    const trace: { traceEvents: unknown[] } = JSON.parse(new TextDecoder().decode(await tracing.stop()));
    return stepsIn(trace.traceEvents);
  } finally {
    await browser.close();
  }
}

const extension = process.argv[2] ?? EXTENSION;
if (extension === EXTENSION) buildExtension();
const mall = await startMall();
try {
  const rows: string[][] = [];
  for (const [name, url] of LISTS) {
    const runs: Steps[] = [];
    for (let i = 0; i < RUNS; i++) runs.push(await visit(mall.port, extension, url));
    const of = (pick: (steps: Steps) => number) => median(runs.map(pick)).toFixed(1);
    rows.push([
      name,
      of(({ start }) => start),
      of(({ parts }) => parts),
      `${of(({ reading }) => reading)} (${of(({ readings }) => readings)})`,
      of(({ longest }) => longest),
      of(({ pictures }) => pictures),
      of(({ longestPicture }) => longestPicture),
      of(({ start, parts, reading, pictures }) => start + parts + reading + pictures),
    ]);
  }
  const head = ['list', 'start', 'parts', 'reading (calls)', 'longest', 'pictures', 'longest picture', 'all'];
  printTable(`Time on the page's thread, ms; this machine just now: ${pace()}`, head, rows);
} finally {
  await mall.close();
}
