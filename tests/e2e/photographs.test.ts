import { fileURLToPath } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { jdOrders } from '../mall/data/jd.ts';
import { withAllSites } from './harness/all-sites.ts';
import { phonesOf } from './harness/expected.ts';
import { freshSession, type Session } from './harness/session.ts';
import type { Popup, Tab } from './harness/tab.ts';
import { until } from './harness/until.ts';
import { VaultReader } from './harness/vault.ts';

const LIST = 'https://order.jd.com/center/list.action';

let session: Session;
beforeEach(async () => {
  session = await freshSession({ pictures: false });
});

/** Runs in the order page: `width x height` in CSS pixels of the orders that are wholly in view, by order key. */
function inView(): Record<string, [width: number, height: number]> {
  const boxes: Record<string, [number, number]> = {};
  for (const row of document.querySelectorAll('tbody[id^="tb-"]')) {
    const { left, top, right, bottom } = row.getBoundingClientRect();
    if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) continue;
    boxes[`jd:${row.id.slice(3)}`] = [(right - left) * devicePixelRatio, (bottom - top) * devicePixelRatio];
  }
  return boxes;
}

const clicked = (popup: Popup, selector: string) =>
  until(
    () =>
      popup.evaluate((wanted) => {
        const button = document.querySelector<HTMLElement>(wanted);
        button?.click();
        return button !== null;
      }, selector),
    selector,
  );
/** What 拍下本页 has to say once it is done. */
const result = (popup: Popup) =>
  until(
    () =>
      popup.evaluate(() => {
        const words = document.querySelector('.photograph [role="status"]')?.textContent ?? '';
        return /^(拍下|没有)/.test(words) && words;
      }),
    'the result of the photograph',
  );

async function openList(): Promise<Tab> {
  const tab = await session.open(LIST);
  const phones = phonesOf(jdOrders().slice(0, 8)).length;
  await session.vault.until(({ purchases }) => purchases.length >= phones, 'the phones');
  await tab.show();
  return tab;
}

test('a click on our button and on 拍下本页 keeps what the browser itself shows of the orders in view', async () => {
  const tab = await openList();
  const popup = await session.browser.pressButton(tab);
  await clicked(popup, '.photograph button');
  expect(await result(popup)).toContain('已存为凭证');
  const { evidence, orders } = await session.vault.read();
  const taken = evidence.filter(({ method }) => method === 'photographed');
  const boxes = await tab.evaluate(inView);
  const expected = orders.map(({ key }) => key).filter((key) => key in boxes);
  expect(expected.length).toBeGreaterThan(0);
  for (const { remarks } of taken) expect(remarks?.[0]).toContain('照屏幕原样拍下');
  const whole = taken.filter(({ remarks }) => !remarks?.join().includes('没有拍到'));
  expect(whole.map(({ orderKey }) => orderKey).toSorted()).toEqual(expected.toSorted());
  for (const { orderKey, width, height, url, mime } of whole) {
    expect([mime, url]).toEqual(['image/webp', LIST]);
    const [wide, high] = boxes[orderKey] ?? [0, 0];
    expect([Math.abs((width ?? 0) - wide) <= 1, Math.abs((height ?? 0) - high) <= 1]).toEqual([true, true]);
  }
  await popup.close();
});

test('without such a click the browser refuses, and the program says so', async () => {
  await openList();
  const own = await session.openOwn('vault.html');
  const reply = await own.evaluate(async (url) => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', OwnPage | undefined>;
    const api = browser ?? chrome;
    const [tab] = (await api?.tabs.query({ url: `${url}*` })) ?? [];
    await api?.tabs.update(tab?.id ?? 0, { active: true });
    return api?.runtime.sendMessage({ name: 'photograph', payload: { tabId: tab?.id } });
  }, LIST);
  expect(reply).toEqual({ ok: true, value: { taken: 0, cut: 0, why: 'not-allowed' } });
});

interface OwnPage {
  tabs: { query(q: object): Promise<{ id: number }[]>; update(id: number, to: object): Promise<unknown> };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
}

test('the buyer tells the popup which item is a phone, and it is stored', async () => {
  const tab = await openList();
  const before = new Set((await session.vault.read()).purchases.map(({ id }) => id));
  const popup = await session.browser.pressButton(tab);
  await clicked(popup, '.other-items summary');
  const title = await until(
    () => popup.evaluate(() => document.querySelector('.other-items li > span')?.getAttribute('title')),
    'an item',
  );
  await clicked(popup, '.other-items li button');
  const { purchases } = await session.vault.until((now) => now.purchases.length > before.size, 'one more phone');
  const more = purchases.filter(({ id }) => !before.has(id));
  expect(more).toHaveLength(1);
  expect(more[0]?.kind).toBe('phone');
  expect(title).toContain(more[0]?.line.title);
  await until(
    () =>
      popup.evaluate(
        (said) =>
          [...document.querySelectorAll('.other-items li > span')].every((item) => item.getAttribute('title') !== said),
        title,
      ),
    'the item to leave the list',
  );
  await popup.close();
});

test('where all sites are allowed, new orders in view are photographed by themselves, and drawn as ever', async () => {
  const { name } = session.browser;
  const built = new URL(`../../.output/${name === 'firefox' ? 'firefox' : 'chrome'}-mv3`, import.meta.url);
  const browser = await withAllSites(name, session.mall.port, fileURLToPath(built));
  try {
    const vault = await VaultReader.open(browser);
    const tab = await browser.newTab(LIST);
    await tab.show();
    const boxes = await until(async () => {
      const found = await tab.evaluate(inView);
      return Object.keys(found).length > 0 && found;
    }, 'orders in view');
    const ofMethod = (method: string) => (now: { method: string }) => now.method === method;
    const { evidence, orders } = await vault.until(
      (now) =>
        now.orders.length > 0 &&
        now.evidence.filter(ofMethod('rendered')).length >= now.orders.length &&
        now.evidence.some(ofMethod('photographed')),
      'pictures of both kinds',
    );
    const expected = orders.map(({ key }) => key).filter((key) => key in boxes);
    expect(evidence.filter(ofMethod('photographed')).map(({ orderKey }) => orderKey)).toEqual(expected);
  } finally {
    await browser.close();
  }
});
