import { beforeEach, expect, test } from 'vitest';
import { clickOn, sees } from './harness/find.ts';
import { freshSession, type Session } from './harness/session.ts';

let session: Session;
beforeEach(async () => {
  session = await freshSession();
});

/** As a reader left it that could not read amounts yet. */
function withoutTotals(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('goujibao');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const change = opening.result.transaction('orders', 'readwrite');
      const rows = change.objectStore('orders');
      const all = rows.getAll();
      all.onsuccess = () => {
        for (const { total: _total, ...row } of all.result) rows.put(row);
      };
      change.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

test.each([
  ['an order of its own', 'https://details.jd.com/normal/item.action?orderid=3512079655120417'],
  ['a list', 'https://mobile.yangkeduo.com/orders.html?type=0'],
])('the copy of %s is read again, and gives what the record lacks when the buyer says so', async (_page, url) => {
  await session.open(url);
  const { orders, purchases } = await session.vault.until(
    ({ purchases: rows, evidence, pictureJobs }) => rows.length > 0 && evidence.length > 0 && pictureJobs.length === 0,
    'a phone and the copy of its page',
  );
  const phone = purchases.find(({ orderKey }) => orders.some(({ key, total }) => key === orderKey && total));
  const order = orders.find(({ key }) => key === phone?.orderKey);
  const page = await session.openOwn('vault.html#/settings');
  await sees(page, '数据与备份');
  await page.evaluate(withoutTotals);
  const own = await session.openOwn(`vault.html#/phone/${encodeURIComponent(phone?.id ?? '')}`);
  await sees(own, '存下的网页又读了一遍');
  await sees(own, '订单金额');
  await clickOn(own, 'button', '补进记录');
  const after = await session.vault.until(
    ({ orders: rows }) => rows.some(({ key, total }) => key === order?.key && total !== undefined),
    'the amount',
  );
  expect(after.orders.find(({ key }) => key === order?.key)?.total).toBe(order?.total);
});
