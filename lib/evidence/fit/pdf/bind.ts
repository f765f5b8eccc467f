import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from '@cantoo/pdf-lib';
import type { PdfSheet, Sheet } from '../source';

/** A4, in points. */
const A4 = { width: 595, height: 842, margin: 24 };

/** Sheets as one PDF, in their order. The same sheets give the same bytes: nothing in it tells when it was made. */
export async function bindSheets(sheets: readonly Sheet[]): Promise<Blob> {
  const bound = await PDFDocument.create({ updateMetadata: false });
  const font = await bound.embedFont(StandardFonts.Helvetica);
  for (const sheet of sheets) {
    if (sheet.kind === 'picture') await addPicture(bound, sheet.jpeg);
    else await addPage(bound, sheet, font);
  }
  return new Blob([new Uint8Array(await bound.save())], { type: 'application/pdf' });
}

async function addPicture(bound: PDFDocument, jpeg: Blob): Promise<void> {
  const picture = await bound.embedJpg(await jpeg.arrayBuffer());
  const page = bound.addPage([A4.width, A4.height]);
  const { width, height } = picture.scaleToFit(A4.width - 2 * A4.margin, A4.height - 2 * A4.margin);
  page.drawImage(picture, { x: (A4.width - width) / 2, y: A4.height - A4.margin - height, width, height });
}

async function addPage(bound: PDFDocument, sheet: PdfSheet, font: PDFFont): Promise<void> {
  const from = await PDFDocument.load(sheet.page, { updateMetadata: false });
  for (const page of await bound.copyPages(from, [0])) name(bound.addPage(page), sheet, font);
}

/** The original's sum at the foot of a copied page, in the letters every reader of PDF has. */
function name(page: PDFPage, { source: { number, sha256 }, index }: PdfSheet, font: PDFFont) {
  const { x, y } = page.getCropBox();
  const text = `Copy: item ${number}, page ${index + 1}, original SHA-256 ${sha256}`;
  page.drawText(text, { x: x + 8, y: y + 5, size: 6, font, color: rgb(0.35, 0.35, 0.35) });
}
