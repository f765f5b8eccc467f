import type { Area } from './areas';

/** What stays sharp stays PNG; photographs become JPEG, which every receiver takes. */
const SHARP = /^image\/(?:png|gif|bmp)$/;
const QUALITY = 0.92;
/** JPEG leaves a covered pixel a little brighter than black, and along the edge of an area more so: blocks are of 16 pixels. */
const DARK = 48;
const BLOCK = 16;

/**
 * A copy of a picture with areas painted over. It is drawn anew from its pixels, so that neither what was under the paint nor
 * the place, camera and small preview that a photo carries beside its pixels is in it. The copy is read again before it is
 * given: rejects where an area is not black (some browsers disturb what is read from a canvas) or cannot be drawn.
 */
export async function maskedPicture(original: Blob, areas: readonly Area[]): Promise<Blob> {
  const context = await drawn(original);
  context.fillStyle = '#000';
  for (const { x, y, width, height } of areas) context.fillRect(x, y, width, height);
  const type = SHARP.test(original.type) ? 'image/png' : 'image/jpeg';
  const copy = await context.canvas.convertToBlob({ type, quality: QUALITY });
  const again = await drawn(copy);
  if (!areas.every((area) => isBlack(again, area))) throw new Error('what was to be covered is not');
  return copy;
}

async function drawn(picture: Blob): Promise<OffscreenCanvasRenderingContext2D> {
  const image = await createImageBitmap(picture);
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas to draw on');
  // What is transparent would be black in a JPEG.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, image.width, image.height);
  context.drawImage(image, 0, 0);
  image.close();
  return context;
}

/** Dark as a whole, and black wherever the edge is a block away. */
function isBlack(context: OffscreenCanvasRenderingContext2D, { x, y, width, height }: Area): boolean {
  const { data } = context.getImageData(x, y, width, height);
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) {
    const brightest = Math.max(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
    const [column, row] = [(at / 4) % width, Math.floor(at / 4 / width)];
    const inside = Math.min(column, row, width - 1 - column, height - 1 - row) >= BLOCK;
    if (inside && brightest >= DARK) return false;
    sum += brightest;
  }
  return sum / (width * height) < DARK;
}
