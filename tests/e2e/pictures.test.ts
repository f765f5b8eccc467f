import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { jdOrders } from '../mall/data/jd.ts';
import { phonesOf } from './harness/expected.ts';
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
    const file = join(folder, 'page.png') as `${string}.png`;
    await tab.screenshot(file);
    const screen = (await readFile(file)).toString('base64');
    const boxes = await tab.evaluate(visibleOrders);
    const seen = pictures.filter(({ orderKey }) => boxes[orderKey]);
    expect(seen.length).toBeGreaterThan(0);
    const own = await session.openOwn('vault.html');
    for (const { orderKey, sha256 } of seen) {
      const box = boxes[orderKey] ?? [0, 0, 0, 0];
      expect(await own.evaluate(shareThatDiffers, sha256, screen, box), orderKey).toBeLessThanOrEqual(
        MOST[session.browser.name],
      );
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

type Box = [left: number, top: number, width: number, height: number];

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

/** Runs in a page of the extension: of a stored picture, the share of pixels that the screen shows otherwise. */
async function shareThatDiffers(sha256: string, screen: string, [left, top, width, height]: Box): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const open = indexedDB.open('goujibao');
    open.onsuccess = () => resolve(open.result);
  });
  const row = await new Promise<{ bytes: ArrayBuffer }>((resolve) => {
    const asked = database.transaction('blobs').objectStore('blobs').get(sha256);
    asked.onsuccess = () => resolve(asked.result);
  });
  database.close();
  const pixels = async (blob: Blob, x: number, y: number) => {
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const context = canvas.getContext('2d');
    context?.drawImage(await createImageBitmap(blob), -x, -y);
    return context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
  };
  const ours = await pixels(new Blob([row.bytes]), 0, 0);
  const bytes = Uint8Array.from(atob(screen), (sign) => sign.charCodeAt(0));
  const theirs = await pixels(new Blob([bytes]), left, top);
  let different = 0;
  for (let i = 0; i < ours.length; i += 4) {
    // A sixteenth of the range: below it is how a picture is scaled, not what is shown.
    const far = [0, 1, 2].some((channel) => Math.abs((ours[i + channel] ?? 0) - (theirs[i + channel] ?? 0)) > 16);
    if (far) different += 1;
  }
  return different / (ours.length / 4);
}
