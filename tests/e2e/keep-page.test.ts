import { beforeEach, expect, test } from 'vitest';
import { jdOrders } from '../mall/data/jd.ts';
import { hasPhone } from '../mall/data/order.ts';
import { pinduoduoOrders } from '../mall/data/pinduoduo.ts';
import { talkOf } from '../mall/data/talk.ts';
import { taobaoOrders } from '../mall/data/taobao.ts';
import { skuOf } from '../mall/pages/jd/shown.ts';
import { goodsId } from '../mall/pages/pinduoduo/order-data.ts';
import { freshSession, type Session } from './harness/session.ts';
import type { Popup, Tab } from './harness/tab.ts';
import { until } from './harness/until.ts';

let session: Session;
beforeEach(async () => {
  session = await freshSession({ pictures: false });
});

/** A phone of Pinduoduo's that is in the vault once its list was looked at, and the talk about it. */
const order = pinduoduoOrders().find(hasPhone);
const phoneLine = order?.lines.find(({ item }) => item.phone);
const CHAT = `https://mobile.yangkeduo.com/chat_detail.html?goods_id=${phoneLine ? goodsId(phoneLine.key) : ''}&mall_sn=x1`;

/** What keeps a chat's page as it is once the popup knows that it is one. */
const KEEP = '只存这一页的画面';

async function withPhone(): Promise<void> {
  const list = await session.open('https://mobile.yangkeduo.com/orders.html?type=0&comment_tab=1');
  await session.vault.until(
    ({ purchases }) => purchases.some(({ orderKey }) => orderKey === `pinduoduo:${order?.id}`),
    'the phone',
  );
  await list.close();
}

async function openPage(url: string): Promise<Tab> {
  const tab = await session.open(url);
  await tab.show();
  return tab;
}

/** Clicks in the popup, by the words of a button. */
const press = (popup: Popup, words: string) =>
  until(
    () =>
      popup.evaluate((wanted) => {
        const button = [...document.querySelectorAll<HTMLButtonElement>('.keep-page button')].find(
          (one) => one.textContent?.trim() === wanted && !one.disabled,
        );
        button?.click();
        if (!button) throw new Error(document.body.textContent.slice(0, 600));
        return true;
      }, words),
    words,
  );
const says = (popup: Popup) =>
  until(
    () => popup.evaluate(() => document.querySelector('.keep-ended [role="status"]')?.textContent ?? ''),
    'how it ended',
  );

/** Runs in the page: all by which one could see that somebody was here. */
function pageState(): string {
  const styled = [...document.querySelectorAll('[style]')].map((one) => one.outerHTML.slice(0, 200));
  return JSON.stringify([
    scrollX,
    scrollY,
    document.documentElement.scrollHeight,
    styled,
    document.body.innerHTML.length,
  ]);
}

/** The same once the page's own script, which goes on after the page has loaded, has drawn all of it. */
async function stateAtRest(tab: Tab): Promise<string> {
  let before = '';
  return until(async () => {
    const last = before;
    before = await tab.evaluate(pageState);
    return before === last && before;
  }, 'the page at rest');
}

const asItWas = (tab: Tab, before: string) =>
  until(async () => (await tab.evaluate(pageState)) === before, 'the page as it was');

/** Runs in any page: in how many separate stripes a colour stands in the left column of a picture, and its size. */
async function stripes(
  base64: string,
  color: [number, number, number],
): Promise<{ rows: number; stripes: number; width: number; height: number }> {
  const image = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))]));
  const { width, height } = image;
  const canvas = Object.assign(document.createElement('canvas'), { width: 1, height });
  const context = canvas.getContext('2d');
  context?.drawImage(image, -3, 0);
  const data = context?.getImageData(0, 0, 1, height).data ?? new Uint8ClampedArray();
  let rows = 0;
  let found = 0;
  let inside = false;
  for (let y = 0; y < height; y++) {
    const is = color.every((channel, i) => Math.abs((data[y * 4 + i] ?? 0) - channel) < 8);
    if (is) rows += 1;
    if (is && !inside) found += 1;
    inside = is;
  }
  return { rows, stripes: found, width, height };
}

test('one click keeps a long page as one picture, its head once and its foot once, and the page is as it was', async () => {
  await withPhone();
  const tab = await openPage(CHAT);
  const size = await tab.evaluate(() => ({
    height: document.documentElement.scrollHeight,
    ratio: devicePixelRatio,
    width: document.documentElement.clientWidth,
  }));
  const before = await stateAtRest(tab);
  const popup = await session.browser.pressButton(tab);
  await press(popup, KEEP);
  expect(await says(popup)).toContain('存好了');
  await asItWas(tab, before);
  await popup.close();
  const { evidence, purchases } = await session.vault.read();
  const kept = evidence.filter(({ url }) => url?.includes('/chat_detail.html'));
  expect(kept.map(({ kind, method, mime }) => [kind, method, mime])).toEqual([
    ['chat', 'photographed', 'image/webp'],
    ['snapshot', 'serialised', 'application/xhtml+xml'],
  ]);
  const [picture] = kept;
  // The page names its goods, and one phone of the vault is these.
  expect(purchases.find(({ id }) => id === picture?.purchaseId)?.orderKey).toBe(`pinduoduo:${order?.id}`);
  expect([picture?.width, picture?.height]).toEqual([size.width * size.ratio, size.height * size.ratio]);
  const own = await session.openOwn('vault.html');
  const bytes = await session.vault.blob(picture?.sha256 ?? '');
  const head = await own.evaluate(stripes, bytes, [193, 37, 89]);
  expect({ stripes: head.stripes, height: head.height }).toEqual({ stripes: 1, height: size.height * size.ratio });
  const foot = await own.evaluate(stripes, bytes, [37, 129, 193]);
  expect(foot.stripes).toBe(1);
});

