import type { Sheet } from './source';

/** What a PDF holds besides its pages, and what each page adds. */
const FILE_ROOM = 4000;
const SHEET_ROOM = 1500;

export const sizeOf = (sheet: Sheet): number => (sheet.kind === 'picture' ? sheet.jpeg.size : sheet.page.byteLength);

/** Sheets in as few PDFs as hold them in their order, none larger than `most` bytes. A sheet that is larger alone stands alone. */
export function packed(sheets: readonly Sheet[], most: number): Sheet[][] {
  const files: Sheet[][] = [];
  let room = 0;
  for (const sheet of sheets) {
    const needs = sizeOf(sheet) + SHEET_ROOM;
    const last = files.at(-1);
    if (last && needs <= room) last.push(sheet);
    else {
      files.push([sheet]);
      room = most - FILE_ROOM;
    }
    room -= needs;
  }
  return files;
}
