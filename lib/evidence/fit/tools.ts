/** Something that can be drawn. */
export interface Drawable {
  width: number;
  height: number;
  image: CanvasImageSource;
  close(): void;
}

type Context = OffscreenCanvasRenderingContext2D;

/** What is drawn on, and read from as JPEG. */
export interface Surface {
  context: Pick<Context, 'fillStyle' | 'font' | 'fillRect' | 'fillText' | 'drawImage' | 'measureText' | 'textBaseline'>;
  jpeg(quality: number): Promise<Blob>;
}

export interface DrawablePdf {
  pageCount: number;
  draw(index: number): Promise<Drawable | undefined>;
  close(): Promise<void>;
}

/** The large or browser-bound helpers behind the copies, handed in by whoever wants them made. */
export interface FitTools {
  surface(width: number, height: number): Surface;
  /** `undefined` = this browser cannot draw it (an iPhone's HEIC). */
  decode(picture: Blob): Promise<Drawable | undefined>;
  /** `undefined` = locked or broken. */
  openPdf(pdf: Blob): Promise<DrawablePdf | undefined>;
  /** The words of a text, a mail, a letter in HTML; `undefined` = it cannot be read. */
  words(file: Blob, mime: string): Promise<string | undefined>;
  /** A kept page, drawn anew. */
  page(markup: Blob, size: { width: number; height: number }): Promise<Drawable[]>;
}
