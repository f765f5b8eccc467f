import { papers } from './draw/lines';
import { textMeasure } from './draw/print-text';
import type { Source } from './source';
import type { FitTools } from './tools';

/**
 * How many pages an item has: a PDF its own, a picture one, a text as many as it is printed on. `undefined` = it has none that could be
 * counted: a recording, a file nobody can open.
 */
export async function pagesOf(
  { mime, open }: Pick<Source, 'mime' | 'open'>,
  tools: Pick<FitTools, 'openPdf' | 'words' | 'surface'>,
): Promise<number | undefined> {
  // A kept page is handed over as the picture of it.
  if (/^image\//.test(mime) || mime === 'application/xhtml+xml') return 1;
  if (mime === 'application/pdf') {
    const file = await open();
    const pdf = file && (await tools.openPdf(file));
    await pdf?.close();
    return pdf?.pageCount;
  }
  if (!/^text\/|^message\/rfc822$/.test(mime)) return undefined;
  const file = await open();
  const words = file && (await tools.words(file, mime));
  return words === undefined ? undefined : papers(words, textMeasure(tools)).length;
}
