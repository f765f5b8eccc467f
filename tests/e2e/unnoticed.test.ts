import { beforeEach, describe, expect, test } from 'vitest';
import { freshSession, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/until.ts';

// The same page twice: at its real address, where it is read and pictured, and at one where no content script runs.
const READ = 'https://order.jd.com/center/list.action';
const UNREAD = 'https://order.jd.com/center/plain.action';
const IMAGE_HOST = /(^|\.)(360buyimg\.com|alicdn\.com|pddpic\.com)$/;

let session: Session;
beforeEach(async () => {
  session = await freshSession();
});

type Report = Record<string, unknown>;

const report = (tab: Tab) =>
  tab.evaluate(() => (globalThis as unknown as { mallWatch: () => Report }).mallWatch()) as Promise<Report>;

/** Waits until the page's own scripts have done all they do. */
async function settled(tab: Tab, layout: string) {
  await until(
    () =>
      tab.evaluate(
        (cards) =>
          document.querySelectorAll(cards ? '[class^=orderCard]' : '.order-tb').length > 0 &&
          document.querySelectorAll('.J-invoice').length === 0 &&
          [...document.images].every(({ complete }) => complete),
        layout === 'cards',
      ),
    'the page to settle',
  );
}

async function readAndPictured() {
  await session.vault.until(
    ({ orders, evidence, pictureJobs }) =>
      orders.length > 0 &&
      pictureJobs.length === 0 &&
      evidence.filter(({ kind }) => kind === 'screenshot').length === orders.length,
    'pictures of every order',
  );
}

describe('a page that watches itself', () => {
  test.each(['table', 'cards'])('sees no difference between being read and not: %s', async (layout) => {
    const query = `?watch=1&layout=${layout}`;
    const unread = await session.open(`${UNREAD}${query}`);
    await settled(unread, layout);
    const read = await session.open(`${READ}${query}`);
    await settled(read, layout);
    await readAndPictured();

    const [found, expected] = [await report(read), await report(unread)];
    expect(expected['patched']).toEqual([]);
    expect(found).toEqual(expected);
  });

  test('gets no request from us, and its image hosts none that names the reader or carries a cookie', async () => {
    const unread = await session.open(`${UNREAD}?watch=1`);
    await settled(unread, 'table');
    const seen = () =>
      session.mall.visits.map(({ method, host, path }) => `${method} ${host}${path.replace('plain', 'list')}`);
    const plain = new Set(seen());
    session.mall.visits.length = 0;
    const read = await session.open(`${READ}?watch=1`);
    await settled(read, 'table');
    await readAndPictured();

    const more = session.mall.visits.filter(({ host }) => /jd\.com$/.test(host));
    expect(more.filter(({ method, host, path }) => !plain.has(`${method} ${host}${path}`))).toEqual([]);
    const foreign = session.mall.visits.filter(({ host, headers }) => IMAGE_HOST.test(host) && !headers['referer']);
    for (const { headers } of foreign) {
      expect(headers['cookie']).toBeUndefined();
      expect(JSON.stringify(headers)).not.toContain('extension://');
    }
    const elsewhere = session.mall.visits.filter(
      ({ host }) => !IMAGE_HOST.test(host) && !/jd\.com$|mozilla|detectportal/.test(host),
    );
    expect(elsewhere.map(({ host }) => host)).toEqual([]);
  });
});