test('what is cancelled leaves nothing, and the page where it was', async () => {
  const tab = await openPage(`${CHAT}&talk=600`);
  const before = await stateAtRest(tab);
  const popup = await session.browser.pressButton(tab);
  await press(popup, KEEP);
  await until(() => popup.evaluate(() => /第 [2-9] 屏/.test(document.body.textContent ?? '')), 'some screens');
  await press(popup, '取消');
  expect(await says(popup)).toContain('什么也没有存');
  await asItWas(tab, before);
  expect((await session.vault.read()).evidence).toEqual([]);
  await popup.close();
});

const jdOrder = jdOrders().find(hasPhone);
const jdLine = jdOrder?.lines.find(({ item }) => item.phone);
const taobaoOrder = taobaoOrders().find(hasPhone);

/** The talks of all three, with the words by which each page is tied to a phone, and the order it then belongs to. */
const TALKS = [
  [
    'jd',
    `https://jdcs.jd.com/index.action?pid=${jdLine ? skuOf(jdLine) : ''}`,
    'https://order.jd.com/center/list.action',
    `jd:${jdOrder?.id}`,
  ],
  [
    'tmall',
    `https://market.m.taobao.com/app/im/chat/index.html?uid=cntaobao${encodeURIComponent(taobaoOrder?.shop.name ?? '')}&gid=&type=web`,
    'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm',
    `tmall:${taobaoOrder?.id}`,
  ],
  ['pinduoduo', CHAT, 'https://mobile.yangkeduo.com/orders.html?type=0&comment_tab=1', `pinduoduo:${order?.id}`],
] as const;

/** Runs in the page: scrolls the talk up by most of a screen; `false` at its top. */
function scrollUp(): boolean {
  const inside = document.querySelector('iframe')?.contentDocument ?? document;
  const list = inside.querySelector<HTMLElement>('[data-talk="jd"], [data-talk="ww"]');
  const scroller = list ?? document.documentElement;
  const before = scroller.scrollTop;
  scroller.scrollTop = before - (list ? list.clientHeight : innerHeight) * 0.6;
  return scroller.scrollTop < before;
}

test.each(TALKS)(
  '%s: a long talk is kept message by message as the buyer scrolls, each message once',
  async (_name, chat, list, orderKey) => {
    const orders = await session.open(list);
    await session.vault.until(({ purchases }) => purchases.some((one) => one.orderKey === orderKey), 'the phone');
    await orders.close();
    const tab = await openPage(`${chat}&talk=60`);
    await until(
      () =>
        tab.evaluate(() => {
          const inside = document.querySelector('iframe')?.contentDocument ?? document;
          return (inside.querySelector('[data-talk]')?.childElementCount ?? 0) > 3;
        }),
      'the talk',
    );
    const first = await session.browser.pressButton(tab);
    await press(first, '把这段聊天存下来');
    await until(
      () => first.evaluate(() => /正在记/.test(document.querySelector('.keep-page')?.textContent ?? '')),
      'the beginning',
    );
    await first.close();
    for (let more = true; more; ) {
      // As somebody scrolls who reads: what is in view is drawn and read before it goes on.
      await tab.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 120)))),
      );
      more = await tab.evaluate(scrollUp);
    }
    const popup = await session.browser.pressButton(tab);
    await press(popup, '存下这 60 条');
    expect(await says(popup)).toContain('存好了');
    await popup.close();
    const { evidence } = await session.vault.read();
    const kept = evidence.filter(({ kind }) => kind === 'chat');
    expect(new Set(kept.map((one) => one.orderKey))).toEqual(new Set([orderKey]));
    const record = kept.find(({ mime }) => mime === 'text/plain');
    const bytes = await session.vault.blob(record?.sha256 ?? '');
    const text = new TextDecoder().decode(Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0)));
    const said = text
      .split('\n')
      .filter((line) => line.startsWith('  '))
      .map((line) => line.trim());
    expect(said).toEqual(talkOf(60).map((one) => one.text));
    expect(text).toContain('中间没有发现缺漏');
    expect(kept.filter(({ mime }) => mime === 'image/webp').length).toBeGreaterThan(0);
  },
);
