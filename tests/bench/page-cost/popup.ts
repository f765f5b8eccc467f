import { launchChromium } from '../../e2e/harness/chromium.ts';
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
      await open(browser);
      const times = [];
      for (let i = 0; i < RUNS; i++) times.push(await open(browser));
      rows.push([String(phones), ms(median(times)), times.map((time) => time.toFixed(0)).join(' '), goal]);
    }
    return rows;
  } finally {
    await browser.close();
  }
}

async function open(browser: TestBrowser): Promise<number> {
  const tab: Tab = await browser.newTab(`${browser.extensionOrigin}popup.html`);
  await until(() => tab.evaluate(() => document.querySelectorAll('li.phone').length), 'phones in the popup');
  const painted = await until(
    () => tab.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime),
    'the first contentful paint',
  );
  await tab.close();
  return painted;
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
