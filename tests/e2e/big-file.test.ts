import { beforeEach, expect, test } from 'vitest';
import { CHUNK, WHOLE } from '@/lib/db/evidence/bytes/stored-form';
import { clickOn, sees } from './harness/find.ts';
import { freshSession, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/until.ts';

const ORDER = '3512079655120417';
/** More than one chunk beyond what lies in one row. */
const SIZE = WHOLE + 6 * CHUNK;
/** Enough that there is something to interrupt. */
const LONG = 100 * CHUNK;

let session: Session;
beforeEach(async () => {
  session = await freshSession();
});

async function openPhone(): Promise<Tab> {
  await session.open(`https://details.jd.com/normal/item.action?orderid=${ORDER}`);
  const { purchases } = await session.vault.until(({ purchases: rows }) => rows.length > 0, 'the phone');
  return session.openOwn(`vault.html#/phone/${encodeURIComponent(purchases[0]?.id ?? '')}`);
}

/** Runs in the page: lets a film of this size fall onto it, a second of moving picture and then noise. */
async function dropFilm(size: number): Promise<boolean> {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  const recorder = new MediaRecorder(canvas.captureStream(10), { mimeType: 'video/webm' });
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const over = new Promise((resolve) => recorder.addEventListener('stop', resolve));
  recorder.start();
  await new Promise<void>((resolve) => {
    let drawn = 0;
    const timer = setInterval(() => {
      pen?.fillRect(drawn++ * 8, 0, 8, 99);
      if (drawn < 12) return;
      clearInterval(timer);
      resolve();
    }, 80);
  });
  recorder.stop();
  await over;
  const film = new Blob(parts);
  const noise = crypto.getRandomValues(new Uint8Array(65_536));
  const rest = size - film.size;
  const tail = Array.from({ length: Math.ceil(rest / noise.length) }, (_, i) => noise.subarray(0, rest - i * 65_536));
  const transfer = new DataTransfer();
  transfer.items.add(new File([film, ...tail], '开箱录像.webm'));
  const place = document.querySelector('.add-evidence');
  const of = (type: string) => new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer });
  // Taken by the page, or not listened to yet: then it is held over the page once more.
  return place !== null && !place.dispatchEvent(of('dragover')) && !place.dispatchEvent(of('drop'));
}

const drop = (page: Tab, size: number) => until(() => page.evaluate(dropFilm, size), 'a place for files');

test('a film too big for memory is kept in chunks, played from them, and goes with its item', async () => {
  const page = await openPhone();
  await drop(page, SIZE);
  // Each chunk is on the disk before the next: on a busy one it takes its time.
  const kept = () => document.body.textContent.includes('存好了 1 件凭证');
  await until(() => page.evaluate(kept), 'the film to be kept');
  const { evidence, chunks, chunkSets, blobs } = await session.vault.read();
  const film = evidence.find(({ kind }) => kind === 'video');
  expect(film).toMatchObject({ mime: 'video/webm', bytes: SIZE });
  expect(chunks.length).toBe(SIZE / CHUNK);
  expect(chunkSets.map(({ sha256 }) => sha256)).toEqual([film?.sha256]);
  expect(blobs.some(({ sha256 }) => sha256 === film?.sha256)).toBe(true);

  await clickOn(page, '.item-tile', '开箱录像');
  const plays = () => (document.querySelector('video')?.readyState ?? 0) > 0;
  await until(() => page.evaluate(plays), 'the film');
  await until(async () => !(await page.evaluate(() => document.body.textContent.includes('边放边核对'))), 'the check');
  await clickOn(page, '.viewer button', '放进回收站');
  await sees(page, '回收站里有 1 件');
  await clickOn(page, '.bin summary');
  await clickOn(page, '.bin button.danger', '彻底删除');
  const after = await session.vault.until((stored) => stored.chunks.length === 0, 'no chunks');
  expect(after.chunkSets).toEqual([]);
});

test('stopped in the middle, nothing of a film stays', async () => {
  const page = await openPhone();
  await drop(page, LONG);
  await session.vault.until(({ chunks }) => chunks.length > 2, 'some chunks');
  await clickOn(page, '.adding button', '停下');
  await sees(page, '已停下，没有保存。');
  const stopped = await session.vault.until(({ chunks }) => chunks.length === 0, 'nothing');
  expect([stopped.chunkSets, stopped.evidence.filter(({ kind }) => kind === 'video')]).toEqual([[], []]);
});
