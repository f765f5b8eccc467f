import { describe, expect, it, test } from 'vitest';
import type { Invoice } from '@/lib/proof/invoice/invoice';
import { readInvoiceFile } from '@/lib/proof/invoice/read-file';
import type { Tools } from '@/lib/proof/invoice/tools';
import { drawModern, drawOld } from '@/tests/fixtures/invoices/drawn-invoice';
import { makeOfd, ofdEntries } from '@/tests/fixtures/invoices/make-ofd';
import { makePdf } from '@/tests/fixtures/invoices/make-pdf';
import { makeXml } from '@/tests/fixtures/invoices/make-xml';
import { OLD_SAMPLE, SAMPLE, sumsOf } from '@/tests/fixtures/invoices/sample-invoice';
import { makeZip, textEntry } from '@/tests/fixtures/make-zip';
import { invoiceTools } from '@/tests/tools/invoice-tools';

const bytes = (text: string) => new TextEncoder().encode(text);
const seeing = (...codes: string[]): Tools => ({ ...invoiceTools, codesIn: async () => codes });
const blind = seeing();

async function read(file: Uint8Array<ArrayBuffer>, tools: Tools = blind): Promise<Invoice> {
  const found = await readInvoiceFile(file, tools);
  if (!found.ok) throw new Error(found.problem);
  expect(found.invoices).toHaveLength(1);
  return found.invoices[0] as Invoice;
}

async function problem(file: Uint8Array<ArrayBuffer>, tools: Tools = blind): Promise<string> {
  const found = await readInvoiceFile(file, tools);
  return found.ok ? 'read' : found.problem;
}

const xml = bytes(makeXml(SAMPLE));
const pdf = makePdf([drawModern(SAMPLE)]);
const ofd = makeOfd(SAMPLE, drawModern(SAMPLE));

describe('one invoice', () => {
  const essential = (one: Invoice) => ({
    ...one,
    lines: one.lines.map(({ amount, tax, quantity, spec }) => ({ amount, tax, quantity, spec })),
  });
  const same = {
    number: SAMPLE.number,
    date: SAMPLE.date,
    sellerName: SAMPLE.sellerName,
    sellerTaxId: SAMPLE.sellerTaxId,
    sellerTaxIdValid: true,
    buyerName: SAMPLE.buyerName,
    ...sumsOf(SAMPLE),
    remark: SAMPLE.remark,
    imeis: ['867400012345678'],
    orderIds: ['310000000042'],
    lines: SAMPLE.lines.map(({ amount, tax, quantity, spec }) => ({ amount, tax, quantity, spec })),
    warnings: [],
  };

  test.each([
    ['PDF', pdf],
    ['OFD', ofd],
    ['XML', xml],
  ])('says the same as %s', async (_format, file) => {
    expect(essential(await read(file))).toMatchObject(same);
  });

  it('is one in a ZIP with all its formats, each field with all its sources', async () => {
    const zip = makeZip([
      { name: 'a.pdf', bytes: pdf },
      { name: 'a.ofd', bytes: ofd },
      { name: 'a.xml', bytes: xml },
    ]);
    const one = await read(zip);
    expect(essential(one)).toMatchObject(same);
    expect(one.sources.number).toEqual(['xml', 'ofd-data', 'text']);
    expect(one.disagreements).toEqual([]);
  });

  it('is each of its own where several are printed into one PDF', async () => {
    const other = { ...SAMPLE, number: '26932000000700000080', sellerName: '样例乙有限公司' };
    const file = makePdf([drawModern(SAMPLE), drawModern(other)]);
    expect(await readInvoiceFile(file, blind)).toMatchObject({
      ok: true,
      invoices: [
        { number: SAMPLE.number, sellerName: SAMPLE.sellerName, total: 479900 },
        { number: other.number, sellerName: other.sellerName, total: 479900 },
      ],
    });
  });

  it('of the kind before 数电票 is read from a PDF whose fonts need CMaps', async () => {
    expect(await read(makePdf([drawOld(OLD_SAMPLE)]))).toMatchObject({
      kind: 'old-electronic-ordinary',
      number: '07011955',
      code: '051002100111',
      checkCode: '65431824771847114698',
      ...sumsOf(OLD_SAMPLE),
    });
  });
});

