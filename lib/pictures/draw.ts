/** A WebP has at most 16,383 pixels a side. */
export const MAX_SIDE = 16_383;
/** Drawn in strips: browsers scale down a single image that is too high for their graphics memory. */
const STRIP = 4096;

/** What is drawn: mark-up with its pictures inside, its size in CSS pixels, device pixels per CSS pixel. */
export interface Drawing {
  markup: string;
  width: number;
  height: number;
  scale: number;
}

export interface Drawn {
  blob: Blob;
  /** Pixels of the picture. */
  width: number;
  height: number;
}

/**
 * Draws a snapshot: SVG `foreignObject` -> canvas -> WebP without loss, outside the page. Never smaller than the page
 * showed it: an order that is too high for one picture becomes several, top to bottom; one that is too wide throws.
 */
export async function drawSnapshot(drawing: Drawing, document: Document): Promise<Drawn[]> {
  const { width, height } = pixelsOf(drawing);
  if (width > MAX_SIDE) throw new Error(`订单太宽，画不成一张图：${width} 像素`);
  const pictures: Drawn[] = [];
  for (let top = 0; top < height; top += MAX_SIDE) {
    pictures.push(await drawPart(drawing, top, Math.min(MAX_SIDE, height - top), document));
  }
  return pictures;
}

async function drawPart(drawing: Drawing, from: number, height: number, document: Document): Promise<Drawn> {
  const { width } = pixelsOf(drawing);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('浏览器没有给出画布');
  for (let top = 0; top < height; top += STRIP) {
    const image = document.createElement('img');
    image.src = svgAddress(drawing, from + top, Math.min(STRIP, height - top));
    await image.decode();
    context.drawImage(image, 0, top);
  }
  // Quality 1 is lossless where the browser knows how; letters keep their edges.
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/webp', 1));
  if (!blob) throw new Error('浏览器没有给出图片，可能内存不足');
  return { blob, width, height };
}

export function pixelsOf({ width, height, scale }: Drawing): { width: number; height: number } {
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/**
 * `top` and `stripHeight` in pixels of the picture. As a `data:` address: a canvas on which an SVG from a `blob:`
 * address was drawn could not be read again.
 */
export function svgAddress(drawing: Drawing, top: number, stripHeight: number): string {
  const { markup, width, height, scale } = drawing;
  const pixels = pixelsOf(drawing);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels.width}" height="${stripHeight}" ` +
    `viewBox="0 ${top / scale} ${pixels.width / scale} ${stripHeight / scale}">` +
    `<foreignObject width="${width}" height="${height}">${markup}</foreignObject></svg>`;
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
