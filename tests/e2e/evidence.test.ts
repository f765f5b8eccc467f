import { beforeEach, expect, test } from 'vitest';
import { drawModern } from '../fixtures/invoices/drawn-invoice.ts';
import { makePdf } from '../fixtures/invoices/make-pdf.ts';
import { SAMPLE } from '../fixtures/invoices/sample-invoice.ts';
import { clickOn, sees } from './harness/find.ts';
import { freshSession, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/until.ts';

const ORDER = '3512079655120417';

const MAIL = [
  'From: =?utf-8?B?5a6i5pyN?= <service@shop.example>',
  'To: buyer@mail.example',
  'Subject: =?utf-8?B?6YCA5qy+6K+05piO?=',
  'Content-Type: text/plain; charset=utf-8',
  '',
  '三天内原路退款。',
].join('\r\n');

let session: Session;
beforeEach(async () => {
  session = await freshSession();
});

async function openPhone(): Promise<Tab> {
  await session.open(`https://details.jd.com/normal/item.action?orderid=${ORDER}`);
  const { purchases } = await session.vault.until(
    ({ purchases: rows, pictureJobs, evidence }) => rows.length > 0 && evidence.length > 0 && pictureJobs.length === 0,
    'the phone and its picture',
    20_000,
  );
  return session.openOwn(`vault.html#/phone/${encodeURIComponent(purchases[0]?.id ?? '')}`);
}

/** Lets files fall onto the page, as from a folder. */
async function drop(tab: Tab, files: readonly { name: string; base64: string }[]): Promise<void> {
  const fall = (given: typeof files) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of given)
      transfer.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name));
    const place = document.querySelector('.add-evidence');
    if (!place) return false;
    // Taken by the page, or not listened to yet: then it is held over the page once more.
    const of = (type: string) => new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer });
    return !place.dispatchEvent(of('dragover')) && !place.dispatchEvent(of('drop'));
  };
  await until(() => tab.evaluate(fall, files), 'a place for files');
}

const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64');

test('files dropped on a phone are kept as they are, looked at, found again, thrown away and taken back', async () => {
  const page = await openPhone();
  const pdf = makePdf([drawModern(SAMPLE)]);
  await drop(page, [
    { name: '检测报告.pdf', base64: base64(pdf) },
    { name: '客服回复.eml', base64: base64(MAIL) },
  ]);
  await sees(page, '存好了 2 件凭证');
  const { evidence } = await session.vault.until((stored) => stored.evidence.length >= 4, 'the files');
  expect(evidence.filter(({ method }) => method === 'added-by-hand')).toMatchObject([
    { kind: 'inspection', mime: 'application/pdf', bytes: pdf.length },
    { kind: 'email', mime: 'message/rfc822', bytes: Buffer.byteLength(MAIL) },
  ]);

  await clickOn(page, '.item-tile', '客服回复');
  await sees(page, '三天内原路退款。');
  await sees(page, '客服 <service@shop.example>');
  await clickOn(page, '.viewer button', '关闭');
  // Whatever lies under an open viewer cannot be hit.
  await until(() => page.evaluate(() => document.querySelector('.viewer') === null), 'the wall again');

  await clickOn(page, '.item-tile', '检测报告');
  const drawn = () => (document.querySelector<HTMLCanvasElement>('.pdf-view')?.width ?? 0) > 300;
  await until(() => page.evaluate(drawn), 'the page of the PDF', 15_000);
  await clickOn(page, '.viewer button', '放进回收站');
  await sees(page, '回收站里有 1 件');
  await clickOn(page, '.toast button', '撤销');
  await until(
    async () => !(await page.evaluate(() => document.body.textContent.includes('回收站里有'))),
    'an empty bin',
  );

  const all = await session.openOwn('vault.html#/evidence');
  await sees(all, '共 3 件');
  await all.evaluate((words: string) => {
    const field = document.querySelector<HTMLInputElement>('input[type="search"]');
    if (!field) return;
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, '检测报告');
  await sees(all, '找到 1 件');
});
