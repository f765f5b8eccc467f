import { launchChromium, pageOf } from '../../e2e/harness/chromium.ts';
import type { Tab, TestBrowser } from '../../e2e/harness/tab.ts';
import { until } from '../../e2e/harness/until.ts';
import { VaultReader } from '../../e2e/harness/vault.ts';
import { type Steps, stepsIn } from '../page-time/steps.ts';
import { outermost, type TraceEvent, threadTime } from '../trace-events.ts';
import { exportOrders } from './reference.ts';

const ORIGIN = 'https://order.jd.com/';
/** The file that the reference is: no server has it. */
const REFERENCE = `${ORIGIN}bench-reference.js`;
/** Milliseconds from a page that is read to the end of what is done with it. */
const REST = 2500;

export interface Visit {
  first: Steps;
  /** The same list once more, with everything stored. */
  again: Steps;
  /** Milliseconds of the reference: parsing, reading, writing. */
  reference: { read: number; all: number; orders: number };
}

/** A list in a browser of its own, so that nothing is warm; then the same list again; then the reference on a page of its own. */
export async function visit(port: number, extension: string, query: string): Promise<Visit> {
  const browser = await launchChromium({ port, extension });
  try {
    const vault = await VaultReader.open(browser);
    const first = await traced(
      browser,
      (tab) => tab.goto(`${ORIGIN}center/list.action?${query}`),
      () => rests(vault),
    );
    const again = await traced(
      browser,
      (tab) => tab.goto(`${ORIGIN}center/list.action?${query}`),
      () => new Promise((resolve) => setTimeout(resolve, REST)),
    );
    return { first: stepsIn(first), again: stepsIn(again), reference: await reference(browser, query) };
  } finally {
    await browser.close();
  }
}

async function rests(vault: VaultReader): Promise<void> {
  let before = '';
  await until(
    async () => {
      const { orders, evidence } = await vault.read();
      const pictures = evidence.filter(({ kind }) => kind === 'snapshot').length;
      const state = `${orders.length}/${pictures}`;
      const rest = orders.length > 0 && pictures >= orders.length && state === before;
      before = state;
      return rest;
    },
    'the orders and a picture of each',
    60_000,
  );
}

async function traced(
  browser: TestBrowser,
  work: (tab: Tab) => Promise<void>,
  done: (tab: Tab) => Promise<void>,
): Promise<TraceEvent[]> {
  const tab = await browser.newTab();
  const tracing = pageOf.get(tab)?.tracing;
  if (!tracing) throw new Error('no protocol session');
  await tracing.start({ categories: ['devtools.timeline', 'v8'] });
  await work(tab);
  await done(tab);
  const trace: { traceEvents: TraceEvent[] } = JSON.parse(new TextDecoder().decode(await tracing.stop()));
  await tab.close();
  return trace.traceEvents;
}

async function reference(browser: TestBrowser, query: string): Promise<Visit['reference']> {
  let orders = 0;
  const events = await traced(
    browser,
    async (tab) => {
      const page = pageOf.get(tab);
      if (!page) throw new Error('not a tab of this browser');
      // At this address no script of ours runs.
      await tab.goto(`${ORIGIN}center/plain.action?${query}`);
      await page.setRequestInterception(true);
      page.on('request', (request) =>
        request.url() === REFERENCE
          ? void request.respond({ contentType: 'text/javascript', body: `(${exportOrders})();` })
          : void request.continue(),
      );
      await page.addScriptTag({ url: REFERENCE });
    },
    async (tab) => {
      const exported = () => tab.evaluate(() => (globalThis as unknown as { exported?: { orders: number } }).exported);
      ({ orders } = await until(exported, 'the exported orders'));
    },
  );
  const ours = outermost(
    events.filter(
      ({ ph, name, args }) =>
        ph === 'X' &&
        /^(?:FunctionCall|EvaluateScript|v8\.compile)$/.test(name) &&
        (args?.data?.url ?? args?.fileName) === REFERENCE,
    ),
  );
  const steps = ours.filter(({ name }) => name === 'FunctionCall').map(threadTime);
  const all = ours.map(threadTime).reduce((sum, time) => sum + time, 0);
  return { read: steps[1] ?? Number.NaN, all, orders };
}
