import { beforeEach, describe, expect, test } from 'vitest';
import { jdOrders } from '../mall/data/jd.ts';
import { hasPhone, type MallOrder } from '../mall/data/order.ts';
import { pinduoduoOrders } from '../mall/data/pinduoduo.ts';
import { taobaoOrders } from '../mall/data/taobao.ts';
import { phonesOf } from './harness/expected.ts';
import { clickOn, sees } from './harness/find.ts';
import { freshSession, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/until.ts';

const JD_LIST = 'https://order.jd.com/center/list.action';
const TAOBAO_LIST = 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm';
const PDD_LIST = 'https://mobile.yangkeduo.com/orders.html?type=0';

let session: Session;
beforeEach(async () => {
  session = await freshSession({ pictures: false });
});

async function capture(url: string, orders: MallOrder[]) {
  await session.open(url);
  await session.vault.until(({ purchases }) => purchases.length >= phonesOf(orders).length, 'the phones');
}

/** Runs in the popup: every phone as it is told there. */
const cards = () =>
  [...document.querySelectorAll('li.phone')].map((card) => ({
    words: card.textContent,
    door: card.querySelector<HTMLAnchorElement>('a.door')?.href,
    where: card.querySelector<HTMLAnchorElement>('a.door')?.title,
  }));

/** Runs in the popup: the end of the list brings the rest. */
const showAll = () => document.querySelector('.more')?.scrollIntoView();

async function openPopup(phones: number): Promise<Tab> {
  const popup = await session.openOwn('popup.html');
  await popup.resize(400, 600);
  await until(async () => {
    await popup.evaluate(showAll);
    return (await popup.evaluate(cards)).length >= phones;
  }, `${phones} phones in the popup`);
  return popup;
}

describe('the popup', () => {
  test('lists each phone with one sentence and its door, the most urgent first', async () => {
    const orders = jdOrders().slice(0, 8);
    await capture(JD_LIST, orders);
    const popup = await openPopup(phonesOf(orders).length);
    const shown = await popup.evaluate(cards);

    expect(shown).toHaveLength(phonesOf(orders).length);
    const { purchases } = await session.vault.read();
    const open = purchases.map(({ nextDeadline }) => nextDeadline).toSorted();
    expect(open[0]).not.toBe('9999-12-31');
    for (const { words, door } of shown) {
      expect(words).toMatch(/去售后页|去订单|看物流|看退款|看订单/);
      expect(words).toContain('出问题了');
      expect(door).toMatch(/^https:\/\/[\w.]+\.jd\.com\//);
    }
    const names = purchases
      .toSorted((a, b) => (a.nextDeadline < b.nextDeadline ? -1 : 1))
      .map(({ model }) => model ?? '');
    expect(shown.map(({ words }, i) => words.includes(names[i] ?? ''))).toEqual(names.map(() => true));
  });

  test.each([
    ['JD', JD_LIST, () => jdOrders().slice(0, 8), 'myjd.jd.com'],
    ['Taobao and Tmall', `${TAOBAO_LIST}?route_to=tm1`, () => taobaoOrders().slice(0, 6), 'refund2.'],
  ])('opens the after-sales page of that order with one click: %s', async (_name, url, ordersOf, host) => {
    const orders = ordersOf();
    await capture(url, orders);
    const popup = await openPopup(phonesOf(orders).length);
    for (const { door } of await popup.evaluate(cards)) {
      const numbers = orders.filter(hasPhone).filter(({ id }) => door?.includes(id.slice(0, 12)));
      expect(numbers).toHaveLength(1);
    }
    const door = (await popup.evaluate(cards)).find((card) => card.door?.includes(host))?.door ?? '';
    await clickOn(popup, `a[href="${door}"]`);
    const opened = await tabAt(door);
    await sees(opened, '售后服务');
    await sees(opened, new URL(door).searchParams.values().next().value ?? '');
  });

  test('says honestly that Pinduoduo has no after-sales address, and opens the order instead', async () => {
    const orders = pinduoduoOrders().slice(0, 10);
    await capture(PDD_LIST, orders);
    const popup = await openPopup(phonesOf(orders).length);
    const [first] = await popup.evaluate(cards);
    expect(first?.where).toMatch(/订单/);
    expect(first?.words).not.toContain('去售后');
    await clickOn(popup, `a[href="${first?.door}"]`);
    await sees(await tabAt(first?.door ?? ''), '订单编号');
  });

  test('takes a line of two pieces apart with one click, and joins them again', async () => {
    const orders = jdOrders().slice(0, 8);
    const list = await session.open(JD_LIST);
    await session.vault.until(({ purchases }) => purchases.length >= phonesOf(orders).length, 'the phones');
    await list.evaluate(() => {
      for (const number of document.querySelectorAll('.goods-number')) number.textContent = 'x2';
    });
    await session.vault.until(({ purchases }) => purchases.every(({ line }) => line.quantity === 2), 'two of each');
    const pieces = ({ purchases }: Awaited<ReturnType<typeof session.vault.read>>) =>
      purchases.filter(({ id }) => id.endsWith('.2'));
    const popup = await openPopup(phonesOf(orders).length);
    await clickOn(popup, '.split-offer button');
    expect(pieces(await session.vault.until((all) => pieces(all).length > 0, 'a second piece'))).toHaveLength(1);
    await sees(popup, '第 2 台');
    await clickOn(popup, '.split-told button', '合回去');
    await session.vault.until((all) => pieces(all).length === 0, 'one record again');
  });

  test('tells a newcomer what to do, with doors to the three order pages', async () => {
    const popup = await session.openOwn('popup.html');
    const hosts = () => [...document.querySelectorAll('a')].map(({ href }) => new URL(href).hostname);
    const doors = ['order.jd.com', 'buyertrade.taobao.com', 'mobile.yangkeduo.com'];
    await until(async () => {
      const found = await popup.evaluate(hosts);
      return doors.every((door) => found.includes(door));
    }, 'doors to the three order pages');
    expect(await popup.evaluate(() => document.querySelectorAll('li.phone').length)).toBe(0);
  });
});

/** The tab that shows this address. */
async function tabAt(url: string): Promise<Tab> {
  return until(async () => {
    for (const tab of await session.browser.tabs()) if ((await tab.url()) === url) return tab;
    return undefined;
  }, `a tab at ${url}`);
}

describe('the order in front', () => {
  test('stands on top, with room for the question; one tap answers it, and the keyboard stands on undo', async () => {
    const [order] = jdOrders().filter((one) => hasPhone(one) && one.stage === 'done');
    if (!order) throw new Error('no finished order with a phone');
    await capture(JD_LIST, jdOrders().slice(0, 8));
    const page = await session.open(`https://details.jd.com/normal/item.action?orderid=${order.id}`);
    const popup = await session.browser.pressButton(page);
    const onTop = () => document.querySelector('main .page-phone')?.textContent?.includes('手机出问题了');
    await until(() => popup.evaluate(onTop), 'the phone of this page, and the question');
    await popup.close();
  });
});

describe('with many phones', () => {
  test('four are whole in sight, and the search box never loses what is typed, whatever it finds', async () => {
    await capture(JD_LIST, jdOrders().slice(0, 8));
    await capture(`${TAOBAO_LIST}?route_to=tm1`, taobaoOrders().slice(0, 6));
    const popup = await openPopup(6);
    const whole = () => {
      scrollTo(0, 0);
      return [...document.querySelectorAll('li.phone')].filter((card) => card.getBoundingClientRect().bottom <= 600)
        .length;
    };
    expect(await popup.evaluate(whole)).toBeGreaterThanOrEqual(4);
    await clickOn(popup, 'input[type="search"]');
    for (const key of 'zz') await popup.press(key);
    await sees(popup, '没有找到“zz”');
    for (let i = 0; i < 2; i++) await popup.press('Backspace');
    for (const key of 'x9') await popup.press(key);
    const box = () => (document.activeElement as HTMLInputElement | null)?.value;
    expect(await popup.evaluate(box)).toBe('x9');
  });
});
