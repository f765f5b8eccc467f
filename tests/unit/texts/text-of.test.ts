import { describe, expect, it } from 'vitest';
import { hasText, type TextTools, textOf } from '@/lib/texts/text-of';
import { drawModern } from '@/tests/fixtures/invoices/drawn-invoice';
import { makeOfd } from '@/tests/fixtures/invoices/make-ofd';
import { makePdf } from '@/tests/fixtures/invoices/make-pdf';
import { makeXml } from '@/tests/fixtures/invoices/make-xml';
import { SAMPLE } from '@/tests/fixtures/invoices/sample-invoice';
import { invoiceTools } from '@/tests/tools/invoice-tools';

// Markup is parsed by the browser; here it is only seen that it is asked.
const tools: TextTools = {
  openPdf: invoiceTools.openPdf,
  wordsOfMarkup: (markup, type) => `${type}: ${markup.replace(/<[^>]*>/g, '')}`,
};
const words = (mime: string, ...content: BlobPart[]) => textOf(mime, new Blob(content), tools);
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

const GB18030 = new Uint8Array([0xcd, 0xcb, 0xbf, 0xee]); // 退款
const PDF = makePdf([drawModern(SAMPLE)]);
const MAIL = [
  'From: =?UTF-8?B?5a6i5pyN?= <kefu@shop.example>',
  'To: mai@mail.example',
  'Subject: =?UTF-8?B?5YWz5LqO6YCA6LSn?=',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="b"',
  '',
  '--b',
  'Content-Type: text/plain; charset=utf-8',
  '',
  '三天内换新',
  '--b',
  'Content-Type: application/pdf',
  'Content-Disposition: attachment; filename="invoice.pdf"',
  'Content-Transfer-Encoding: base64',
  '',
  base64(PDF),
  '--b--',
].join('\r\n');

describe('the words inside of a file', () => {
  it.each([
    ['a text in UTF-8', 'text/plain', ['客服：已为您登记'], '已为您登记'],
    ['a text as Windows saves it', 'text/plain', [GB18030], '退款'],
    ['a PDF, its lines joined', 'application/pdf', [PDF], SAMPLE.sellerName],
    ['an OFD', 'application/ofd', [makeOfd(SAMPLE, drawModern(SAMPLE))], SAMPLE.sellerName],
    ['an XML', 'application/xml', [makeXml(SAMPLE)], SAMPLE.sellerName],
    ['the copy of a page', 'application/xhtml+xml', ['<p>实付款</p>'], 'application/xhtml+xml: 实付款'],
    ['the text of a mail', 'message/rfc822', [MAIL], '三天内换新'],
    ['the head of a mail', 'message/rfc822', [MAIL], '关于退货'],
    ['a PDF that came with a mail', 'message/rfc822', [MAIL], SAMPLE.number],
    ['a mail of markup only', 'message/rfc822', ['Subject: x\r\nContent-Type: text/html\r\n\r\n<b>已退</b>'], '已退'],
  ] as const)('are found in %s', async (_what, mime, content, word) => {
    expect(await words(mime, ...content)).toContain(word);
  });

  it.each([
    ['a picture', 'image/png'],
    ['a film', 'video/mp4'],
    ['what is of no known kind', 'application/octet-stream'],
  ])('are not looked for in %s', async (_what, mime) => {
    expect(hasText(mime)).toBe(false);
    expect(await words(mime, '退款')).toBe('');
  });

  it('are none in what cannot be opened', async () => {
    expect(await words('application/pdf', '%PDF-1.7\nno more')).toBe('');
    expect(await words('message/rfc822', MAIL.slice(0, -8))).toBe('');
  });

  it('are kept up to a measure, however long the file is', async () => {
    expect((await words('text/plain', '字'.repeat(300_000))).length).toBe(200_000);
  });
});
