import { launchChromium, pageOf } from '../../e2e/harness/chromium.ts';
import type { Tab, TestBrowser } from '../../e2e/harness/tab.ts';
import { until } from '../../e2e/harness/until.ts';
import { VaultReader } from '../../e2e/harness/vault.ts';
import { median, ms } from './print.ts';

const SIZES: [phones: number, goal: string][] = [
  [10, ''],
  [200, '<= 60 ms'],
  [1_000, ''],
  [10_000, '<= 100 ms'],
];
const WARM_UP = 3;
const RUNS = 9;

/** First contentful paint of the popup, and the paint that shows the first phone, with ever more phones in the database. */
export async function popupNumbers(port: number, extension: string): Promise<string[][]> {
  const browser = await launchChromium({ port, extension });
  try {
    const vault = await VaultReader.open(browser);
    // One real order, multiplied: every row is as the extension itself writes it.
    await browser.newTab('https://order.jd.com/center/list.action');
    await vault.until(
      ({ orders, pictureJobs, evidence }) => orders.length > 2 && pictureJobs.length === 0 && evidence.length > 0,
      'orders',
      20_000,
    );
    const seeder = await browser.newTab(`${browser.extensionOrigin}content-scripts/jd.js`);
    const rows: string[][] = [];
    for (const [phones, goal] of SIZES) {
      await seeder.evaluate(multiply, phones);
      for (let i = 0; i < WARM_UP; i++) await firstPaint(browser, 'popup.html');
      const first = await several(() => firstPaint(browser, 'popup.html'));
      const list = await several(() => listPaint(browser));
      rows.push(row(String(phones), first, goal, list));
    }
    // What this browser on this machine needs for a page of the extension with nothing to load.
    rows.push(row('a text file instead', await several(() => firstPaint(browser, '_locales/en/messages.json'))));
    return rows;
  } finally {
    await browser.close();
  }
}

function row(what: string, first: number[], goal = '', list: number[] = []): string[] {
  const runs = first.map((time) => time.toFixed(0)).join(' ');
  return [what, ms(median(first)), runs, goal, list.length > 0 ? ms(median(list)) : ''];
}

async function several(measure: () => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < RUNS; i++) times.push(await measure());
  return times;
}

/** Milliseconds since the navigation began. */
async function firstPaint(browser: TestBrowser, page: string): Promise<number> {
  return timeOf(await browser.newTab(), browser.extensionOrigin + page, 'first-contentful-paint');
}

/** Until the frame after the first phone stands in the list. Apart from the first paint, which looking for it delays. */
async function listPaint(browser: TestBrowser): Promise<number> {
  const tab = await browser.newTab();
  await pageOf.get(tab)?.evaluateOnNewDocument(markFirstPhone);
  return timeOf(tab, `${browser.extensionOrigin}popup.html`, 'first-phone');
}

async function timeOf(tab: Tab, url: string, entry: string): Promise<number> {
  await tab.show();
  await tab.goto(url);
  const time = await until(
    () => tab.evaluate((name) => performance.getEntriesByName(name)[0]?.startTime, entry),
    entry,
  );
  await tab.close();
  return time;
}

/** Runs before the popup's own scripts. */
function markFirstPhone(): void {
  const watch = new MutationObserver(() => {
    if (!document.querySelector('li.phone')) return;
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => performance.mark('first-phone')));
  });
  watch.observe(document, { childList: true, subtree: true });
}

/** Runs in a page of the extension: copies the first order and phone until there are so many. */
async function multiply(phones: number): Promise<void> {
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await asked(indexedDB.open('goujibao'));
  const transaction = database.transaction(['orders', 'purchases'], 'readwrite');
  const [orders, purchases] = [transaction.objectStore('orders'), transaction.objectStore('purchases')];
  const [order] = await asked(orders.getAll(null, 1));
  const [purchase] = await asked(purchases.index('orderKey').getAll(order.key, 1));
  const day = (i: number) => new Date(Date.now() + (i % 360) * 86_400_000).toISOString().slice(0, 10);
  for (let i = await asked(purchases.count()); i < phones; i++) {
    const key = `jd:${3_900_000_000_000 + i}`;
    orders.put({ ...order, key, orderId: key.slice(3) });
    purchases.put({ ...purchase, id: `${key}/0`, orderKey: key, nextDeadline: day(i) });
  }
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  database.close();
}
