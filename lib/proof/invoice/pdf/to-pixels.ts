import type { Pixels } from '../tools';

/** How pdf.js keeps a decoded picture: `kind` 1 has one bit a dot, 2 three bytes, 3 four. Browsers may get a bitmap. */
interface PdfImage {
  width: number;
  height: number;
  kind?: number;
  data?: Uint8Array | Uint8ClampedArray | null;
  bitmap?: ImageBitmap | null;
}

export function toPixels(image: unknown, maxPixels: number): Pixels | undefined {
  if (!isImage(image) || image.width * image.height > maxPixels || image.width < 20 || image.height < 20)
    return undefined;
  if (image.bitmap) return fromBitmap(image.bitmap);
  if (!image.data) return undefined;
  const count = image.width * image.height;
  const data = new Uint8ClampedArray(count * 4).fill(255);
  const source = image.data;
  if (image.kind === 3) data.set(source.subarray(0, count * 4));
  else if (image.kind === 2)
    for (let at = 0; at < count; at += 1) data.set(source.subarray(at * 3, at * 3 + 3), at * 4);
  else if (image.kind === 1) fromBits(image.width, image.height, source, data);
  else return undefined;
  return { data, width: image.width, height: image.height };
}

function isImage(image: unknown): image is PdfImage {
  return typeof image === 'object' && image !== null && 'width' in image && 'height' in image;
}

function fromBits(width: number, height: number, bits: Uint8Array | Uint8ClampedArray, data: Uint8ClampedArray): void {
  const stride = (width + 7) >> 3;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const byte = bits[y * stride + (x >> 3)] ?? 0;
      data.fill((byte >> (7 - (x & 7))) & 1 ? 255 : 0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
}

function fromBitmap(bitmap: ImageBitmap): Pixels | undefined {
  if (typeof OffscreenCanvas === 'undefined') return undefined;
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height);
  return pixels && { data: pixels.data, width: pixels.width, height: pixels.height };
}
