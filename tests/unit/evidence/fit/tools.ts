import type { Source } from '@/lib/evidence/fit/source';
import type { Drawable, FitTools } from '@/lib/evidence/fit/tools';

/** A picture of that size, as these tools read it: its size in its words. */
export const picture = (width: number, height: number, bytes: number, mime = 'image/png'): Blob =>
  new Blob([`${width}x${height}`.padEnd(bytes, ' ')], { type: mime });

let items = 0;

export function source(blob: Blob, fields: Partial<Source> = {}): Source {
  items += 1;
  const number = fields.number ?? items;
  const sha256 = number.toString(16).padStart(64, '0');
  const { type: mime, size: bytes } = blob;
  return {
    id: `item-${number}`,
    number,
    name: `第${number}件`,
    mime,
    bytes,
    sha256,
    open: async () => blob,
    ...fields,
  };
}

/** What was drawn, in the order it was drawn. */
export interface Drawing {
  from: Drawable;
  top: number;
  height: number;
}

/** Tools without a browser: pictures have a size and no look; a JPEG has so many bytes for each million pixels. */
export function fakeTools(bytesPerMegapixel = 400_000): FitTools & { drawn: Drawing[]; captions: string[] } {
  const drawn: Drawing[] = [];
  const captions: string[] = [];
  const drawable = (width: number, height: number): Drawable => {
    const one: Drawable = { width, height, image: {} as CanvasImageSource, close: () => undefined };
    images.set(one.image, one);
    return one;
  };
  const images = new Map<CanvasImageSource, Drawable>();
  return {
    drawn,
    captions,
    surface: (width, height) => ({
      context: {
        fillStyle: '',
        font: '',
        textBaseline: 'top',
        fillRect: () => undefined,
        fillText: (text: string) => captions.push(text),
        measureText: (text: string) => ({ width: [...text].length * 20 }) as TextMetrics,
        drawImage: (image: CanvasImageSource, ...[, top = 0, , areaHeight = 0]: number[]) => {
          const from = images.get(image);
          if (from) drawn.push({ from, top, height: areaHeight });
        },
      },
      jpeg: async (quality: number) => jpeg(width, height, (width * height * bytesPerMegapixel * quality) / 1e6),
    }),
    async decode(blob) {
      const [, width, height] = /^(\d+)x(\d+)/.exec(await blob.text()) ?? [];
      return width && height ? drawable(Number(width), Number(height)) : undefined;
    },
    openPdf: async () => undefined,
    words: async (blob) => blob.text(),
    page: async (_markup, { width, height }) => [drawable(width, height)],
  };
}

/** As much of a JPEG as tells its size. */
function jpeg(width: number, height: number, bytes: number): Blob {
  const head = [0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3];
  const parts = [1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xff, 0xd9];
  const whole = new Uint8Array(Math.max(Math.round(bytes), head.length + parts.length));
  whole.set([...head, ...parts]);
  return new Blob([whole], { type: 'image/jpeg' });
}
