import { PDFDocument } from '@cantoo/pdf-lib';

/** Each page as a PDF of its own. `undefined` = locked or broken: it can only be drawn, if that. */
export async function singlePages(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>[] | undefined> {
  try {
    const whole = await PDFDocument.load(bytes, { updateMetadata: false });
    const pages: Uint8Array<ArrayBuffer>[] = [];
    for (const index of whole.getPageIndices()) {
      const single = await PDFDocument.create({ updateMetadata: false });
      for (const page of await single.copyPages(whole, [index])) single.addPage(page);
      pages.push(new Uint8Array(await single.save()));
    }
    return pages;
  } catch (error) {
    console.warn('pdf not taken apart', error);
    return undefined;
  }
}
