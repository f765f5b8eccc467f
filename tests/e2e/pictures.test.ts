import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { jdOrders } from '../mall/data/jd.ts';
import { phonesOf } from './harness/expected.ts';
import { type Box, differenceOf } from './harness/pixels.ts';
import { freshSession, type Session } from './harness/session.ts';
import type { Stored } from './harness/vault.ts';

const LIST = 'https://order.jd.com/center/list.action';
/** Firefox scales photographs down with another filter outside a page, and draws no system-made buttons there. */
const MOST = { chromium: 0.001, firefox: 0.02 };

let session: Session;
beforeEach(async () => {
  session = await freshSession();
});

/** A list with all its pictures made. */
async function photographedList() {
  const orders = new Set(phonesOf(jdOrders().slice(0, 8)).map((phone) => phone.split(' ')[0]));
  const tab = await session.open(LIST);
  const pictures = (stored: Stored) => stored.evidence.filter(({ kind }) => kind === 'screenshot');
  const stored = await session.vault.until((now) => pictures(now).length >= orders.size, 'all pictures', 25_000);
  return { tab, stored, pictures: pictures(stored) };
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
  const { tab, pictures } = await photographedList();
  const folder = await mkdtemp(join(tmpdir(), 'picture-'));
  try {
    await tab.show();
    await tab.resize(1280, await tab.evaluate(() => document.documentElement.scrollHeight));
    const file = join(folder, 'page.png') as `${string}.png`;
    await tab.screenshot(file);
    const screen = (await readFile(file)).toString('base64');
    const boxes = await tab.evaluate(visibleOrders);
    const seen = pictures.filter(({ orderKey }) => boxes[orderKey]);
    expect(seen.length).toBe(pictures.length);
    const own = await session.openOwn('vault.html');
    for (const { orderKey, sha256 } of seen) {
      const box = boxes[orderKey] ?? [0, 0, 0, 0];
      const { share } = await own.evaluate(differenceOf, sha256, screen, box);
      expect(share, orderKey).toBeLessThanOrEqual(MOST[session.browser.name]);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

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
