import { beforeEach, expect, test } from 'vitest';
import { clickOn, sees } from './harness/find.ts';
import { freshSession, type Session } from './harness/session.ts';
import { until } from './harness/until.ts';

const LIST = 'https://order.jd.com/center/list.action';

let session: Session;
beforeEach(async () => {
  session = await freshSession();
});

/** Runs in the order page: one order of a phone becomes many, each with a number of its own. */
function multiply(count: number): void {
  const order = [...document.querySelectorAll('tbody[id^="tb-"]')].find((box) =>
    /Mate|iPhone|小米|Magic/.test(box.textContent ?? ''),
  );
  if (!order) throw new Error('no phone on this page');
  const number = order.id.slice(3);
  const copies = Array.from({ length: count }, (_, i) => {
    const copy = document.createElement('tbody');
    copy.className = order.className;
    const mine = String(BigInt(number) + BigInt(1000 + i));
    copy.id = `tb-${mine}`;
    const parsed = new DOMParser().parseFromString(
      `<table><tbody>${order.innerHTML.replaceAll(number, mine)}</tbody></table>`,
      'text/html',
    );
    copy.append(...(parsed.querySelector('tbody')?.children ?? []));
    return copy;
  });
  order.after(...copies);
}

test('a page that suddenly shows 75 more phones is asked about; with a yes they are all there', async () => {
  const tab = await session.open(LIST);
  const { purchases } = await session.vault.until(({ purchases: kept }) => kept.length > 0, 'the page');
  await tab.evaluate(multiply, 75);
  await session.vault.until(
    ({ memory }) => memory.filter(({ key }) => key.startsWith('waiting:')).length === 75,
    '75 waiting',
  );
  expect((await session.vault.read()).purchases.length).toBe(purchases.length);
  const vault = await session.openOwn('vault.html');
  await sees(vault, '一下子出现了 75 台手机，要存吗？');
  await clickOn(vault, 'button', '都存下');
  await session.vault.until(({ purchases: kept }) => kept.length === purchases.length + 75, 'all of them');
});

/** Runs in a page of the extension: what a bad disk may leave of a row. */
async function damageFirst(): Promise<string> {
  const database = await new Promise<IDBDatabase>((done) => {
    const open = indexedDB.open('goujibao');
    open.onsuccess = () => done(open.result);
  });
  const store = database.transaction('purchases', 'readwrite').objectStore('purchases');
  const [first] = await new Promise<{ id: string; line?: { title: string }; says?: unknown }[]>((done) => {
    const all = store.getAll();
    all.onsuccess = () => done(all.result);
  });
  if (!first) throw new Error('no phone');
  delete first.line;
  delete first.says;
  await new Promise((done) => {
    store.put(first).onsuccess = done;
  });
  database.close();
  return first.id;
}

test('a damaged row costs its own card: the others are drawn, and what is wrong is said', async () => {
  await session.open(LIST);
  const drawn = ({ pictureJobs, evidence }: Awaited<ReturnType<typeof session.vault.read>>) =>
    pictureJobs.length === 0 && evidence.some(({ kind }) => kind === 'screenshot');
  const { purchases } = await session.vault.until(drawn, 'the page');
  const own = await session.openOwn('content-scripts/jd.js');
  const id = await own.evaluate(damageFirst);
  const vault = await session.openOwn('vault.html');
  await sees(vault, '这台手机的记录坏了');
  const cards = () => document.querySelectorAll('.row .card-name').length;
  // The first forty stand there before the others.
  await until(async () => (await vault.evaluate(cards)) === purchases.length - 1, 'the others');
  const phone = await session.openOwn(`vault.html#/phone/${encodeURIComponent(id)}`);
  await sees(phone, '这台手机的记录坏了');
});
