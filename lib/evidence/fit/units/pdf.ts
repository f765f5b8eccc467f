import { partOf } from '../draw/caption';
import { squeeze } from '../draw/squeeze';
import { packed, sizeOf } from '../pack';
import { bindSheets } from '../pdf/bind';
import { singlePages } from '../pdf/split';
import { type Receiver, takes } from '../receivers';
import { LOCKED, type Refused, refuse } from '../refusals';
import type { PictureSheet, Sheet, Source } from '../source';
import type { FitTools } from '../tools';
import { asIs, copiesOf, pictureSheets, type Unit } from './unit';

/** A PDF: as it is, split by its pages, or each page drawn where no PDF is taken. */
export async function pdfUnit(
  source: Source,
  original: Blob,
  receiver: Receiver,
  tools: FitTools,
): Promise<Unit | Refused> {
  const { bytes: most = Infinity } = receiver;
  if (!takes(receiver, 'application/pdf')) {
    const drawn = await drawnSheets(source, original, most, tools, () => true);
    const pages = [...drawn.values()].flatMap((sheets) => sheets.map(({ jpeg }) => jpeg));
    return pages.length > 0 ? { source, pieces: copiesOf(source, pages) } : refuse(source, LOCKED);
  }
  const sheets = (limit: number) => pdfSheets(source, original, limit, tools);
  if (source.bytes <= most) return { source, pieces: asIs(source, original), sheets, pdf: true };
  const files = await Promise.all(packed(await sheets(most * 0.98), most).map(bindSheets));
  return files.length > 0 ? { source, pieces: copiesOf(source, files), sheets, pdf: true } : refuse(source, LOCKED);
}

/** Its pages as they are; one that is too large, and all of a locked file, drawn. None where that cannot be done. */
async function pdfSheets(source: Source, original: Blob, most: number, tools: FitTools): Promise<Sheet[]> {
  const pages = await singlePages(new Uint8Array(await original.arrayBuffer()));
  const kept = pages?.map((page, index): Sheet => ({ source, kind: 'pdf', page, index }));
  const fits = (sheet: Sheet | undefined) => sheet !== undefined && sizeOf(sheet) <= most;
  if (kept?.every(fits)) return kept;
  const drawn = await drawnSheets(source, original, most, tools, (index) => !fits(kept?.[index]));
  const count = kept?.length ?? drawn.size;
  const all = Array.from({ length: count }, (_, i) => drawn.get(i) ?? kept?.slice(i, i + 1) ?? []);
  return all.every((sheets) => sheets.length > 0) ? all.flat() : [];
}

/** Pages drawn as pictures, by index; fewer than asked for where one stays too large or the file is locked. */
async function drawnSheets(
  source: Source,
  original: Blob,
  most: number,
  tools: FitTools,
  wanted: (index: number) => boolean,
): Promise<Map<number, PictureSheet[]>> {
  const done = new Map<number, PictureSheet[]>();
  const pdf = await tools.openPdf(original);
  for (let index = 0; pdf && index < pdf.pageCount; index++) {
    const drawn = wanted(index) ? await pdf.draw(index) : undefined;
    const jpegs = drawn && (await squeeze(drawn, source, most, tools, partOf(index + 1, pdf.pageCount, '页')));
    drawn?.close();
    if (jpegs) done.set(index, pictureSheets(source, jpegs));
  }
  await pdf?.close();
  return done;
}
