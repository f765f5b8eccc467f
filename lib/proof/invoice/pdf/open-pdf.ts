import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { PdfDocument, PdfFault, PdfPage, PdfText, Pixels } from '../tools';
import { toPixels } from './to-pixels';

type PdfJs = typeof import('pdfjs-dist');

/** A surface to draw on, of a size. `undefined` where there is none. */
export type MakeCanvas = (width: number, height: number) => { canvas: unknown; pixels(): Pixels } | undefined;

const MAX_PICTURE_PIXELS = 12_000_000;

/**
 * Opens a PDF with pdf.js, which is handed in: extension and Node load it differently. Without its CMaps the fonts that a
 * third of real invoices use give not one Chinese character.
 */
export async function openPdf(
  pdfJs: PdfJs,
  bytes: Uint8Array<ArrayBuffer>,
  cMapUrl: string,
  makeCanvas: MakeCanvas,
): Promise<PdfDocument | PdfFault> {
  const task = pdfJs.getDocument({ data: bytes.slice(), cMapUrl, cMapPacked: true, verbosity: 0, stopAtErrors: false });
  let document: PDFDocumentProxy;
  try {
    document = await task.promise;
  } catch (error) {
    await task.destroy();
    return error instanceof pdfJs.PasswordException || (error as Error).name === 'PasswordException'
      ? 'password'
      : 'broken';
  }
  return {
    pageCount: document.numPages,
    page: async (index) => pageOf(pdfJs, await document.getPage(index + 1), makeCanvas),
    attachments: async () => attachmentsOf((await document.getAttachments()) as Attachments),
    close: () => task.destroy(),
  };
}

type Attachments = Record<string, { filename?: string; content?: Uint8Array }> | null | undefined;

function attachmentsOf(attachments: Attachments): { name: string; bytes: Uint8Array<ArrayBuffer> }[] {
  const files = attachments instanceof Map ? [...attachments.values()] : Object.values(attachments ?? {});
  return files.flatMap(({ filename = '', content }) =>
    content ? [{ name: filename, bytes: new Uint8Array(content) }] : [],
  );
}

function pageOf(pdfJs: PdfJs, page: PDFPageProxy, makeCanvas: MakeCanvas): PdfPage {
  return {
    texts: () => textsOf(pdfJs, page),
    pictures: () => picturesOf(pdfJs, page),
    async draw(scale) {
      const viewport = page.getViewport({ scale });
      const surface = makeCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
      if (!surface) return undefined;
      // As for paper: what is meant for the screen is drawn only while its tab is looked at.
      await page.render({ canvas: surface.canvas as HTMLCanvasElement, viewport, intent: 'print' }).promise;
      return surface.pixels();
    },
  };
}

async function textsOf(pdfJs: PdfJs, page: PDFPageProxy): Promise<PdfText[]> {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = pdfJs.Util.transform(
      viewport.transform,
      item.transform,
    ) as number[];
    // Letters that stand slanted are a stamp's.
    if (Math.abs(b) > 0.05 * Math.abs(a) || a <= 0) return [];
    return [{ text: item.str, x, y, width: item.width, size: Math.hypot(c, d) }];
  });
}

async function picturesOf(pdfJs: PdfJs, page: PDFPageProxy): Promise<Pixels[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const found: Pixels[] = [];
  for (const [at, operator] of fnArray.entries()) {
    const args: unknown = argsArray[at];
    if (operator !== pdfJs.OPS.paintImageXObject && operator !== pdfJs.OPS.paintInlineImageXObject) continue;
    const [source] = Array.isArray(args) ? args : [];
    const image: unknown = typeof source === 'string' ? await objectOf(page, source) : source;
    const pixels = toPixels(image, MAX_PICTURE_PIXELS);
    if (pixels) found.push(pixels);
  }
  return found.toSorted((one, other) => other.width * other.height - one.width * one.height);
}

/** pdf.js hands a picture out as soon as its worker has it; the list of operators comes after all of them. */
function objectOf(page: PDFPageProxy, id: string): Promise<unknown> {
  const store = id.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((resolve) => store.get(id, resolve));
}