describe('the QR code', () => {
  it('of 数电票 is compared with the total, and a difference is shown', async () => {
    const one = await read(pdf, seeing(`01,32,,${SAMPLE.number},4699.00,20261003,,A1B2`));
    expect(one.total).toBe(sumsOf(SAMPLE).total);
    expect(one.warnings).toEqual(['价税合计：票面上是 ¥4,799.00，二维码里是 ¥4,699.00。']);
  });

  it('of older kinds has the amount without tax, which is no other total', async () => {
    const { net } = sumsOf(OLD_SAMPLE);
    const code = `01,10,${OLD_SAMPLE.code},${OLD_SAMPLE.number},${net / 100},20211112,65431824771847114698,8BDD,`;
    expect((await read(makePdf([drawOld(OLD_SAMPLE)]), seeing(code))).warnings).toEqual([]);
  });

  it('is all there is on a scan, and that is said', async () => {
    const one = await read(makePdf([[]]), seeing(`01,32,,${SAMPLE.number},4799.00,2026-10-03,,`));
    expect(one).toMatchObject({ number: SAMPLE.number, total: 479900, date: '2026-10-03', lines: [] });
    expect(one.warnings[0]).toMatch(/二维码/);
  });
});

describe('a file that is no invoice is told apart in one sentence', () => {
  const entry = bytes(
    '<xbrl xmlns:einv="http://xbrl.mof.gov.cn/taxonomy/2023-12-31/einv"><einv:InvoiceNumber>26932000000700000079</einv:InvoiceNumber><einv:NameOfAccountingEntity>某某</einv:NameOfAccountingEntity></xbrl>',
  );
  test.each([
    ['nothing', new Uint8Array(0), /空文件/],
    ['a login page', bytes('<!DOCTYPE html><title>登录</title>'), /网页/],
    ['a cut PDF', pdf.slice(0, 300), /损坏/],
    ['a PDF without an invoice', makePdf([[{ text: '发货清单', x: 40, y: 40, size: 9 }]]), /不像发票/],
    ['a cut XML', xml.slice(0, 700), /不完整/],
    ['entities', bytes('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), /DOCTYPE/],
    [
      'another country’s invoice',
      bytes('<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"><ID>7</ID></Invoice>'),
      /不是中国/,
    ],
    ['an accounting entry', entry, /入账信息/],
    ['a cut ZIP', ofd.slice(0, -30), /损坏/],
    ['a ZIP of pictures', makeZip([{ name: 'a.jpg', bytes: bytes('x') }]), /没有发票文件/],
    ['a Word file', makeZip([textEntry('[Content_Types].xml', '<a/>')]), /Office/],
    ['two entries of one name', makeZip([textEntry('a.xml', '<a/>'), textEntry('a.xml', '<b/>')]), /不正常/],
    ['a wrong checksum', makeZip([{ ...textEntry('OFD.xml', '<a/>'), crc: 7 }]), /损坏/],
    [
      'a mail that was cut',
      bytes('From: a@example.com\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n\r\nText'),
      /不完整/,
    ],
    [
      'a mail without files',
      bytes('From: a@example.com\r\nSubject: x\r\nContent-Type: text/plain\r\n\r\nText'),
      /没有附件/,
    ],
    ['anything else', bytes('{"a":1}'), /不认识/],
  ])('%s', async (_what, file, sentence) => {
    expect(await problem(file)).toMatch(sentence);
  });

  it('with its number, where an accounting entry names it', async () => {
    expect(await readInvoiceFile(entry, blind)).toMatchObject({
      ok: false,
      accountingEntry: { number: SAMPLE.number },
    });
  });
});

describe('an OFD', () => {
  const at = (name: string) => ofdEntries(SAMPLE, drawModern(SAMPLE)).filter((one) => one.name !== name);

  it('is read though a name in it climbs out of the folder', async () => {
    expect(await read(makeOfd(SAMPLE, drawModern(SAMPLE), [textEntry('../../evil.xml', '<a/>')]))).toMatchObject({
      number: SAMPLE.number,
    });
  });

  it('without its document still says what stands in its properties, and that it is not whole', async () => {
    const one = await read(makeZip(at('Doc_0/Document.xml')));
    expect(one).toMatchObject({ number: SAMPLE.number, net: sumsOf(SAMPLE).net });
    expect(one.warnings[0]).toMatch(/不完整/);
  });

  it('with tags that are not well-formed is read from its page', async () => {
    const tags = [
      textEntry(
        'Doc_0/Tags/CustomTags.xml',
        '<CustomTags><CustomTag><FileLoc>CustomTag.xml</FileLoc></CustomTag></CustomTags>',
      ),
      textEntry('Doc_0/Tags/CustomTag.xml', '<:eInvoice xmlns:="">'),
    ];
    expect(await read(makeOfd(SAMPLE, drawModern(SAMPLE), tags))).toMatchObject({ sellerName: SAMPLE.sellerName });
  });

  it('whose attached data say otherwise than its page shows both', async () => {
    const forged = textEntry('Doc_0/Attachs/original_invoice.xml', makeXml({ ...SAMPLE, sellerName: '别家有限公司' }));
    const one = await read(makeOfd(SAMPLE, drawModern(SAMPLE), [forged]));
    expect(one.warnings).toContain('销售方名称：数据文件上是 别家有限公司，票面里是 成都样例通讯有限公司。');
  });
});

describe('an XML', () => {
  it('is decoded as it declares', async () => {
    const gbk = Uint8Array.from([
      ...bytes('<?xml version="1.0" encoding="GBK"?><a><FPHM>07011955</FPHM><XSFMC>'),
      ...[0xd1, 0xf9, 0xc0, 0xfd], // 样例
      ...bytes('</XSFMC></a>'),
    ]);
    expect(await read(gbk)).toMatchObject({ number: '07011955', sellerName: '样例' });
  });

  it('with names of pinyin has its lines too', async () => {
    const file = bytes(
      '<a><FPHM>07011955</FPHM><FPDM>051002100111</FPDM><JSHJ>113.00</JSHJ><XM><XMMC>*移动通信设备*样例</XMMC><JE>100.00</JE><SE>13.00</SE></XM></a>',
    );
    expect(await read(file)).toMatchObject({
      code: '051002100111',
      total: 11300,
      lines: [{ name: '*移动通信设备*样例', amount: 10000, tax: 1300 }],
    });
  });

  it('in another encoding than it declares is not half read', async () => {
    const wrong = Uint8Array.from([
      ...bytes('<?xml version="1.0" encoding="utf-8"?><a><FPHM>07011955</FPHM><XSFMC>'),
      0xd1,
      0xf9,
    ]);
    expect(await problem(wrong)).toMatch(/编码/);
  });

  it('of a red invoice is told apart, with the one it takes back', async () => {
    const lines = SAMPLE.lines.map((line) => ({ ...line, amount: -line.amount, tax: -line.tax }));
    const red = makeXml({ ...SAMPLE, lines, remark: '被红冲蓝字数电发票号码：26932000000700000012' }, 'red');
    expect(await read(bytes(red))).toMatchObject({
      kind: 'red',
      originalNumber: '26932000000700000012',
      total: -479900,
    });
  });
});

describe('a mail', () => {
  const mail = (files: [string, Uint8Array][]) =>
    bytes(
      `From: shop@example.com\r\nSubject: =?utf-8?B?5Y+R56Wo?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b1"\r\n\r\n${files
        .map(
          ([name, file]) =>
            `--b1\r\nContent-Type: application/octet-stream; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(file).toString('base64')}\r\n`,
        )
        .join('')}--b1--\r\n`,
    );

  it('has its invoice attached in two formats: one', async () => {
    expect(
      (
        await read(
          mail([
            ['a.ofd', ofd],
            ['a.xml', xml],
          ]),
        )
      ).sources.number,
    ).toEqual(['xml', 'ofd-data', 'text']);
  });

  it('with two invoices has two', async () => {
    const other = bytes(makeXml({ ...SAMPLE, number: '26932000000700000080' }));
    expect(
      await readInvoiceFile(
        mail([
          ['a.xml', xml],
          ['b.xml', other],
        ]),
        blind,
      ),
    ).toMatchObject({ ok: true, invoices: [{ number: SAMPLE.number }, { number: '26932000000700000080' }] });
  });
});
