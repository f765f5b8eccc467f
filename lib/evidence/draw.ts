/** A WebP has at most 16,383 pixels a side. */
export const MAX_SIDE = 16_383;
const MIME = 'image/webp';

export interface Picture {
  blob: Blob;
  /** Device pixels. */
  width: number;
  height: number;
}

/** What is drawn: mark-up with its pictures inside, its size in CSS pixels, device pixels per CSS pixel. */
export interface Drawing {
  markup: string;
  width: number;
  height: number;
  scale: number;
}

/**
 * Draws a snapshot: SVG `foreignObject` -> canvas -> WebP, outside the page. Never smaller than the page showed it: what
 * does not fit into one picture becomes several, top to bottom. Throws where the browser cannot draw it.
 */
export async function drawSnapshot(drawing: Drawing, document: Document): Promise<Picture[]> {
  const width = Math.round(drawing.width * drawing.scale);
  if (width > MAX_SIDE) throw new Error(`${width} px is wider than a picture can be`);
  const tileHeight = Math.floor(MAX_SIDE / drawing.scale);
  const pictures: Picture[] = [];
  for (let top = 0; top < drawing.height; top += tileHeight) {
    pictures.push(await drawTile(drawing, top, Math.min(tileHeight, drawing.height - top), document));
  }
  return pictures;
}

async function drawTile(drawing: Drawing, top: number, cssHeight: number, document: Document): Promise<Picture> {
  const width = Math.round(drawing.width * drawing.scale);
  const height = Math.round(cssHeight * drawing.scale);
  const image = document.createElement('img');
  image.src = svgAddress(drawing, top, width, height);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, MIME, 1));
  // A browser that cannot write WebP gives PNG instead; one that runs out of memory gives nothing.
  if (!blob) throw new Error('the browser gave no picture');
  return { blob, width, height };
}

/** As a `data:` address: a canvas that an SVG from a `blob:` address was drawn on could not be read again. */
function svgAddress(drawing: Drawing, top: number, width: number, height: number): string {
  const { markup, scale } = drawing;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 ${top} ${drawing.width} ${height / scale}">` +
    `<foreignObject width="${drawing.width}" height="${drawing.height}">${markup}</foreignObject></svg>`;
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
