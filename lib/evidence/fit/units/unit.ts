import type { PictureSheet, Piece, Sheet, Source } from '../source';

/** One item as it can be handed over: as files of its own, or as sheets of a PDF that holds several. */
export interface Unit {
  source: Source;
  pieces: readonly Piece[];
  /** Pages for a PDF, none larger than so many bytes; empty = not under that size. Absent = it cannot stand in one. */
  sheets?: (most: number) => Promise<Sheet[]>;
  /** An original in PDF: what is signed loses its signature when it is bound with others. */
  pdf?: true;
}

export const asIs = (source: Source, blob: Blob): Piece[] => [{ source, blob, copy: false, part: 1, of: 1 }];

export const copiesOf = (source: Source, blobs: readonly Blob[]): Piece[] =>
  blobs.map((blob, i) => ({ source, blob, copy: true, part: i + 1, of: blobs.length }));

export const pictureSheets = (source: Source, jpegs: readonly Blob[]): PictureSheet[] =>
  jpegs.map((jpeg) => ({ source, kind: 'picture', jpeg }));
