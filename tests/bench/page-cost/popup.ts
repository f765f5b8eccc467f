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
const RUNS = 7;

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
      await open(browser, 'popup.html');
      const times: Paints[] = [];
      for (let i = 0; i < RUNS; i++) times.push(await open(browser, 'popup.html'));
      rows.push(row(String(phones), times, goal));
    }
    // What this browser on this machine needs for a page of the extension with nothing to load.
    const times: Paints[] = [];
    for (let i = 0; i < RUNS; i++) times.push(await open(browser, '_locales/en/messages.json'));
    rows.push(row('a text file instead', times, ''));
    return rows;
  } finally {
    await browser.close();
  }
}

/** Milliseconds since the navigation began. */
interface Paints {
  first: number;
  /** The frame after the first phone stands in the list. */
  list: number;
}

function row(what: string, times: Paints[], goal: string): string[] {
  const first = times.map((time) => time.first);
  const list = median(times.map((time) => time.list));
  return [what, ms(median(first)), first.map((time) => time.toFixed(0)).join(' '), goal, list ? ms(list) : ''];
}

async function open(browser: TestBrowser, page: string): Promise<Paints> {
  const tab: Tab = await browser.newTab();
  await tab.show();
  await pageOf.get(tab)?.evaluateOnNewDocument(markFirstPhone);
  await tab.goto(`${browser.extensionOrigin}${page}`);
  const has = (name: string) =>
    until(() => tab.evaluate((entry) => performance.getEntriesByName(entry)[0]?.startTime, name), name);
  const first = await has('first-contentful-paint');
  const list = page === 'popup.html' ? await has('first-phone') : 0;
  await tab.close();
  return { first, list };
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
