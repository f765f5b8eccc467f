import { beforeEach, expect, test } from 'vitest';
import { drawModern } from '../fixtures/invoices/drawn-invoice.ts';
import { makePdf } from '../fixtures/invoices/make-pdf.ts';
import { SAMPLE } from '../fixtures/invoices/sample-invoice.ts';
import { clickOn, sees } from './harness/find.ts';
import { keepPhone, KEPT_ORDER as ORDER } from './harness/kept-phone.ts';
import { freshSession, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/until.ts';

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
  return session.openOwn(`vault.html#/phone/${encodeURIComponent(await keepPhone(session))}`);
}

/** Lets files fall onto the page, as from a folder. */
async function drop(
  tab: Tab,
  files: readonly { name: string; base64: string }[],
  onto = '.add-evidence',
): Promise<void> {
  const fall = (given: typeof files, selector: string) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of given)
      transfer.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name));
    const place = document.querySelector(selector);
    if (!place) return false;
    // Taken by the page, or not listened to yet: then it is held over the page once more.
    const of = (type: string) => new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer });
    return !place.dispatchEvent(of('dragover')) && !place.dispatchEvent(of('drop'));
  };
  await until(() => tab.evaluate(fall, files, onto), 'a place for files');
}

function search(tab: Tab, words: string): Promise<void> {
  return tab.evaluate((typed: string) => {
    const field = document.querySelector<HTMLInputElement>('input[type="search"]');
    if (!field) return;
    field.value = typed;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, words);
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
  await until(() => page.evaluate(drawn), 'the page of the PDF');
  await clickOn(page, '.viewer button', '放进回收站');
  await sees(page, '回收站里有 1 件');
  await clickOn(page, '.toast button', '撤销');
  await until(
    async () => !(await page.evaluate(() => document.body.textContent.includes('回收站里有'))),
    'an empty bin',
  );

  const all = await session.openOwn('vault.html#/evidence');
  await sees(all, '共 3 件');
  await search(all, '检测报告');
  await sees(all, '找到 1 件');
  // What is written in the mail, in the PDF, and on the page of which the picture was made.
  for (const inside of ['原路退款', SAMPLE.sellerName, '查看发票详情']) {
    await search(all, inside);
    await until(
      () =>
        all.evaluate(() =>
          [...document.querySelectorAll('[role="status"]')].some((said) => said.textContent === '找到 1 件，共 3 件'),
        ),
      `one item in which stands ${inside}`,
    );
  }
});

/** Three seconds of silence, as a telephone records them. */
function recording(): Buffer {
  const [rate, seconds] = [8000, 3];
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + rate * seconds, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  // PCM, one channel, eight bits.
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(rate * seconds, 40);
  return Buffer.concat([head, Buffer.alloc(rate * seconds, 128)]);
}

/** Runs in the page: pastes words; whether somebody took them. */
function paste(words: string): boolean {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', words);
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  return !document.body.dispatchEvent(event);
}

test('a talk that is pasted is kept as it stands; a mark in a recording leads to its second', async () => {
  const page = await openPhone();
  await until(() => page.evaluate(paste, '客服：三天内换新'), 'a place for words');
  await clickOn(page, '.write-text button', '存下');
  await sees(page, '存好了 1 件凭证');
  await drop(page, [{ name: '通话录音.wav', base64: base64(recording()) }]);
  const { evidence } = await session.vault.until(
    ({ evidence: rows }) => rows.some(({ kind }) => kind === 'recording'),
    'the recording',
  );
  expect(evidence.filter(({ method }) => method === 'added-by-hand')).toMatchObject([
    { kind: 'chat', mime: 'text/plain', bytes: Buffer.byteLength('客服：三天内换新') },
    { kind: 'recording', bytes: recording().length },
  ]);

  await clickOn(page, '.item-tile', '通话录音');
  const at = (seconds: number) =>
    until(
      () =>
        page.evaluate((second) => {
          const player = document.querySelector('audio');
          return player !== null && player.readyState > 0 && Math.floor(player.currentTime) === second;
        }, seconds),
      `second ${seconds} of the recording`,
    );
  await at(0);
  await page.evaluate(() => {
    const player = document.querySelector('audio');
    if (player) player.currentTime = 2;
    const field = document.querySelector<HTMLInputElement>('input[aria-label="此刻说了什么"]');
    if (field) field.value = '卖家承认是旧机';
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await at(2);
  await clickOn(page, '.viewer button', '标在此刻');
  await sees(page, '卖家承认是旧机');
  await page.evaluate(() => {
    const player = document.querySelector('audio');
    if (player) player.currentTime = 0;
  });
  await at(0);
  await clickOn(page, '.play-marks button', '00:02');
  await at(2);
});

test('a file dropped on the shelf goes to the phone whose order it names, which the buyer confirms', async () => {
  await openPhone();
  const shelf = await session.openOwn('vault.html');
  await sees(shelf, '我的手机');
  await drop(shelf, [{ name: '聊天.txt', base64: base64(`订单 ${ORDER}：三天内换新`) }], 'main');
  await sees(shelf, '聊天.txt是哪台手机的？');
  await sees(shelf, `文件里写着订单号 ${ORDER}`);
  await clickOn(shelf, '.phone-choice', '订单号');
  await clickOn(shelf, '.which-phone button', '存到这台');
  await sees(shelf, '存好了 1 件凭证');
  const { evidence } = await session.vault.until(
    ({ evidence: rows }) => rows.some(({ method }) => method === 'added-by-hand'),
    'the file',
  );
  expect(evidence.filter(({ method }) => method === 'added-by-hand')).toMatchObject([
    { orderKey: `jd:${ORDER}`, kind: 'chat', name: '聊天.txt' },
  ]);
});
