import type { InvoiceFields } from '../invoice';
import { parseQr } from '../qr/parse-qr';
import type { PdfDocument, Pixels, Tools } from '../tools';

/** A 130 dpi scan is read in its own size, or drawn at three times 72 dpi and more, but not at twice. */
const SCALES = [2, 3, 4];
const MAX_PICTURES = 6;

/** The invoice's QR code on the first page, from the pictures in it, else from the page drawn larger and larger. */
export async function readQrOf(
  pdf: PdfDocument,
  tools: Tools,
  effort: 'once' | 'thoroughly',
): Promise<InvoiceFields | undefined> {
  if (pdf.pageCount === 0) return undefined;
  const page = await pdf.page(0);
  for (const picture of (await page.pictures()).slice(0, MAX_PICTURES)) {
    const found = await fieldsIn(picture, tools);
    if (found) return found;
  }
  for (const scale of effort === 'once' ? SCALES.slice(0, 1) : SCALES) {
    const drawn = await page.draw(scale);
    const found = drawn && (await fieldsIn(drawn, tools));
    if (found) return found;
  }
  return undefined;
}

async function fieldsIn(picture: Pixels, tools: Tools): Promise<InvoiceFields | undefined> {
  const codes = await tools.codesIn(picture);
  return codes.map(parseQr).find((fields) => fields !== undefined);
}
