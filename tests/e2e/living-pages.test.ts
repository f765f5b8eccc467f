import { beforeEach, describe, expect, test } from 'vitest';
import { jdOrders } from '../mall/data/jd.ts';
import { pinduoduoOrders } from '../mall/data/pinduoduo.ts';
import { taobaoOrders } from '../mall/data/taobao.ts';
import { phonesOf, storedPhones } from './harness/expected.ts';
import { clickOn } from './harness/find.ts';
import { freshSession, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/until.ts';

const TAOBAO_LIST = 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm';
const PDD_LIST = 'https://mobile.yangkeduo.com/orders.html?type=0';

let session: Session;
beforeEach(async () => {
  session = await freshSession({ pictures: false });
});

const stored = (phones: string[]) =>
  session.vault.until((all) => storedPhones(all).length >= phones.length, `${phones.length} phones`);

async function scrollToTheEnd(tab: Tab) {
  await until(
    () =>
      tab.evaluate(() => {
        scrollBy(0, 500);
        return document.querySelector('.loading-text')?.textContent?.includes('没有更多');
      }),
    'the end of the list',
  );
}

describe('a page that goes on living', () => {
  test.each([
    ['JD', 'https://order.jd.com/center/list.action?late=1500', () => jdOrders().slice(0, 8)],
    ['Taobao, data and all', `${TAOBAO_LIST}?route_to=tm1&late=1500`, () => taobaoOrders().slice(0, 6)],
  ])('is read when its content arrives late: %s', async (_name, url, orders) => {
    await session.open(url);
    expect(storedPhones(await stored(phonesOf(orders())))).toEqual(phonesOf(orders()));
  });

  test.each(['', '&virtual=1'])('counts the orders it cannot tell apart as it grows by scrolling %s', async (more) => {
    const tab = await session.open(`${PDD_LIST}${more}`);
    const first = phonesOf(pinduoduoOrders().slice(0, 10));
    await stored(first);
    await scrollToTheEnd(tab);
    // Orders beyond the first ten have no number in the page: they cannot be stored, and must be neither guessed nor hidden.
    await until(async () => {
      const problems = (await session.vault.pageStates()).flatMap((state) => state.problems);
      return problems.some((problem) => /^(order-without-id|ambiguous)/.test(problem));
    }, 'the orders without a number');
    expect(storedPhones(await session.vault.read())).toEqual(first);
  });

  test('is read again when a new page of the list replaces the old one, at the same address (tm2)', async () => {
    const tab = await session.open(TAOBAO_LIST);
    await stored(phonesOf(taobaoOrders().slice(0, 6)));
    await clickOn(tab, 'button', '下一页');
    const all = phonesOf(taobaoOrders());
    expect(storedPhones(await stored(all))).toEqual(all);
  });

  test('is read by what it shows when its inline data has gone stale (tm1)', async () => {
    const tab = await session.open(`${TAOBAO_LIST}?route_to=tm1`);
    await stored(phonesOf(taobaoOrders().slice(0, 6)));
    await clickOn(tab, 'li', '2');
    const all = phonesOf(taobaoOrders());
    expect(storedPhones(await stored(all))).toEqual(all);
  });

  test('is read again when its cards are turned (JD)', async () => {
    const tab = await session.open('https://order.jd.com/center/list.action?layout=cards');
    await stored(phonesOf(jdOrders().slice(0, 8)));
    await clickOn(tab, 'button', '下一页');
    const all = phonesOf(jdOrders());
    expect(storedPhones(await stored(all))).toEqual(all);
  });

  test('is read as the order page it has become without a new document', async () => {
    const [order] = pinduoduoOrders().slice(2);
    const tab = await session.open(PDD_LIST);
    await stored(phonesOf(pinduoduoOrders().slice(0, 10)));
    await clickOn(tab, '.k5Ej', order?.lines[0]?.item.title ?? '');
    const { orders } = await session.vault.until(
      (all) => all.orders.some(({ sources }) => sources.some(({ page }) => page === 'order-detail')),
      'the order page',
    );
    const read = orders.filter(({ sources }) => sources.some(({ page }) => page === 'order-detail'));
    expect(read.map(({ orderId }) => orderId)).toEqual([order?.id]);
  });

  test('is told once more and goes on being read when it comes back out of the back-forward cache', async () => {
    const first = phonesOf(jdOrders().slice(0, 8));
    const tab = await session.open('https://order.jd.com/center/list.action?layout=cards');
    await stored(first);
    await tab.evaluate(() => addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })));
    await tab.goto('https://www.jd.com/');
    await session.vault.empty();
    // Not at once: the document would be gone before it could answer.
    await tab.evaluate(() => void setTimeout(() => history.back()));
    await until(() => tab.evaluate(() => 'persisted' in window), 'the very document of before');
    expect(await tab.evaluate(() => (window as { persisted?: boolean }).persisted)).toBe(true);
    expect(storedPhones(await stored(first))).toEqual(first);

    await clickOn(tab, 'button', '下一页');
    const all = phonesOf(jdOrders());
    expect(storedPhones(await stored(all))).toEqual(all);
  });

  // Firefox draws no page before it is asked for.
  test.runIf(process.env['E2E_BROWSER'] !== 'firefox')(
    'is read once it is shown, where the browser had drawn it beforehand, and not before',
    async () => {
      const told = await session.vault.pageStates();
      // On the same host, where nobody reads.
      const tab = await session.open('https://order.jd.com/center/plain.action');
      await tab.evaluate(() => {
        const rules = document.createElement('script');
        rules.type = 'speculationrules';
        rules.textContent = JSON.stringify({
          prerender: [{ urls: ['/center/list.action?pulse=1'], eagerness: 'immediate' }],
        });
        document.head.append(rules);
      });
      await until(() => drawnBeforehand(), 'a list that has lived unseen for longer than any first question');
      expect(storedPhones(await session.vault.read())).toEqual([]);
      // The tabs of earlier tests may still be told of.
      expect(told).toEqual(expect.arrayContaining(await session.vault.pageStates()));
      await tab.evaluate(() => location.assign('/center/list.action?pulse=1'));
      const phones = phonesOf(jdOrders().slice(0, 8));
      expect(storedPhones(await stored(phones))).toEqual(phones);
      const shown = await tab.evaluate(() => {
        const [opened] = performance.getEntriesByType('navigation') as (PerformanceNavigationTiming & {
          activationStart?: number;
        })[];
        return { path: location.pathname, before: (opened?.activationStart ?? 0) > 0 };
      });
      expect(shown).toEqual({ path: '/center/list.action', before: true });
    },
  );
});

/** The list was asked for ahead of time, and lives for four seconds: a reader would have begun, and given up, by now. */
function drawnBeforehand(): boolean {
  const { visits } = session.mall;
  const ahead = visits.some(
    ({ path, headers }) => path.startsWith('/center/list.action') && /prerender/.test(String(headers['sec-purpose'])),
  );
  return ahead && visits.filter(({ path }) => path === '/mall-assets/pulse').length >= 8;
}
