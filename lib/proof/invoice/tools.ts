/** Grey or coloured pixels, as `ImageData` has them. */
export interface Pixels {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/** One run of text as pdf.js gives it. */
export interface PdfText {
  text: string;
  /** Already turned upright, points from the page's top left corner. */
  x: number;
  y: number;
  width: number;
  size: number;
}

export interface PdfPage {
  texts(): Promise<PdfText[]>;
  /** Pictures the page contains, in the size they are kept in; the largest first. */
  pictures(): Promise<Pixels[]>;
  /** The page as drawn; scale 1 is 72 dots per inch. `undefined` where nothing can be drawn on. */
  draw(scale: number): Promise<Pixels | undefined>;
}

export interface PdfDocument {
  pageCount: number;
  page(index: number): Promise<PdfPage>;
  /** Files attached to the PDF. */
  attachments(): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }[]>;
  close(): Promise<void>;
}

export type PdfFault = 'password' | 'broken';

/**
 * The large libraries behind the readers. They differ between the extension (files of its own, a worker) and Node, and are
 * loaded when the first file needs them.
 */
export interface Tools {
  openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<PdfDocument | PdfFault>;
  /** Texts of all QR codes in a picture: a PNG or JPEG file, or pixels. */
  codesIn(picture: Uint8Array<ArrayBuffer> | Pixels): Promise<string[]>;
}
