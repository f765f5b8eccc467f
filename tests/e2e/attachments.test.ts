import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeEach, expect, test } from 'vitest';
import { openZip } from '@/lib/zip/read-zip';
import { phoneSignedFor, tell } from './harness/dispute.ts';
import { clickOn, sees } from './harness/find.ts';
import { freshSession, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/until.ts';
import type { Stored } from './harness/vault.ts';

const MOST = 5_000_000;

let session: Session;
beforeEach(async () => {
  session = await freshSession();
});

/** A report of seven pages, too large for one attachment. */
async function report(): Promise<string> {
  const made = await PDFDocument.create();
  for (let i = 0; i < 7; i++) {
    const page = made.addPage([300, 420]);
    page.drawText(`Page ${i + 1}`, { x: 40, y: 300 });
    const noise = Uint8Array.from({ length: 800_000 }, (_, at) => (at * 7919 + i * 104729 + (at >> 3) * 31) & 255);
    page.node.set(made.context.obj('Own') as never, made.context.register(made.context.stream(noise)));
  }
  return Buffer.from(await made.save()).toString('base64');
}

/** Runs in the page: a long chat, a page of text, a report and a film fall onto it. */
async function dropAll(pdf: string): Promise<boolean> {
  const place = document.querySelector('.add-evidence');
  if (!place) return false;
  const canvas = new OffscreenCanvas(720, 9000);
  const context = canvas.getContext('2d');
  if (!context) return false;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 720, 9000);
  context.fillStyle = '#000';
  context.font = '28px sans-serif';
  for (let line = 0; line < 150; line++) context.fillText(`第 ${line} 句：客服说会在三天内处理`, 30, 40 + line * 60);
  const chat = await canvas.convertToBlob({ type: 'image/png' });
  const film = new Uint8Array(6_000_000);
  film.set([0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70, 0x69, 0x73, 0x6f, 0x6d, 0, 0, 2, 0, 0x69, 0x73, 0x6f, 0x6d]);
  const files = [
    new File([chat], '聊天长图.png'),
    new File(['客服答应三天内退款。\n'.repeat(90)], '经过.txt'),
    new File([Uint8Array.from(atob(pdf), (sign) => sign.charCodeAt(0))], '检测报告.pdf'),
    new File([film], '故障录像.mp4'),
  ];
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  const of = (type: string) => new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer });
  return !place.dispatchEvent(of('dragover')) && !place.dispatchEvent(of('drop'));
}

async function phoneWithEvidence(): Promise<string> {
  const id = await phoneSignedFor(session, 5);
  const drawn = ({ pictureJobs, evidence }: Stored) => evidence.length > 0 && pictureJobs.length === 0;
  await session.vault.until(drawn, 'the picture of the order');
  const page = await session.openOwn(`vault.html#/phone/${encodeURIComponent(id)}`);
  const pdf = await report();
  await until(() => page.evaluate(dropAll, pdf), 'a place for files');
  await sees(page, '存好了 4 件凭证');
  return id;
}

/** From now on, what the page offers as a download is kept where a test can take it. */
const catchDownloads = (tab: Tab) =>
  tab.evaluate(() => {
    const made = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      if (blob.type === 'application/zip') Object.assign(globalThis, { caught: blob });
      return made(blob);
    };
  });

const caught = (tab: Tab) =>
  tab.evaluate(async () => {
    const { caught: blob } = globalThis as { caught?: Blob };
    if (!blob) return undefined;
    let signs = '';
    for (const byte of new Uint8Array(await blob.arrayBuffer())) signs += String.fromCharCode(byte);
    return btoa(signs);
  });

const filesIn = (tab: Tab) =>
  tab.evaluate(() => [...document.querySelectorAll('.attachment-name')].map(({ textContent }) => textContent ?? ''));

test('evidence is fitted to 12315: a long picture cut, a report split, a text printed, all within four files of 5 MB', async () => {
  const id = await phoneWithEvidence();
  const page = await session.openOwn(`vault.html#/case/new/${encodeURIComponent(id)}`);
  await tell(page, '黑屏、开不了机', '今天', '都没有');
  await clickOn(page, 'button', '记下这件事，到时提醒我');
  await until(async () => (await page.url()).endsWith('/steps'), 'the steps');
  await clickOn(page, '.case-tabs a', '证据目录');
  // Counted, not guessed: the report has seven pages, the text is printed on three.
  await sees(page, '7页 · ');
  await sees(page, '3页 · ');
  await catchDownloads(page);
  await clickOn(page, 'button', '准备附件');
  await until(async () => (await filesIn(page)).length > 0, 'the attachments');
  const names = await filesIn(page);
  expect(names.length).toBeLessThanOrEqual(4);
  expect(names.join('\n')).toContain('合订（副本）.pdf');
  await sees(page, '故障录像');
  await sees(page, '有 6 MB，超过 5 MB');
  await clickOn(page, 'button', '全部存成一个压缩包');
  const zip = await openZip(Buffer.from((await until(() => caught(page), 'the ZIP')) ?? '', 'base64'), {
    entries: 10,
    entryBytes: MOST,
    totalBytes: 40_000_000,
  });
  expect([...zip.keys()]).toEqual([...names, '附件说明.txt']);
  const told = new TextDecoder().decode(await zip.get('附件说明.txt')?.read());
  const { evidence } = await session.vault.read();
  for (const { sha256 } of evidence.filter(({ name }) => /聊天长图|经过|检测报告/.test(name ?? '')))
    expect(told).toContain(sha256);
  let pages = 0;
  for (const name of names.filter((one) => one.endsWith('.pdf')))
    pages += (await PDFDocument.load((await zip.get(name)?.read()) ?? new Uint8Array())).getPageCount();
  // The order's picture, the chat in parts, the text, the report; not the copy of the order's page beside its picture.
  expect(pages).toBeGreaterThanOrEqual(1 + 6 + 3 + 7);
});
