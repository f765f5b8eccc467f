import { beforeEach, expect, test } from 'vitest';
import { jdOrders } from '../mall/data/jd.ts';
import { phonesOf, storedPhones } from './harness/expected.ts';
import { freshSession, type Session } from './harness/session.ts';
import { until } from './harness/until.ts';

const LIST = 'https://order.jd.com/center/list.action';

let session: Session;
beforeEach(async () => {
  session = await freshSession();
});

test('ten tabs at once on the same orders leave one of each, with one picture', async () => {
  const { browser, vault } = session;
  const tabs = await Promise.all(Array.from({ length: 10 }, () => browser.newTab()));
  await Promise.all(tabs.map((tab) => tab.goto(LIST)));
  // Every tab that was read has its state in the session's storage.
  await until(async () => (await vault.pageStates()).length >= 10, 'ten pages read');
  const expected = phonesOf(jdOrders().slice(0, 8));
  const stored = await vault.until(
    ({ evidence, pictureJobs }) =>
      pictureJobs.length === 0 && evidence.filter(({ kind }) => kind === 'screenshot').length >= expected.length,
    'the pictures',
  );

  expect(storedPhones(stored)).toEqual(expected);
  expect(new Set(stored.orders.map(({ orderId }) => orderId)).size).toBe(stored.orders.length);
  const pictures = stored.evidence.filter(({ kind }) => kind === 'screenshot').map(({ orderKey }) => orderKey);
  expect(pictures.toSorted()).toEqual(stored.orders.map(({ key }) => key).toSorted());
});
