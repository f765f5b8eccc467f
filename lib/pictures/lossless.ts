/** Pixels of a side: no WebP is longer. */
const LONGEST = 16_383;

/**
 * A picture of ours, pixel by pixel: WebP of quality 1 loses nothing in Chromium and in Firefox, and is a fraction of a PNG
 * (`tests/bench/picture-quality.bench.ts`). At any quality below, small signs keep about half of their contrast.
 */
export function losslessOf(canvas: Pick<OffscreenCanvas, 'width' | 'height' | 'convertToBlob'>): Promise<Blob> {
  const fits = Math.max(canvas.width, canvas.height) <= LONGEST;
  return canvas.convertToBlob(fits ? { type: 'image/webp', quality: 1 } : { type: 'image/png' });
}
