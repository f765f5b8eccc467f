import { beforeEach, expect, test } from 'vitest';
import { jdOrders } from '../mall/data/jd.ts';
import { phonesOf } from './harness/expected.ts';
import { type Box, differenceOf, screenOf } from './harness/pixels.ts';
import { freshSession, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import type { Stored } from './harness/vault.ts';

const LIST = 'https://order.jd.com/center/list.action';
/**
 * The same browser draws both from the same boxes and letters: whatever the machine, in Chromium nothing differs but a
 * pixel or two of a photograph, and a letter that stands elsewhere is dozens. Firefox scales photographs down with another
 * filter outside a page.
 */
const MOST = { chromium: 0.0001, firefox: 0.002 };
/** Firefox draws no control of the system's in a picture: the corners of ours are a little different. */
const MOST_WITH_CONTROLS = { chromium: 0.0001, firefox: 0.005 };

let session: Session;
beforeEach(async () => {
  session = await freshSession();
});

/** A list with all its pictures made; `before` may prepare a page whose orders have not come yet. */
async function photographedList(url = LIST, before?: (tab: Tab) => Promise<void>) {
  const orders = new Set(phonesOf(jdOrders().slice(0, 8)).map((phone) => phone.split(' ')[0]));
  const tab = await session.open(url);
  await before?.(tab);
  const pictures = (stored: Stored) => stored.evidence.filter(({ kind }) => kind === 'screenshot');
  const stored = await session.vault.until((now) => pictures(now).length >= orders.size, 'all pictures');
  return { tab, stored, pictures: pictures(stored) };
}

/** Runs in the order page: the receiver as a picture shows it, in stars as wide as the letters. */
function hideReceivers(): void {
  for (const box of document.querySelectorAll('.consignee')) {
    const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode())
      text.nodeValue = (text.nodeValue ?? '').replace(/[\p{Script=Han}]/gu, '＊').replace(/[\p{L}\p{N}]/gu, '*');
  }
}

/** Orders that hold nothing but phones: of the others a picture leaves rows out. */
function wholeOnes({ orders }: Stored, pictures: Stored['evidence']): Stored['evidence'] {
  const whole = new Set(orders.filter(({ otherLines }) => otherLines === 0).map(({ key }) => key));
  return pictures.filter(({ orderKey }) => whole.has(orderKey));
}

test('each order with a phone has one picture, drawn from a snapshot that is kept', async () => {
  const { stored, pictures } = await photographedList();
  expect(pictures.map(({ orderKey }) => orderKey).toSorted()).toEqual(stored.orders.map(({ key }) => key).toSorted());
  const snapshots = new Set(stored.evidence.filter(({ kind }) => kind === 'snapshot').map(({ sha256 }) => sha256));
  for (const picture of pictures) {
    expect(picture).toMatchObject({ method: 'rendered', url: LIST });
    expect(snapshots).toContain(picture.derivedFrom);
    expect(picture.remarks).toBeUndefined();
  }
});

test('a picture shows the order as the browser shows it, pixel by pixel', async () => {
  const { tab, stored, pictures } = await photographedList();
  expect(await worstOf(tab, wholeOnes(stored, pictures))).toBeLessThanOrEqual(MOST[session.browser.name]);
});

test('form controls look as on the page, in their state and in its colours', async () => {
  const { tab, stored, pictures } = await photographedList(`${LIST}?late=asked`, (page) => page.evaluate(addControls));
  expect(await worstOf(tab, wholeOnes(stored, pictures))).toBeLessThanOrEqual(MOST_WITH_CONTROLS[session.browser.name]);
});

/** The largest share of pixels in which one of the pictures differs from the screen. */
async function worstOf(tab: Tab, pictures: Stored['evidence']): Promise<number> {
  await tab.show();
  await tab.evaluate(hideReceivers);
  await tab.resize(1280, await tab.evaluate(() => document.documentElement.scrollHeight));
  const screen = await screenOf(tab);
  const boxes = await tab.evaluate(visibleOrders);
  const own = await session.openOwn('vault.html');
  const shares: number[] = [];
  for (const { orderKey, sha256 } of pictures) {
    const box = boxes[orderKey];
    if (!box) throw new Error(`${orderKey} is not in view`);
    shares.push((await own.evaluate(differenceOf, await session.vault.blob(sha256), screen, box)).share);
  }
  return Math.max(...shares);
}

/** Runs in the order page before its orders are there: each gets a line of controls when it comes. */
function addControls(): void {
  const controls = `<div class="controls"><input type="checkbox"> <input type="checkbox" checked>
    <input type="checkbox" disabled> <input type="checkbox" checked disabled> <input type="radio"> <input type="radio" checked>
    <input type="checkbox" checked style="accent-color:oklch(60% 0.2 20)"> <select><option>一</option><option selected>二</option></select>
    <button>按钮</button> <input value="备注" style="width:80px;color:oklch(50% 0.2 150)"> <textarea rows="2" cols="8">留言</textarea></div>`;
  const add = () => {
    for (const cell of document.querySelectorAll('.tr-th td:not(:has(.controls))'))
      cell.append(...new DOMParser().parseFromString(controls, 'text/html').body.children);
  };
  new MutationObserver(add).observe(document.body, { childList: true, subtree: true });
  document.dispatchEvent(new Event('mall-arrives'));
}

/** Runs in the order page: the orders that are wholly in view, on whole pixels, as browsers paint them. */
function visibleOrders(): Record<string, Box> {
  const boxes: Record<string, Box> = {};
  for (const row of document.querySelectorAll('tbody[id^="tb-"]')) {
    const { left, top, right, bottom } = row.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight || right > innerWidth) continue;
    const [x, y] = [Math.round(left), Math.round(top)];
    boxes[`jd:${row.id.slice(3)}`] = [x, y, Math.round(right) - x, Math.round(bottom) - y];
  }
  return boxes;
}
