/** An item to hand over, as it is kept. */
export interface Source {
  /** Of the kept item. */
  id: string;
  /** Its number in the list of evidence. */
  number: number;
  name: string;
  mime: string;
  bytes: number;
  /** Of the kept bytes: every copy names it. */
  sha256: string;
  /** CSS pixels of a kept page. */
  width?: number;
  height?: number;
  /** `undefined` = the bytes are gone, or are not those that were kept. */
  open(): Promise<Blob | undefined>;
}

/** A file made of one item, or the item itself. */
export interface Piece {
  source: Source;
  blob: Blob;
  /** False = the very bytes that are kept. */
  copy: boolean;
  /** From 1: which part of how many. */
  part: number;
  of: number;
}

export interface PictureSheet {
  source: Source;
  kind: 'picture';
  jpeg: Blob;
}

export interface PdfSheet {
  source: Source;
  kind: 'pdf';
  /** A PDF of this page alone. */
  page: Uint8Array<ArrayBuffer>;
  /** In the original, from 0. */
  index: number;
}

/** A page that can be bound into a PDF. */
export type Sheet = PictureSheet | PdfSheet;

/** What cannot be handed over like this: why, and what to do instead. */
export interface LeftOut {
  source: Source;
  why: string;
  instead: string;
}

/** A file as it will be sent. */
export interface Attachment {
  name: string;
  blob: Blob;
  from: readonly Source[];
  how: 'original' | 'copy' | 'bound';
  /** Pages in it, where it was bound. */
  sheets?: number;
}
