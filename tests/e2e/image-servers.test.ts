import { beforeEach, expect, test } from 'vitest';
import type { Visit } from '../mall/server.ts';
import { freshSession, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/until.ts';
import type { Stored } from './harness/vault.ts';

const TAOBAO = 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm';
const PAGES = [
  ['JD, list', 'https://order.jd.com/center/list.action'],
  ['JD, cards', 'https://order.jd.com/center/list.action?layout=cards'],
  ['JD, order', 'https://details.jd.com/normal/item.action?orderid=3512079655120417'],
  ['Taobao, list', TAOBAO],
  ['Taobao, old list', `${TAOBAO}?route_to=tm1`],
  ['Tmall, order', 'https://trade.tmall.com/detail/orderDetail.htm?bizOrderId=4917740912530028817'],
  ['Pinduoduo, list', 'https://mobile.yangkeduo.com/orders.html?type=0'],
  ['Pinduoduo, order', 'https://mobile.yangkeduo.com/order.html?order_sn='],
] as const;
const IMAGES = /(^|\.)(360buyimg\.com|alicdn\.com|pddpic\.com)$/;

let session: Session;
beforeEach(async () => {
  session = await freshSession();
});

const isPicture = ({ kind }: Stored['evidence'][number]) => kind === 'screenshot';
const drawn = ({ evidence, pictureJobs }: Stored) => pictureJobs.length === 0 && evidence.some(isPicture);
const requests = (from = session.mall.visits) => from.filter(({ host }) => IMAGES.test(host));
/** What a page asks for says where it stands; nothing of ours does. */
const ours = () => requests().filter(({ headers }) => !headers['referer']);

/** Runs in the order page: pictures that are named and never loaded, each of which would tell its server who asks. */
function setTraps(hosts: readonly string[]): void {
  for (const box of document.querySelectorAll('body, tbody, li, section, div[id], div[class*=order]')) {
    if (box.querySelector(':scope > .trap')) continue;
    for (const host of hosts) {
      const trap = document.createElement('span');
      trap.className = 'trap';
      const image = document.createElement('img');
      image.width = image.height = 40;
      for (const name of ['data-lazy-img', 'data-src', 'data-original', 'data-ks-lazyload', 'alt'])
        image.setAttribute(name, `https://${host}/trap/${name}.png`);
      const later = document.createElement('img');
      later.loading = 'lazy';
      later.style.cssText = 'position:absolute;top:99999px;width:9px;height:9px';
      later.src = `https://${host}/trap/far-away.png`;
      const either = document.createElement('i');
      either.style.cssText = `display:inline-block;width:9px;height:9px;background-image:image-set(url(https://${host}/trap/9x.png) 9x, url("data:image/gif;base64,R0lGODlhAQABAAAAACw=") 1x)`;
      trap.append(image, later, either);
      box.append(trap);
    }
  }
}

async function openWithTraps(url: string): Promise<Tab> {
  const number = url.endsWith('=') ? await firstPinduoduoOrder() : '';
  const tab = await session.open(url + number);
  await tab.evaluate(setTraps, ['img10.360buyimg.com', 'img.alicdn.com', 'img.pddpic.com', 'uniq.360buyimg.com']);
  return tab;
}

async function firstPinduoduoOrder(): Promise<string> {
  const { pinduoduoOrders } = await import('../mall/data/pinduoduo.ts');
  return pinduoduoOrders()[2]?.id ?? '';
}

test.each(PAGES)('nothing is asked for that the page did not load, and each picture once: %s', async (_name, url) => {
  const tab = await openWithTraps(url);
  await session.vault.until(drawn, 'pictures');
  const loaded = new Set(requests().map(({ host, path }) => host + path));
  // In Chromium a far-away lazy picture may be loaded by the page itself; what the page asked for is no trap.
  const byPage = new Set(requests().flatMap(({ host, path, headers }) => (headers['referer'] ? [host + path] : [])));
  expect([...loaded].filter((address) => address.includes('/trap/') && !byPage.has(address))).toEqual([]);
  // What the page shows without asking for it comes from the browser's memory; a page that is being drawn anew shows it in a
  // moment.
  const shown = new Set(byPage);
  const unknown = () => ours().filter(({ host, path }) => !shown.has(host + path));
  const allKnown = async () => {
    for (const address of await tab.evaluate(shownPictures)) shown.add(address);
    return unknown().length === 0;
  };
  await until(allKnown, 'what the page shows', 20_000).catch(() => undefined);
  expect(unknown()).toEqual([]);
  const counts = Map.groupBy(ours(), ({ host, path }) => host + path);
  expect([...counts].filter(([, visits]) => visits.length > ORDERS_SHARING)).toEqual([]);
});

/** Runs in the order page: host and path of every picture that is there to be seen, as an image or behind an element. */
function shownPictures(): string[] {
  const images = [...document.images].flatMap(({ currentSrc, naturalWidth }) => (naturalWidth > 0 ? currentSrc : []));
  const behind = [...document.querySelectorAll('body :not(.trap, .trap *)')].flatMap((element) =>
    [...getComputedStyle(element).backgroundImage.matchAll(/url\("(https:[^"]+)"\)/g)].flatMap(([, url]) => url ?? []),
  );
  return [...images, ...behind].flatMap((address) => {
    if (!/^https?:/.test(address)) return [];
    const { host, pathname, search } = new URL(address);
    return host + pathname + search;
  });
}

/** A picture that several orders show is asked for once for each. */
const ORDERS_SHARING = 3;

/** Runs in the order page: its pictures at addresses that no cache knows. */
function freshen(mark: string): void {
  // Set before the page's own script has drawn them again; what it draws later is renewed as it comes.
  const renew = () => {
    for (const image of document.querySelectorAll<HTMLImageElement>('img[src*="/mall/"]:not([src*="?"])'))
      image.src += `?fresh=${mark}`;
  };
  new MutationObserver(renew).observe(document, { childList: true, subtree: true });
  renew();
}

async function openFresh(url: string): Promise<void> {
  const tab = await session.open(url);
  await tab.evaluate(freshen, crypto.randomUUID());
}
const fresh = () => ours().filter(({ path }) => path.includes('fresh='));

const SAID = ['accept', 'sec-fetch-dest', 'sec-fetch-mode', 'sec-fetch-site', 'referer', 'origin', 'cookie'] as const;
const said = ({ headers }: Visit) => Object.fromEntries(SAID.map((name) => [name, headers[name] ?? '—']));

test('a second request is as near to the page’s own as the browser lets us come', async () => {
  await openFresh('https://order.jd.com/center/list.action');
  await session.vault.until(drawn, 'pictures');
  const [own] = fresh();
  const page = requests().find(({ headers }) => headers['referer']);
  if (!own || !page) throw new Error('no request to compare');
  console.table({ page: said(page), ours: said(own) });
  expect(said(own)).toMatchObject({
    accept: said(page)['accept'],
    // Firefox lets nobody read what an image element shows.
    'sec-fetch-dest': session.browser.name === 'firefox' ? 'empty' : 'image',
    'sec-fetch-mode': 'no-cors',
  });
  expect(own.headers['user-agent']).toBe(page.headers['user-agent']);
  expect(own.headers['accept-language']).toBe(page.headers['accept-language']);
  expect(JSON.stringify(own.headers)).not.toMatch(/extension:/);
  expect(own.headers['origin']).toBeUndefined();
});

test('where the server lets scripts read, Chromium’s pictures come without any request; Firefox asks once', async () => {
  await openFresh(TAOBAO);
  const stored = await session.vault.until(drawn, 'pictures');
  for (const { remarks } of stored.evidence.filter(isPicture)) expect(remarks).toBeUndefined();
  if (session.browser.name === 'chromium') expect(ours()).toEqual([]);
  const once = Map.groupBy(ours(), ({ path }) => path);
  expect([...once.values()].every((visits) => visits.length <= ORDERS_SHARING)).toBe(true);
});

test('a picture that the page could not load is not asked for again', async () => {
  const tab = await session.open('https://order.jd.com/center/list.action?late=asked');
  await tab.evaluate(() => {
    const add = () => {
      for (const cell of document.querySelectorAll('.tr-th td:not(:has(.gone))')) {
        const image = document.createElement('img');
        image.className = 'gone';
        image.src = 'https://img10.360buyimg.com/n1/mall/blocked.png';
        cell.append(image);
      }
    };
    new MutationObserver(add).observe(document.body, { childList: true, subtree: true });
    document.dispatchEvent(new Event('mall-arrives'));
  });
  const stored = await session.vault.until(drawn, 'pictures');
  expect(ours().filter(({ path }) => path.includes('blocked'))).toEqual([]);
  expect(stored.evidence.filter(isPicture)[0]?.remarks?.join()).toContain('网页没有显示其中 1 张图片');
});

test('with the second fetch switched off nothing is asked; with the receiver kept it is legible', async () => {
  const settings = await session.openOwn('vault.html#/settings');
  await settings.evaluate(
    async (names) => {
      for (const name of names) {
        const find = () => document.querySelector<HTMLButtonElement>(`[role=switch][aria-label="${name}"]`);
        while (!find()) await new Promise((done) => requestAnimationFrame(done));
        const before = find()?.getAttribute('aria-checked');
        find()?.click();
        while (find()?.getAttribute('aria-checked') === before)
          await new Promise((done) => requestAnimationFrame(done));
      }
    },
    ['拿不到的商品图，再取一次', '留着收货人、电话、地址'],
  );
  await session.open('https://details.jd.com/normal/item.action?orderid=3512079655120417');
  const stored = await session.vault.until(drawn, 'pictures');
  expect(ours()).toEqual([]);
  expect(stored.evidence.filter(isPicture)[0]?.remarks?.join()).toContain('你在设置里关掉了');
  const snapshot = stored.evidence.find(({ kind }) => kind === 'snapshot');
  const markup = Buffer.from(await session.vault.blob(snapshot?.sha256 ?? ''), 'base64').toString();
  expect(markup).toMatch(/1\d{2}\*{0,4}\d{4}|收货/);
  expect(markup).not.toContain('＊＊');
});
