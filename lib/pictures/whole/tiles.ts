import { MAX_SIDE } from '../draw';
import { losslessOf } from '../lossless';

/** Pixels of one canvas: four bytes each. */
const MAX_PIXELS = 32_000_000;

export interface Tile {
  blob: Blob;
  /** Pixels. */
  width: number;
  height: number;
}

export type Paper = Pick<OffscreenCanvas, 'width' | 'height' | 'convertToBlob'> & {
  getContext(
    kind: '2d',
    how: { alpha: false },
  ): Pick<OffscreenCanvasRenderingContext2D, 'drawImage' | 'fillRect' | 'fillStyle'> | null;
};

/** A box in pixels of a shot, and where its corner stands in the whole picture. */
export interface Placed {
  left: number;
  top: number;
  width: number;
  height: number;
  x: number;
  y: number;
}

/**
 * A picture of any height as tiles of at most what a browser can draw, one under the other, each pixel as it was shot. Held
 * in memory is what is being drawn on, the others are files already.
 */
export class Tiles {
  readonly #width: number;
  readonly #tileHeight: number;
  readonly #paper: (width: number, height: number) => Paper;
  readonly #done: Promise<Tile>[] = [];
  readonly #open = new Map<number, Paper>();

  constructor(
    width: number,
    paper: (width: number, height: number) => Paper = (w, h) => new OffscreenCanvas(w, h),
    most = MAX_PIXELS,
  ) {
    this.#width = width;
    this.#tileHeight = Math.max(1, Math.min(MAX_SIDE, Math.floor(most / width)));
    this.#paper = paper;
  }

  /** Draws a part of a shot; tiles that lie wholly above it are finished. */
  draw(shot: CanvasImageSource, { left, top, width, height, x, y }: Placed): void {
    const first = Math.floor(y / this.#tileHeight);
    const last = Math.floor((y + height - 1) / this.#tileHeight);
    for (let tile = Math.max(first, this.#done.length); tile <= last; tile++) {
      const offset = y - tile * this.#tileHeight;
      this.#contextOf(this.#paperOf(tile))?.drawImage(shot, left, top, width, height, x, offset, width, height);
    }
  }

  /** Nothing above this line is drawn on any more. */
  passed(y: number): void {
    while (this.#open.has(this.#done.length) && (this.#done.length + 1) * this.#tileHeight <= y)
      this.#done.push(this.#finish(this.#done.length, this.#tileHeight));
  }

  /** All tiles; the last as high as there is something to see. */
  async end(height: number): Promise<Tile[]> {
    for (let tile = this.#done.length; tile * this.#tileHeight < height; tile++)
      this.#done.push(this.#finish(tile, Math.min(this.#tileHeight, height - tile * this.#tileHeight)));
    return Promise.all(this.#done);
  }

  #paperOf(tile: number): Paper {
    const known = this.#open.get(tile);
    if (known) return known;
    const paper = this.#paper(this.#width, this.#tileHeight);
    this.#contextOf(paper)?.fillRect(0, 0, this.#width, this.#tileHeight);
    this.#open.set(tile, paper);
    return paper;
  }

  async #finish(tile: number, height: number): Promise<Tile> {
    const paper = this.#paperOf(tile);
    this.#open.delete(tile);
    let whole = paper;
    if (height < this.#tileHeight) {
      whole = this.#paper(this.#width, height);
      this.#contextOf(whole)?.drawImage(paper as unknown as CanvasImageSource, 0, 0);
    }
    return { blob: await losslessOf(whole), width: this.#width, height };
  }

  #contextOf(paper: Paper) {
    const context = paper.getContext('2d', { alpha: false });
    if (context) context.fillStyle = '#fff';
    return context;
  }
}
