import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerWaiting } from '@/lib/background/tab/answer-waiting';
import { onPageRead } from '@/lib/background/tab/on-page-read';
import { readTabState } from '@/lib/background/tab/tab-state';
import { holdBack, phonesWaiting, waitingRows } from '@/lib/db/orders/waiting';
import type { Vault } from '@/lib/db/store/schema';
import { freshVault, NOW, phoneOrder, reading, report } from '../../db/examples';

const SENDER = { kind: 'content', tabId: 7, platform: 'jd', visit: 'first' } as const;
const DAY = 86_400_000;

let db: Vault;
let badge: string | undefined;
beforeEach(() => {
  fakeBrowser.reset();
  db = freshVault();
  vi.spyOn(browser.action, 'setBadgeText').mockImplementation(async ({ text }) => {
    badge = text ?? undefined;
  });
  vi.spyOn(browser.action, 'setBadgeBackgroundColor').mockResolvedValue();
});

let last = 0;
const some = (count: number) =>
  Array.from({ length: count }, () => phoneOrder(reading({ orderId: String(350000000000 + ++last) })));
const page = (count: number, url = 'https://order.jd.com/center/list.action') =>
  report({ orders: some(count), found: count, url });
const read = (what = page(1), visit: string = SENDER.visit, now = NOW) =>
  onPageRead(() => db, what, { ...SENDER, visit }, now);
const kept = () => db.purchases.count();

test('75 phones at once wait, and none enters by itself', async () => {
  const shown = page(75);
  expect(await read(shown)).toMatchObject({ ok: true, value: { orders: [], wantPictures: [] } });
  expect([await kept(), await phonesWaiting(db), badge]).toEqual([0, 75, '?']);
  expect(await readTabState(browser, 7)).toMatchObject({ waiting: 75, newPhones: 0 });
  await read(shown);
  expect([await kept(), await phonesWaiting(db)]).toEqual([0, 75]);
});

test('with a yes all of them enter, as the page told them; with a no nothing stays', async () => {
  const shown = page(75);
  await read(shown);
  await answerWaiting(db, true, NOW + 1000);
  expect([await kept(), await phonesWaiting(db)]).toEqual([75, 0]);
  expect((await readTabState(browser, 7))?.waiting).toBeUndefined();
  // The page is read again, and now its pictures are wanted.
  expect(await read(shown)).toMatchObject({ value: { wantPictures: { length: 75 } } });

  await read(page(75), 'second', NOW + DAY);
  await answerWaiting(db, false, NOW + DAY);
  expect([await kept(), await phonesWaiting(db)]).toEqual([75, 0]);
});

test('a page that brings its phones one by one, and changes its address each time, brings no more', async () => {
  for (let i = 0; i < 70; i++) await read(page(1, `https://order.jd.com/center/list.action?page=${i}`));
  expect([await kept(), await phonesWaiting(db)]).toEqual([60, 10]);
});

test('where a browser names no documents, a page cannot pass for another by its address', async () => {
  const address = (i: number) => `https://order.jd.com/center/list.action?page=${i}`;
  for (let i = 0; i < 70; i++) await read(page(1, address(i)), address(i), NOW + i * 1000);
  expect([await kept(), await phonesWaiting(db)]).toEqual([60, 10]);
});

test('200 a day, from however many pages; the next day begins anew', async () => {
  for (let i = 0; i < 10; i++) await read(page(30), `visit ${i}`);
  expect([await kept(), await phonesWaiting(db)]).toEqual([180, 120]);
  await read(page(20), 'small');
  expect(await kept()).toBe(200);
  await read(page(1), 'one more');
  expect(await kept()).toBe(200);
  await read(page(30), 'tomorrow', NOW + DAY);
  expect(await kept()).toBe(230);
});

test('phones that are known are told what is new about them, also beside too many others', async () => {
  const known = phoneOrder(reading({ orderId: '350000999999' }));
  await read(report({ orders: [known] }));
  const signed = phoneOrder(reading({ orderId: '350000999999', signedAt: '2026-11-19' }));
  await read(report({ orders: [signed, ...some(75)], found: 76 }), 'second');
  expect((await db.orders.get('jd:350000999999'))?.signedAt).toBe('2026-11-19');
  expect(await kept()).toBe(1);
});

test('what waits is bounded, and a damaged row of it costs that row', async () => {
  await db.transaction('rw', db.memory, () => holdBack(db, report(), some(5100), NOW));
  expect(await waitingRows(db).count()).toBe(5000);
  await waitingRows(db).delete();
  await read(page(61));
  await db.memory.put({ key: 'waiting:jd:1', value: { report: null } });
  await answerWaiting(db, true, NOW);
  expect([await kept(), await waitingRows(db).count()]).toEqual([61, 0]);
});
