import type { Source } from '../source';
import type { Drawable, FitTools } from '../tools';
import { captionOf, drawCaption, layCaption, partOf } from './caption';
import { type Area, cut } from './cut';

/** Widths and qualities, tried from the best: below the last, letters of a photographed paper cannot be read any more. */
const LEVELS: readonly { width: number; quality: number }[] = [
  { width: Infinity, quality: 0.92 },
  { width: Infinity, quality: 0.8 },
  { width: 3000, quality: 0.8 },
  { width: 2000, quality: 0.8 },
  { width: 2000, quality: 0.6 },
  { width: 1280, quality: 0.7 },
  { width: 1280, quality: 0.5 },
];
/** More than browsers surely draw on. */
const MOST_PIXELS = 50_000_000;
/** Before a picture is cut for its bytes alone, and how fine. */
const FINER = [1, 2, 4, 8] as const;

/**
 * A picture as JPEG copies, none larger than `most` bytes, each with the original's sum beneath: whole where it fits, a long one in
 * parts. `undefined` = it stays too large.
 *
 * @param page of how many it is, where it is a page of a file
 */
export async function squeeze(
  drawable: Drawable,
  source: Source,
  most: number,
  tools: FitTools,
  page = '',
): Promise<Blob[] | undefined> {
  for (const finer of FINER) {
    const areas = cut(drawable.width, drawable.height, finer);
    const copies: Blob[] = [];
    for (const [i, area] of areas.entries()) {
      const words = captionOf(source, page + partOf(i + 1, areas.length));
      const copy = await squeezed(drawable, area, words, most, tools);
      if (!copy) break;
      copies.push(copy);
    }
    if (copies.length === areas.length) return copies;
  }
  return undefined;
}

async function squeezed(
  drawable: Drawable,
  area: Area,
  words: string,
  most: number,
  tools: FitTools,
): Promise<Blob | undefined> {
  let before = 0;
  for (const { width: widest, quality } of LEVELS) {
    const width = Math.min(drawable.width, widest);
    const height = Math.max(1, Math.round((area.height * width) / drawable.width));
    const same = width + quality;
    if (width * height > MOST_PIXELS || same === before) continue;
    before = same;
    const copy = await drawn(drawable, area, { width, height, quality, words }, tools);
    if (copy.size <= most) return copy;
  }
  return undefined;
}

interface Wish {
  width: number;
  height: number;
  quality: number;
  words: string;
}

async function drawn(
  { image, width: whole }: Drawable,
  area: Area,
  { width, height, quality, words }: Wish,
  tools: FitTools,
): Promise<Blob> {
  const caption = layCaption(words, width, tools.surface(1, 1));
  const surface = tools.surface(width, height + caption.height);
  const { context } = surface;
  // JPEG knows no transparency.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, area.top, whole, area.height, 0, 0, width, height);
  drawCaption(surface, caption, width, height);
  return surface.jpeg(quality);
}
