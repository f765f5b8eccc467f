import { beforeEach, describe, expect, test } from 'vitest';
import { jdOrders } from '../mall/data/jd.ts';
import { phonesOf, storedPhones } from './harness/expected.ts';
import { freshSession, type Session } from './harness/session.ts';

const LIST = 'https://order.jd.com/center/list.action';

let session: Session;
beforeEach(async () => {
  session = await freshSession();
});

describe('a background that the browser ends', () => {
  test('is woken by the next order page and misses nothing', async () => {
    await session.browser.stopBackground();
    await session.open(LIST);
    const expected = phonesOf(jdOrders().slice(0, 8));
    const stored = await session.vault.until(({ purchases }) => purchases.length >= expected.length, 'the phones');
    expect(storedPhones(stored)).toEqual(expected);
  });

  test('in the middle of its pictures finishes them at the next visit, each once', async () => {
    await session.open(LIST);
    await session.vault.until(
      ({ pictureJobs, evidence }) => pictureJobs.length > 0 || evidence.length > 0,
      'the first snapshot',
    );
    await session.browser.stopBackground();
    await session.open(LIST);
    const stored = await session.vault.until(
      ({ orders, evidence, pictureJobs }) =>
        orders.length === phonesOf(jdOrders().slice(0, 8)).length &&
        pictureJobs.length === 0 &&
        new Set(evidence.filter(({ kind }) => kind === 'screenshot').map(({ orderKey }) => orderKey)).size ===
          orders.length,
      'every picture',
    );
    const pictures = stored.evidence.filter(({ kind }) => kind === 'screenshot').map(({ orderKey }) => orderKey);
    expect(new Set(pictures).size).toBe(pictures.length);
  });
});
