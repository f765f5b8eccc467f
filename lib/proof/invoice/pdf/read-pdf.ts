import type { Sourced } from '../invoice';
import { evenPiece, type Piece } from '../page/piece';
import { readPages } from '../page/read-page';
import type { PdfDocument, Tools } from '../tools';
import { readXml } from '../xml/read-xml';
import { readQrOf } from './read-qr';

/** Invoices are short. Of a longer file only both ends are looked at: the head stands on the first page, 价税合计 on the last. */
const PAGES_AT_ENDS = 15;

/** One group an invoice: several are printed into one file, one behind the other. */
export type PdfReading = { ok: true; groups: Sourced[][] } | { ok: false; problem: string };

export async function readPdf(bytes: Uint8Array<ArrayBuffer>, tools: Tools): Promise<PdfReading> {
  const pdf = await tools.openPdf(bytes);
  if (pdf === 'password')
    return { ok: false, problem: '这个 PDF 设了打开密码，读不了。请用不加密的文件，或者另存一份。' };
  if (pdf === 'broken') return { ok: false, problem: '这个 PDF 不完整或已损坏，打不开。请重新下载。' };
  try {
    return await readOpened(pdf, tools);
  } finally {
    await pdf.close();
  }
}

async function readOpened(pdf: PdfDocument, tools: Tools): Promise<PdfReading> {
  const pieces = await textOf(pdf);
  const text = pieces.map((piece) => piece.text).join('');
  // Letters that a font cannot say come out as nonsense: then there is no 发票 among them.
  const legible = /[发發]\s*票/.test(text);
  const fields = legible ? readPages(pieces) : {};
  const attached = await attachedXml(pdf);
  const complete = fields.number !== undefined && fields.total !== undefined && fields.date !== undefined;
  const qr = await readQrOf(pdf, tools, complete ? 'once' : 'thoroughly');
  if (!qr && attached.length === 0 && fields.number === undefined)
    return { ok: false, problem: whyNothing(text, legible, pdf.pageCount) };
  const several = legible ? apart(pieces) : [];
  if (several.length > 1)
    return { ok: true, groups: several.map((own) => [{ source: 'text', fields: readPages(own) }]) };
  const sources: Sourced[] = [...attached, { source: 'text', fields }];
  return { ok: true, groups: [qr ? [...sources, { source: 'qr', fields: qr }] : sources] };
}

async function textOf(pdf: PdfDocument): Promise<Piece[]> {
  const pieces: Piece[] = [];
  for (const index of pagesToRead(pdf.pageCount)) {
    const page = await pdf.page(index);
    for (const one of await page.texts()) pieces.push(evenPiece({ ...one, page: index }));
  }
  return pieces;
}

/** Pieces by invoice: a page with another number begins the next one. Its pages count from 0 again. */
function apart(pieces: readonly Piece[]): Piece[][] {
  const groups: { number: string | undefined; first: number; pieces: Piece[] }[] = [];
  for (const page of new Set(pieces.map((piece) => piece.page))) {
    const own = pieces.filter((piece) => piece.page === page);
    const number = readPages(own.map((piece) => ({ ...piece, page: 0 }))).number;
    const last = groups.at(-1);
    if (!last || (number !== undefined && last.number !== undefined && number !== last.number))
      groups.push({ number, first: page, pieces: [] });
    const open = groups.at(-1);
    if (!open) continue;
    open.number ??= number;
    open.pieces.push(...own.map((piece) => ({ ...piece, page: piece.page - open.first })));
  }
  return groups.map((group) => group.pieces);
}

function pagesToRead(count: number): number[] {
  const all = Array.from({ length: count }, (_, index) => index);
  return count <= 2 * PAGES_AT_ENDS ? all : [...all.slice(0, PAGES_AT_ENDS), ...all.slice(-PAGES_AT_ENDS)];
}

async function attachedXml(pdf: PdfDocument): Promise<Sourced[]> {
  const files = (await pdf.attachments()).filter(({ name }) => /\.(?:xml|xbrl)$/i.test(name));
  return files.flatMap(({ bytes }) => {
    const read = readXml(bytes);
    return read.ok ? read.sources : [];
  });
}

function whyNothing(text: string, legible: boolean, pages: number): string {
  if (text.trim() === '')
    return '这个 PDF 里只有图片，没有文字，图里也没有认出发票的二维码。可以换一份电子版，或手工填写。';
  if (legible) return '这个 PDF 里提到发票，但没有找到发票号码。可能是订单、行程单或付款凭证，不是发票本身。';
  return pages > 20
    ? `这个 PDF 有 ${pages} 页，不像发票：首尾各页都没有“发票”字样，也没有发票的二维码。`
    : '这个 PDF 不像发票：没有读到“发票”字样，也没有认出发票的二维码。';
}
